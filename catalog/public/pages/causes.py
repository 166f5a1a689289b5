"""Why an edition was made, or sealed, in words: the ledger keeps a short mark for each."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

CAUSES = {
    "loaded": gettext_lazy("Loaded from a file"),
    "edited": gettext_lazy("Edited"),
    "tightened": gettext_lazy("Something that was public is held back"),
    "upgrade": gettext_lazy("Written anew by a later version of this software"),
    "withdrawn": gettext_lazy("Withdrawn"),
    "closed": gettext_lazy("Withheld"),
    "merged": gettext_lazy("Merged into another record"),
}
# A record that it cites shows differently since.
OF_A_CARD = "card "


@dataclass(frozen=True)
class Cause:
    """Words, and the number of the cited record whose change was the cause; empty where it was the record's own."""

    words: str
    number: str = ""


def cause_of(mark: str) -> Cause:
    if mark.startswith(OF_A_CARD):
        return Cause(_("What it shows of another record changed:"), mark.removeprefix(OF_A_CARD))
    return Cause(str(CAUSES.get(mark, mark)))


def sealing_words(reason: str) -> str:
    """Why an edition can no longer be read; what an archivist wrote stays as written."""
    return _("It showed something that is held back now.") if reason == "tightened" else reason
