from django.db import models

from catalog.models.drafts.fields import WordsField
from catalog.models.drafts.record import Record


class Collection(Record):
    """A set of items chosen by somebody; also a set for harvesters, and a IIIF collection."""

    record = models.OneToOneField(
        Record, on_delete=models.PROTECT, primary_key=True, parent_link=True, related_name="as_collection"
    )
    description = WordsField()

    class Meta:
        db_table = "draft_collection"
