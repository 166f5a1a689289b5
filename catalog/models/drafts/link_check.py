"""Whether the addresses of a source still answer: the staff's own knowledge, no part of any document."""

from django.db import models

from catalog.models.drafts.source import Source


class Which(models.TextChoices):
    ADDRESS = "address", "address"
    ARCHIVED = "archived", "archived copy"


class Outcome(models.TextChoices):
    ANSWERS = "answers", "answers"
    MOVED = "moved", "answers at another address"
    REFUSED = "refused", "answers, but not to programs"
    DEAD = "dead", "dead"
    NOT_ASKED = "not asked", "not asked"


class LinkCheckQuerySet(models.QuerySet["LinkCheck"]):
    def of_today(self) -> "LinkCheckQuerySet":
        """Those that tell of the address which the source has now, not of one it had before."""
        now = models.Case(models.When(which=Which.ADDRESS, then="source__url"), default="source__held_archived")
        return self.annotate(now=now).filter(address=models.F("now"))

    def dead(self) -> "LinkCheckQuerySet":
        return self.of_today().filter(outcome=Outcome.DEAD)


class LinkCheck(models.Model):
    """The last time that an address of a source was asked, and what came of it."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="link_checks")
    which = models.CharField(max_length=8, choices=Which.choices)
    address = models.CharField(max_length=800)
    checked = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=Outcome.choices)
    status = models.PositiveSmallIntegerField(null=True, help_text="Of HTTP; none where nothing answered.")
    final_address = models.CharField(max_length=800, blank=True, help_text="Where it led.")
    told = models.CharField(max_length=400, blank=True, help_text="What is wrong, in words.")

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        db_table = "draft_link_check"
        ordering = ["source", "which"]
        constraints = [models.UniqueConstraint("source", "which", name="link_is_checked_once")]

    def __str__(self) -> str:
        return f"{self.source_id}, {self.get_which_display()}: {self.get_outcome_display()}"
