from django.db import models

from catalog.models.index.entry import DateStretch, FacetValue, IndexEntry, NameForm


class PublishedEntry(IndexEntry):
    class Meta:
        db_table = "index_published"


class PublishedName(NameForm):
    class Meta:
        db_table = "index_published_name"


class PublishedFacet(FacetValue):
    class Meta:
        db_table = "index_published_facet"
        constraints = [
            models.UniqueConstraint("facet", "value", "docid", name="published_facet_stands_once"),
        ]
        indexes = [models.Index("docid", name="published_facet_by_docid")]


class PublishedStretch(DateStretch):
    class Meta:
        db_table = "index_published_stretch"
