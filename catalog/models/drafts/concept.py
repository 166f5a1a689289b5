from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from catalog.models.drafts.fields import WordsField, check_language
from catalog.terms.vocabulary import MatchKind
from catalog.terms.vocabulary_faults import is_address


def check_labels(value: object) -> None:
    """A map from language tags to lists of labels, nothing else."""
    if not isinstance(value, dict):
        raise ValidationError('Write labels by language, such as {"en": ["belfry", "campanile"]}.')
    for tag, texts in value.items():
        check_language(tag)
        if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
            raise ValidationError(f'The labels for "{tag}" are no list of words. Write one a line.')


def check_address(value: str) -> None:
    if not is_address(value):
        raise ValidationError(f'"{value}" is no address. Write it whole, with http:// or https://.')


class LabelsField(models.JSONField):
    """Several labels a language: {"en": ["belfry"]}."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_labels]

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs


class Scheme(models.Model):
    """A vocabulary: what kinds of thing may be chosen in one field, with labels in four languages."""

    key = models.SlugField(max_length=48, primary_key=True)
    labels = WordsField(help_text="What the vocabulary is called, by language.")
    description = WordsField(help_text="What it is for, and where its concepts are chosen, in a sentence.")

    class Meta:
        db_table = "draft_scheme"
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key


class Concept(models.Model):
    """One choice of a vocabulary (SKOS), worded neutrally in four languages.

    `excludes` lists the concepts that cannot hold together with it: two speakers who choose such two differ.
    """

    key = models.CharField(max_length=100, primary_key=True, help_text="scheme/concept, for ever.")
    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="concepts")
    labels = WordsField(help_text="What it is called, by language. No side's word.")
    alternative = LabelsField(help_text="Other labels that may be shown, one a line: belfry, campanile.")
    hidden = LabelsField(help_text="Labels that are only searched, one a line: other spellings, usual slips.")
    definition = WordsField(help_text="A test: how does one tell that it applies?")
    scope_note = WordsField(help_text="What it is used for here, and what not; which concept to choose instead.")
    notation = models.CharField(
        max_length=40,
        blank=True,
        help_text="Its step on a scale (1, 2, 10), or a code that a partner uses; else empty. "
        "Those with one stand first, in that order; the others follow A-Z.",
    )
    broader = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="narrower",
        help_text="Wider concepts of the same vocabulary, of each of which this is a sort.",
    )
    related = models.ManyToManyField(
        "self", symmetrical=True, blank=True, help_text="Worth a look too; neither is a sort of the other."
    )
    excludes = models.ManyToManyField(
        "self",
        symmetrical=True,
        blank=True,
        help_text="Cannot hold together with it: two speakers who choose such two differ. Leave empty in doubt.",
    )
    deprecated = models.BooleanField(
        default=False, help_text="No longer offered. Records that use it keep it, and its page says so."
    )
    replaced_by = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
        help_text="What to choose instead of a deprecated concept.",
    )

    class Meta:
        db_table = "draft_concept"
        ordering = ["scheme", "key"]
        constraints = [
            models.CheckConstraint(
                name="concept_does_not_replace_itself",
                condition=~Q(replaced_by=F("key")),
                violation_error_message="A concept cannot be replaced by itself. Choose another, or none.",
            ),
            models.CheckConstraint(
                name="concept_replaced_is_deprecated",
                condition=Q(replaced_by=None) | Q(deprecated=True),
                violation_error_message="It is replaced by another concept and still in use. Mark it as deprecated.",
            ),
        ]

    def __str__(self) -> str:
        label = self.labels.get("en") or next(iter(self.labels.values()), self.key)
        return str(label)


class ConceptMatch(models.Model):
    """The same or a near concept in somebody else's vocabulary, by its URI. It is never fetched."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="matches")
    kind = models.CharField(
        max_length=16,
        choices=[(kind.value, kind.value) for kind in MatchKind],
        help_text="exactMatch only where the two can be exchanged anywhere; in doubt, closeMatch.",
    )
    uri = models.CharField(
        max_length=300,
        validators=[check_address],
        help_text="http://vocab.getty.edu/aat/300007466 or http://www.wikidata.org/entity/Q16970. Check it first.",
    )

    class Meta:
        db_table = "draft_concept_match"
        ordering = ["kind", "uri"]
        constraints = [models.UniqueConstraint("concept", "kind", "uri", name="concept_match_stands_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.uri}"
