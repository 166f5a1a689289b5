from django.db import models
from django.db.models import Q

from catalog.models.drafts.fields import WordsField
from catalog.models.drafts.record import KeyedRow
from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics import TOPICS


class Question(KeyedRow):
    """A question about a record, in neutral words. What speakers say to it stands side by side."""

    LETTER = "Q"

    topic = models.CharField(
        max_length=32,
        blank=True,
        choices=[(key, topic.asks["en"]) for key, topic in TOPICS.items()],
        help_text="A standard question. Leave empty only where none fits; then word it below.",
    )
    about = WordsField(
        "about {x}",
        help_text="Neutral words for the {x} of the question: the strikes, the works of 2021. By language.",
    )
    wording = WordsField("own wording", help_text="Only without a standard question. Presuppose nothing.")
    kind = models.CharField(
        "kind of answer", max_length=16, blank=True, choices=[(k.value, k.value) for k in AnswerKind]
    )
    holds = models.CharField(
        "how many can hold", max_length=16, blank=True, choices=[(h.value, h.value) for h in Holds]
    )
    scheme = models.CharField(
        "vocabulary", max_length=48, blank=True, help_text="Where its answers come from another vocabulary."
    )

    inscription = models.ForeignKey(
        "catalog.Inscription",
        to_field="address",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="questions",
        help_text="The inscription of this record that it is asked of.",
    )

    class Meta:
        db_table = "draft_question"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="question_is_worded",
                condition=~Q(topic="") | (~Q(wording={}) & ~Q(kind="") & ~Q(holds="")),
                violation_error_message=(
                    "Choose a standard question; or word your own, and say what kind of answer it takes and "
                    "how many can hold."
                ),
            ),
        ]

    def __str__(self) -> str:
        if self.topic:
            return TOPICS[self.topic].asks["en"].replace("{x}", self.about.get("en", "it"))
        return str(self.wording.get("en") or next(iter(self.wording.values()), self.key))

    @property
    def answer_kind(self) -> AnswerKind:
        """What sort of value answers it."""
        return TOPICS[self.topic].kind if self.topic else AnswerKind(self.kind)
