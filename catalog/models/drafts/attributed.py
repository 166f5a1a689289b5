from django.db import models
from django.db.models import Q

from catalog.models.drafts.fields import EdtfField, LanguageField, WordsField


class Quoted(models.Model):
    """Words exactly as the source has them, with a translation and its translator."""

    quotation_text = models.TextField(
        "quotation", blank=True, help_text="The exact words, no more than needed, in their own language."
    )
    quotation_language = LanguageField("language of the quotation", blank=True)
    quotation_translation = WordsField("translation", help_text="By language. Say below who translated.")
    quotation_translator = models.CharField("translator", max_length=200, blank=True)
    quotation_translated_from = models.CharField(
        "translated from", max_length=35, blank=True, help_text="Where the carrier itself translates."
    )

    class Meta:
        abstract = True


class Attributed(Quoted):
    """A row that asserts something of the world, and so says whose word it is and where it is written."""

    speaker = models.ForeignKey(
        "catalog.Agent",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Whose word this is. Choose the agent, or describe the speaker below.",
    )
    described = models.CharField(
        "speaker described",
        max_length=200,
        blank=True,
        help_text='A speaker without a record: "authors of the Wikipedia article".',
    )
    on_behalf_of = models.ForeignKey(
        "catalog.Agent",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Only where the source itself says for whom the speaker speaks.",
    )
    capacity = models.CharField(max_length=200, blank=True, help_text="Office or role, as the source says.")
    said = EdtfField("date said", help_text="When it was said (EDTF). Leave empty where it is not known.")
    source = models.ForeignKey(
        "catalog.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Where it is written.",
    )
    locator = models.CharField(max_length=200, blank=True, help_text="Page, paragraph or caption.")
    origin = models.ForeignKey(
        "catalog.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The source that this one says it has it from.",
    )
    first_hand = models.BooleanField(null=True, blank=True, help_text="Is the source the speaker's own?")

    class Meta:
        abstract = True


def one_speaker(name: str) -> models.CheckConstraint:
    """A constraint for attributed rows: a speaker with a record, or one described, never both."""
    return models.CheckConstraint(
        name=name,
        condition=Q(speaker=None) | Q(described=""),
        violation_error_message="Give one speaker: either choose an agent, or describe the speaker, not both.",
    )
