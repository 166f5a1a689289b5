from django.db import models

from catalog.models.index.entry import DateStretch, FacetValue, IndexEntry, NameForm


class DeskEntry(IndexEntry):
    class Meta:
        db_table = "desk_index"


class DeskName(NameForm):
    class Meta:
        db_table = "desk_index_name"


class DeskFacet(FacetValue):
    class Meta:
        db_table = "desk_index_facet"
        constraints = [models.UniqueConstraint("facet", "value", "docid", name="desk_facet_stands_once")]
        indexes = [models.Index("docid", name="desk_facet_by_docid")]


class DeskStretch(DateStretch):
    class Meta:
        db_table = "desk_index_stretch"
