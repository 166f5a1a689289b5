"""The addresses of the API. They are promises."""

from collections.abc import Iterator

from django.urls import URLPattern, path, re_path

from catalog.api.changes import ChangeList
from catalog.api.door import Nowhere
from catalog.api.entrance import Entrance
from catalog.api.filters import FILTERS, record_parameters
from catalog.api.openapi import telling
from catalog.api.openapi import vocabularies as told
from catalog.api.openapi.docs import TryIt, docs
from catalog.api.openapi.views import OpenApi, RecordSchema
from catalog.api.records import RecordDetail, RecordList
from catalog.api.vocabularies import ConceptDetail, VocabularyDetail, VocabularyList
from catalog.terms.kinds import RecordKind

ROOT = "api/v1/"


def _of_records() -> Iterator[URLPattern]:
    """The list of each kind, and one record of it."""
    for kind in RecordKind:
        every = RecordList.as_view(kind=kind, parameters=FILTERS[kind], told=telling.told_of_list(kind))
        one = RecordDetail.as_view(kind=kind, parameters=record_parameters(kind), told=telling.told_of_record(kind))
        yield path(f"{ROOT}{kind.plural}/", every, name=f"api-{kind.plural}")
        yield path(f"{ROOT}{kind.plural}/<str:number>/", one, name=f"api-{kind.value}")


urlpatterns = [
    path(ROOT, Entrance.as_view(told=telling.ENTRANCE), name="api"),
    *_of_records(),
    path(f"{ROOT}vocabularies/", VocabularyList.as_view(told=told.ALL), name="api-vocabularies"),
    path(f"{ROOT}vocabularies/<str:scheme>/", VocabularyDetail.as_view(told=told.ONE), name="api-vocabulary"),
    path(
        f"{ROOT}vocabularies/<str:scheme>/<str:concept>/", ConceptDetail.as_view(told=told.SINGLE), name="api-concept"
    ),
    path(f"{ROOT}changes/", ChangeList.as_view(told=telling.CHANGES), name="api-changes"),
    path(f"{ROOT}schema/", OpenApi.as_view(), name="api-schema"),
    path(f"{ROOT}docs/", docs, name="api-docs"),
    path(f"{ROOT}docs/try/", TryIt.as_view(), name="api-try"),
    path("schema/<slug:kind>-<int:version>.json", RecordSchema.as_view(), name="record-schema"),
    re_path(r"^api/(?P<rest>.*/)?$", Nowhere.as_view()),
]
