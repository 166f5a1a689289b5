from django.db import models

from catalog.models.drafts.fields import EdtfField, WordsField
from catalog.models.drafts.question import Question
from catalog.models.drafts.record import KeyedRow


class Search(KeyedRow):
    """What we looked for, where and when, and whether it was found. The one thing we say ourselves."""

    LETTER = "X"

    sought = WordsField("looked for", blank=False)
    where = WordsField("looked in", blank=False)
    on = EdtfField("on", blank=False, help_text="The day of the search.")
    found = models.BooleanField(default=False)
    question = models.ForeignKey(
        Question,
        to_field="address",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="searches",
    )

    class Meta:
        db_table = "draft_search"
        verbose_name_plural = "searches"
        ordering = ["order", "id"]
