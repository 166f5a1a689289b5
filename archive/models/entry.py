from enum import StrEnum

from django.db import models


class Act(StrEnum):
    """What was done: the words of the ledger."""

    REVISED = "revised"
    SUBMITTED = "submitted"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    MERGED = "merged"
    UNMERGED = "unmerged"
    TIGHTENED = "tightened"
    SEALED = "sealed"
    DEPOSITED = "deposited"
    REMADE = "remade"


class Entry(models.Model):
    """One act in the chain: each entry holds the hash of the one before it.

    `body` is the leaf as hashed (canonical JSON). Of a private act everybody sees only the digest of its
    detail, salted with 16 random bytes; salt and detail stay in the columns that only the staff read.
    """

    position = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=16, choices=[(a.value, a.value) for a in Act])
    public = models.BooleanField()
    body = models.BinaryField()
    hash = models.CharField(max_length=64, unique=True)
    salt = models.BinaryField(default=b"")
    detail = models.JSONField(default=dict)

    class Meta:
        db_table = "archive_entry"
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.position} {self.act}"
