from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from catalog.models.drafts.attributed import Attributed, one_speaker
from catalog.models.drafts.fields import EdtfField, RegionField, WordsField
from catalog.models.drafts.item import Holding
from catalog.models.drafts.record import KeyedRow
from catalog.terms.kinds import Moment
from catalog.terms.region import HOW, REGION, is_region, within


class ConditionReport(KeyedRow, Attributed):
    """What somebody found on a day, and how they looked. The state on another day is another report."""

    LETTER = "R"

    on = EdtfField("date of the check", blank=False, help_text="When it was looked at (EDTF), not when it was told.")
    methods = models.ManyToManyField(
        "catalog.Concept", blank=True, related_name="+", help_text="How it was looked at. Two ways? Choose both."
    )
    state = models.ForeignKey(
        "catalog.Concept",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The state as the report has it; empty where it gives none. Never conclude it from an event.",
    )
    assessors = models.ManyToManyField(
        "catalog.Agent",
        blank=True,
        related_name="+",
        help_text="Who looked, where others than the speaker did.",
    )
    agreement = models.ForeignKey(
        "catalog.Concept",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Whether all who looked came to the same, as the report says.",
    )
    completeness = models.ForeignKey(
        "catalog.Concept", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    threats = models.ManyToManyField(
        "catalog.Concept", blank=True, related_name="+", help_text="What the report says endangers it."
    )
    priority = models.ForeignKey(
        "catalog.Concept",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="How soon the report says something should be done.",
    )
    next_check = EdtfField(
        help_text="When to look again. Everybody sees it: a month or a season, never the day of a visit."
    )
    access = WordsField("limits of access", help_text="What kept the assessors from seeing more, as they say.")
    text = WordsField("our summary", help_text="What was found, in our words. No conclusion of ours.")
    event = models.ForeignKey(
        "catalog.Event",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        help_text="The event after which the report was made, where the report itself says so.",
    )
    hidden = models.BooleanField(
        default=False, help_text="Keep this report with the staff. Hiding a published one acts at once."
    )
    staff_note = models.TextField(blank=True, help_text="For the staff alone. Never published.")

    class Meta:
        db_table = "draft_condition_report"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="condition_report_has_a_voice",
                condition=~Q(speaker=None) | ~Q(described=""),
                violation_error_message="Say whose report this is: choose a speaker, or describe one.",
            ),
            models.CheckConstraint(
                name="condition_report_tells_something",
                condition=~Q(state=None) | ~Q(text={}),
                violation_error_message="Choose the state that the report gives, or say in words what was found.",
            ),
            models.CheckConstraint(
                name="condition_report_has_a_day",
                condition=~Q(on=""),
                violation_error_message="Say on what day, or in what year, it was looked at: a state holds for that.",
            ),
            one_speaker("condition_report_has_one_speaker"),
        ]


class Evidence(models.Model):
    """What a condition report was made from, of before or of now: a picture held here, or a source."""

    report = models.ForeignKey(ConditionReport, on_delete=models.CASCADE, related_name="evidence")
    order = models.PositiveIntegerField(default=0, editable=False)
    moment = models.CharField(
        "of when", max_length=16, choices=[(m.value, m.value) for m in Moment], default=Moment.FOLLOW_UP.value
    )
    holding = models.ForeignKey(
        Holding,
        to_field="address",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="A picture of this record.",
    )
    region = RegionField(
        "part of the picture", help_text=f"Where in the picture it is to be seen. Empty: all of it. {HOW}"
    )
    source = models.ForeignKey(
        "catalog.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Or the source that has it.",
    )
    locator = models.CharField(max_length=200, blank=True, help_text="Page, figure or caption.")
    taken = EdtfField(help_text="When it was taken (EDTF).")
    sensor = models.CharField(max_length=200, blank=True, help_text="Camera or satellite, as the source names it.")

    class Meta:
        db_table = "draft_evidence"
        ordering = ["order", "id"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                name="evidence_is_somewhere",
                condition=~Q(holding=None) | ~Q(source=None),
                violation_error_message="Say where the evidence is: choose a picture of this record, or a source.",
            ),
            models.CheckConstraint(
                name="evidence_part_is_of_a_picture",
                condition=Q(region="") | ~Q(holding=None),
                violation_error_message="A part was given, and no picture. Choose the picture that it is a part of.",
            ),
            models.CheckConstraint(
                name="evidence_part_has_four_numbers",
                condition=Q(region__regex=rf"^({REGION})?$"),
                violation_error_message=f"This is no part of a picture. {HOW}",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.moment} of {self.report}"

    def clean(self) -> None:
        """A part lies within the picture that it is a part of."""
        if is_region(self.region) and self.holding is not None:
            file = self.holding.file
            if within(self.region, file.width, file.height) != self.region:
                told = f"{file.width} x {file.height} pixels" if file.width else "no picture"
                raise ValidationError({"region": f"{self.region} lies outside: {file.number} is {told}. {HOW}"})
