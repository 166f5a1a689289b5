from django.db import models

from catalog.models.drafts.fields import WordsField


class Scheme(models.Model):
    """A vocabulary: what kinds of thing may be chosen in one field, with labels in four languages."""

    key = models.SlugField(max_length=48, primary_key=True)
    labels = WordsField(help_text="What the vocabulary is called, by language.")

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
    definition = WordsField(help_text="A test: how does one tell that it applies?")
    broader = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="narrower")
    excludes = models.ManyToManyField("self", symmetrical=True, blank=True)
    matches = models.JSONField(default=list, blank=True, help_text="The same concept elsewhere: URIs.")

    class Meta:
        db_table = "draft_concept"
        ordering = ["scheme", "key"]

    def __str__(self) -> str:
        label = self.labels.get("en") or next(iter(self.labels.values()), self.key)
        return str(label)
