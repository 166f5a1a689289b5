from django.db import models


class Preview(models.Model):
    """A draft as its page would look, for whoever holds the token, until it expires. Never indexed."""

    token = models.CharField(max_length=64, primary_key=True)
    number = models.CharField(max_length=32)
    kind = models.CharField(max_length=16)
    body = models.BinaryField()
    expires = models.DateTimeField()

    class Meta:
        db_table = "published_preview"

    def __str__(self) -> str:
        return f"Preview of {self.number}"
