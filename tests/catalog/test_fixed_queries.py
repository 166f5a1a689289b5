"""Every list in a fixed number of queries (DESIGN §2.8): every address of the house, with one of each and with three.

A new address fails here until it says how it is asked for, or why it lists nothing.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver, reverse

from archive.models import File, User
from archive.renditions import RENDITIONS
from catalog.crosswalks.formats import FORMATS
from catalog.crosswalks.skos_formats import FORMATS as SKOS_FORMATS
from catalog.models.drafts import ConditionReport, Question, Statement
from catalog.terms.kinds import RecordKind
from tests.catalog.several import MAIN, house

pytestmark = pytest.mark.django_db
TODAY = datetime.now(UTC).date()
PLURALS = {kind.value: kind.plural for kind in RecordKind}
ITEM = MAIN["item"]
WRITTEN = [(form.suffix, kind) for form in FORMATS.values() if form.suffix for kind in sorted(form.kinds)]
SKOS = tuple(form.suffix for form in SKOS_FORMATS.values())
# Addresses with no name, or which only lead on.
NO_LIST = {
    "login": "a form",
    "logout": "leads on",
    "password_change": "a form",
    "password_change_done": "one sentence",
    "jsi18n": "words of Django's own",
    "view_on_site": "leads on",
    "auth_user_password_change": "a form",
    "api-docs": "words of the documentation alone",
    "api-try": "a page of a library, which asks the API",
    "robots": "asks the database nothing",
    "record-schema": "made from the types",
    "healthz": "one sentence",
    "file-content": "one file, by its number",
    "file-upload": "one upload, for programs",
    "file-uploads": "begins an upload",
    "app_list": "leads to the desk's first page",
}
# Buttons: what they do is an act, and leads on to a page that is asked for here.
ACTS = {f"{kind}-{act}" for kind in MAIN for act in ("submit", "take-back", "preview", "unmerge", "bring-back")}


def public(extra: dict[str, str]) -> dict[str, list[str]]:
    """For the name of each public address: how it is asked for."""
    file, records = f"/iiif/image/3/{extra['file']}", {kind: f"/{PLURALS[kind]}/{MAIN[kind]}" for kind in MAIN}
    each = list(records.values())
    return {
        "readyz": ["/readyz"],
        "image": [file],
        "image-info": [f"{file}/info.json"],
        "image-request": [f"{file}/full/max/0/default.jpg"],
        "image-2": [file.replace("/3/", "/2/")],
        "image-2-info": [f"{file.replace('/3/', '/2/')}/info.json"],
        "image-2-request": [f"{file.replace('/3/', '/2/')}/full/full/0/default.jpg"],
        "file": [f"/files/{extra['file']}"],
        "compare": [f"{records['item']}/compare/M499..M500"],
        "api": ["/api/v1/"],
        "api-changes": ["/api/v1/changes/"],
        "api-schema": ["/api/v1/schema/"],
        **{f"api-{PLURALS[kind]}": [f"/api/v1/{PLURALS[kind]}/", f"/api/v1/{PLURALS[kind]}/?q=name"] for kind in MAIN},
        **{f"api-{kind}": [f"/api/v1{records[kind]}/", f"/api/v1{records[kind]}/?as-of={TODAY}"] for kind in MAIN},
        "api-vocabularies": ["/api/v1/vocabularies/"],
        "api-vocabulary": ["/api/v1/vocabularies/condition/"],
        "api-concept": ["/api/v1/vocabularies/condition/poor/"],
        "oai": [
            "/oai?verb=Identify",
            "/oai?verb=ListSets",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=item",
            f"/oai?verb=ListMetadataFormats&identifier=http://127.0.0.1:8000/id/{ITEM}",
        ],
        "manifest": [f"/iiif{records['item']}/manifest"],
        "iiif-everything": ["/iiif/collections/all"],
        "iiif-collection": ["/iiif/collections/C-0100"],
        "id": [f"/id/{ITEM}"],
        "id-statement": [f"/id/{ITEM}/S300"],
        "formatted": [records[kind] + suffix for suffix, kind in WRITTEN],
        "formatted-edition": [f"{records[kind]}/editions/1{suffix}" for suffix, kind in WRITTEN],
        "vocabulary-formatted": [f"/vocabularies/condition{suffix}" for suffix in SKOS],
        "concept-formatted": [f"/vocabularies/condition/poor{suffix}" for suffix in SKOS],
        "search-csv": ["/search.csv"],
        "search-json": ["/search.json"],
        "sitemap": ["/sitemap.xml"],
        "sitemap-page": ["/sitemap-0.xml"],
        "home": ["/"],
        "search": ["/search", "/search?q=name", "/search?view=map", "/search?view=table", "/search?kind=item"],
        "facet": ["/search/facets/concept"],
        "about": ["/about"],
        "vocabularies": ["/vocabularies"],
        "vocabulary": ["/vocabularies/condition"],
        "concept": ["/vocabularies/condition/poor"],
        **{PLURALS[kind]: [f"/{PLURALS[kind]}"] for kind in MAIN},
        **{kind: [records[kind], f"{records[kind]}?as-of={TODAY}"] for kind in MAIN},
        "history": [f"{record}/history" for record in each],
        "edition": [f"{record}/editions/1" for record in each],
        "choose": [f"{record}/diff?from=1&to=2" for record in each],
        "diff": [f"{record}/diff/1..2" for record in each],
        "statement": [f"{record}/statements/S300" for record in each],
        "object-id": [f"{records['item']}/object-id"],
        "object-id-pdf": [f"{records['item']}/object-id.pdf"],
        "preview": [f"/preview/{extra['token']}"],
    }


def at_the_desk(extra: dict[str, str]) -> dict[str, list[str]]:
    """For the name of each address of the desk: how it is asked for."""
    numbers = {**MAIN, "scheme": "condition", "concept": "condition/poor"}
    numbers |= {name: str(form.objects.order_by("pk").last().pk) for name, form in HANGING.items()}
    held = str(File.objects.get(number=extra["file"]).pk)
    found = {"index": [reverse("admin:index")]}
    found["file-small"] = [reverse("admin:file-small", args=[held])]
    found["file-seen-before"] = [f"{reverse('admin:file-seen-before')}?file={extra['file']}"]
    found["autocomplete"] = [reverse("admin:autocomplete") + "?app_label=catalog&model_name=tie&field_name=agent&term="]
    for name, pk in numbers.items():
        found |= of_model(f"catalog_{name}", pk)
    found |= of_model("archive_file", held) | of_model("archive_user", str(User.objects.earliest("pk").pk))
    found |= {name: [reverse(f"admin:{name}")] for name in ("archive_audit_changelist", "archive_audit_csv")}
    found |= {name: [reverse(f"admin:{name}", args=[held])] for name in ("archive_file_custody", "archive_file_premis")}
    for kind, number in MAIN.items():
        found |= {f"{kind}-{act}": [reverse(f"admin:{kind}-{act}", args=[number])] for act in ("publish", "merge")}
        found[f"{kind}-revisions"] = [reverse(f"admin:{kind}-revisions", args=[number])]
        found[f"{kind}-compare"] = [reverse(f"admin:{kind}-compare", args=[number]) + "?from=1&to=2"]
        found[f"{kind}-revision"] = [reverse(f"admin:{kind}-revision", args=[number, 1])]
        found[f"{kind}-restore"] = [reverse(f"admin:{kind}-restore", args=[number, 1])]
    return found


HANGING = {"question": Question, "statement": Statement, "conditionreport": ConditionReport}


def of_model(name: str, pk: str) -> dict[str, list[str]]:
    """The pages that Django's admin has of every model; nothing is deleted at this desk."""
    one = ("change", "history")
    return {
        f"{name}_changelist": [reverse(f"admin:{name}_changelist")],
        f"{name}_add": [reverse(f"admin:{name}_add")],
        **{f"{name}_{page}": [reverse(f"admin:{name}_{page}", args=[pk])] for page in one},
    }


