from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q

from catalog.models.drafts.fields import EdtfField, WordsField
from catalog.models.drafts.question import Question
from catalog.models.drafts.statement import Statement
from catalog.terms.kinds import AnswerKind, How, Sense

# Which columns may hold something, for each kind of answer; the rest stay empty.
COLUMNS = {
    AnswerKind.DATE: ("edtf",),
    AnswerKind.SPAN: ("edtf",),
    AnswerKind.CONCEPT: ("concept",),
    AnswerKind.TEXT: ("text", "transcription"),
    AnswerKind.AGENT: ("agent", "described"),
    AnswerKind.PLACE: ("place", "described"),
    AnswerKind.COUNT: ("count",),
    AnswerKind.MEASURE: ("dimension", "number"),
    AnswerKind.YES_NO: ("yes",),
}
EMPTY = {
    "edtf": Q(edtf=""),
    "concept": Q(concept=None),
    "text": Q(text={}),
    "transcription": Q(transcription=""),
    "agent": Q(agent=None),
    "place": Q(place=None),
    "described": Q(described={}),
    "count": Q(count=None),
    "dimension": Q(dimension=None),
    "number": Q(number=""),
    "yes": Q(yes=None),
}


def _fits(kind: AnswerKind) -> Q:
    """A value of this kind and of no other."""
    own = COLUMNS[kind]
    condition = Q(type=kind.value) & reduce(or_, (~EMPTY[column] for column in own))
    for column, empty in EMPTY.items():
        condition &= Q() if column in own else empty
    return condition


class Answer(models.Model):
    """What a statement says to one question. Several *one of* rows on a question are one answer: this or that."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="answers")
    order = models.PositiveIntegerField(default=0, editable=False)
    question = models.ForeignKey(Question, to_field="address", on_delete=models.PROTECT, related_name="answers")
    sense = models.CharField(max_length=8, choices=[(s.value, s.value) for s in Sense], default=Sense.IS.value)
    how = models.CharField(
        "how said",
        max_length=16,
        choices=[(h.value, h.value) for h in How],
        default=How.SAYS.value,
        help_text="As the speaker puts it. Only what is said, or thought likely, can be contested.",
    )
    during = EdtfField("holds during", help_text="When the speaker says that it was so: 1992-05-08/..")
    type = models.CharField(
        "kind of answer", max_length=16, choices=[(k.value, k.value) for k in AnswerKind], editable=False
    )
    edtf = EdtfField("date")
    phrase = models.CharField("date as written", max_length=200, blank=True)
    calendar = models.CharField(max_length=48, blank=True, help_text="As the source says; else empty.")
    time = models.CharField(max_length=48, blank=True, help_text="Time of day as the source gives it.")
    readings = models.JSONField("other readings", default=list, blank=True)
    concept = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    text = WordsField()
    transcription = models.TextField(
        blank=True,
        help_text="Of an inscription: its letters as the reader gives them, in its own language and script. What we "
        "or others make of it in another language is the text.",
    )
    agent = models.ForeignKey("catalog.Agent", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    place = models.ForeignKey("catalog.Record", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    described = WordsField("agent or place described")
    count = models.BigIntegerField(null=True, blank=True)
    dimension = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    number = models.CharField("measured", max_length=32, blank=True)
    unit = models.CharField(max_length=16, blank=True, help_text="UCUM: m, cm, kg.")
    method = WordsField("how measured", help_text="As the speaker says: by tape, outside; from a drawing.")
    yes = models.BooleanField(null=True, blank=True)
    role = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = "draft_answer"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="answer_value_is_of_its_kind",
                condition=reduce(or_, map(_fits, AnswerKind)),
                violation_error_message=(
                    "The value does not fit the question. Fill in the one field of its kind, and no other."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.statement} on {self.question_id}"
