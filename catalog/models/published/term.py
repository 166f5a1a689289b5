from django.db import models


class Term(models.Model):
    """A concept of a published vocabulary, with its labels: what facets, pages and partners call it.

    `card` is JSON of terms.document.card.Card, as records show it; `body` of terms.vocabulary.Concept, all of it.
    """

    key = models.CharField(max_length=100, primary_key=True, help_text="scheme/concept")
    scheme = models.CharField(max_length=48, db_index=True)
    card = models.BinaryField()
    body = models.BinaryField(default=b"")
    digest = models.CharField(max_length=64, default="")
    changed = models.DateTimeField(null=True)

    class Meta:
        db_table = "published_term"

    def __str__(self) -> str:
        return self.key


class TermList(models.Model):
    """A published vocabulary; its concepts are the terms of its key.

    `body` is JSON of terms.vocabulary.Scheme. `digest` is over it and all its concepts, and so is `changed`.
    """

    key = models.CharField(max_length=48, primary_key=True)
    body = models.BinaryField()
    digest = models.CharField(max_length=64)
    changed = models.DateTimeField()

    class Meta:
        db_table = "published_term_list"
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