def names(resolver: URLResolver) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from names(each)
        elif each.name:
            yield each.name


@pytest.fixture
def staff(db) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    return client


def counted(n: int, staff: Client) -> dict[str, tuple[int, int]]:
    """(status, queries) of every address in a house with `n` of everything, which is gone again afterwards."""
    found: dict[str, tuple[int, int]] = {}
    with transaction.atomic():
        extra = house(n)
        for client, table in ((Client(), public(extra)), (staff, at_the_desk(extra))):
            for name, asked in table.items():
                found |= {f"{name} {which}": asked_for(client, address) for which, address in enumerate(asked)}
        transaction.set_rollback(True)
    return found


def asked_for(client: Client, address: str) -> tuple[int, int]:
    RENDITIONS.clear()
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = client.get(address)
        if answer.streaming:
            list(answer.streaming_content)
    return answer.status_code, len(queries)


def test_every_address_is_asked_for_or_lists_nothing(staff):
    with transaction.atomic():
        extra = house(1)
        asked = {*public(extra), *at_the_desk(extra)}
        transaction.set_rollback(True)
    there = {name for name in names(get_resolver()) if not name.endswith("_delete")}

    assert there - asked - NO_LIST.keys() - ACTS == set(), "A new address: say above how it is asked for."
    assert (asked | NO_LIST.keys() | ACTS) - there == set(), "An address that is gone: take it out."


def test_every_address_costs_as_much_with_three_of_everything_as_with_one(staff):
    one, three = counted(1, staff), counted(3, staff)

    assert {address: status for address, (status, _) in three.items() if status not in (200, 302, 303)} == {}
    dearer = {address: (one[address][1], cost) for address, (_, cost) in three.items() if cost != one[address][1]}
    assert dearer == {}
