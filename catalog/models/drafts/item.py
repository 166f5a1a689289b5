from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed
from catalog.models.drafts.fields import EdtfField, WordsField
from catalog.models.drafts.record import KeyedRow, Record, Row


class Item(Record):
    """A heritage item: building or part of one, stone, object, inscription, living practice."""

    record = models.OneToOneField(
        Record, on_delete=models.PROTECT, primary_key=True, parent_link=True, related_name="as_item"
    )
    kind = models.ForeignKey(
        "catalog.Concept",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="The broadest kind that no held statement rejects: church building, never Armenian church.",
    )
    part_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="parts")
    place = models.ForeignKey("catalog.Place", on_delete=models.PROTECT, null=True, blank=True, related_name="items")
    collections = models.ManyToManyField("catalog.Collection", blank=True, related_name="items")
    warning = WordsField("content warning", help_text="Shown before pictures and words that may hurt.")

    class Meta:
        db_table = "draft_item"
        constraints = [
            models.CheckConstraint(
                name="item_is_not_part_of_itself",
                condition=~Q(part_of=models.F("record")),
                violation_error_message="An item cannot be part of itself. Choose the whole it belongs to.",
            ),
        ]


class Relation(Row, Attributed):
    """A typed tie to another item: one of a pair, a copy of, moved from."""

    to = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="related_from")
    kind = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "draft_relation"
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return f"{self.record_id} to {self.to_id}"


class Holding(KeyedRow):
    """A file's place in an item: what it shows, who made it, and on what terms it may be used."""

    LETTER = "M"

    file = models.ForeignKey("archive.File", to_field="number", on_delete=models.PROTECT, related_name="holdings")
    role = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, related_name="+")
    caption = WordsField(help_text="What it is and shows. A drawing says that it is a drawing.")
    alt = WordsField("text instead of the picture", help_text="What somebody who cannot see it should know.")
    credit = models.CharField(max_length=400, blank=True)
    rights = models.URLField(
        max_length=200, blank=True, help_text="One RightsStatements.org or Creative Commons address."
    )
    shows_when = EdtfField("shows it as of")
    warning = WordsField("content warning")
    closed = models.BooleanField(
        default=False, help_text="Keep this file with the staff. Closing a published one acts at once."
    )
    staff_note = models.TextField(blank=True, help_text="For the staff alone. Never published.")

    class Meta:
        db_table = "draft_holding"
        ordering = ["order", "id"]
