from django.db import models


class Term(models.Model):
    """A concept that published records use, with its labels: what facets and pages call it.

    `card` is JSON of terms.document.card.Card.
    """

    key = models.CharField(max_length=100, primary_key=True, help_text="scheme/concept")
    scheme = models.CharField(max_length=48, db_index=True)
    card = models.BinaryField()

    class Meta:
        db_table = "published_term"

    def __str__(self) -> str:
        return self.key
