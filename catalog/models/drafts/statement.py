from django.db import models
from django.db.models import Q

from catalog.models.drafts.fields import EdtfField, WordsField
from catalog.models.drafts.record import KeyedRow
from catalog.terms.kinds import Ground, StatementKind


class Statement(KeyedRow):
    """One act of saying, always in somebody's voice.

    The catalogue asserts nothing here: it reports who said what, when, and where it is written. Statements
    that reject each other stand side by side, and none outranks another.
    """

    LETTER = "S"

    speaker = models.ForeignKey(
        "catalog.Agent",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="Whose statement it is. A website or newspaper speaks for itself.",
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
    told_by = models.ManyToManyField(
        "catalog.Agent",
        blank=True,
        related_name="+",
        help_text="Who passes it on, where the speaker's own publication is not held.",
    )
    said = EdtfField("date said", help_text="When it was said (EDTF). Leave empty where it is not known.")
    observed = EdtfField("date observed", help_text="When the speaker saw it, where that differs.")
    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in StatementKind])
    text = WordsField(
        "our summary", blank=False, help_text="What was said, in our words, by language. No opinion of ours."
    )
    ground = models.CharField(
        max_length=24,
        choices=[(g.value, g.value) for g in Ground],
        default=Ground.NONE.value,
        help_text="What the speaker gives as the ground. Could a reader point to it in the source?",
    )
    rests_on = models.ManyToManyField(
        "catalog.Source", blank=True, related_name="+", help_text="Sources the speaker names as the ground."
    )
    methods = models.ManyToManyField(
        "catalog.Concept",
        blank=True,
        related_name="+",
        help_text="How the speaker says they looked: site visit, satellite image... Two ways? Choose both.",
    )
    calls_it = models.CharField(max_length=200, blank=True, help_text="The speaker's own word for the thing.")
    identified_by = models.CharField(
        max_length=16,
        blank=True,
        choices=[("source", "the source"), ("catalogue", "the catalogue"), ("nobody", "nobody")],
        help_text="Who says that what the speaker talks of is this very thing.",
    )
    identified_because = WordsField("identified because")
    retracted_on = EdtfField("taken back on")
    retracted_source = models.ForeignKey(
        "catalog.Source", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    retracted_locator = models.CharField(max_length=200, blank=True)
    no_quotation_because = WordsField(
        help_text="A contested answer needs a quotation, or the reason why there is none."
    )
    hidden = models.BooleanField(
        default=False, help_text="Keep this statement with the staff. Hiding a published one acts at once."
    )
    staff_note = models.TextField(blank=True, help_text="For the staff alone. Never published.")

    class Meta:
        db_table = "draft_statement"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="statement_has_a_voice",
                condition=~Q(speaker=None) | ~Q(described=""),
                violation_error_message="Say whose statement this is: choose a speaker, or describe one.",
            ),
            models.CheckConstraint(
                name="statement_has_one_speaker",
                condition=Q(speaker=None) | Q(described=""),
                violation_error_message="Give one speaker: either choose an agent, or describe the speaker.",
            ),
            models.CheckConstraint(
                name="statement_has_words",
                condition=~Q(text={}),
                violation_error_message="Say in a sentence of ours what was said.",
            ),
            models.CheckConstraint(
                name="statement_retraction_has_a_source",
                condition=Q(retracted_on="") | ~Q(retracted_source=None),
                violation_error_message="Say where it is written that the statement was taken back.",
            ),
        ]
