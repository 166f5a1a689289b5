"""The files that look most like a picture."""

from typing import NamedTuple

from archive.likeness.distance import BitsApart
from archive.models import File

# Of 64. Copies of one photograph, smaller or harder pressed, are 0 to 4 apart, cropped ones up to 10 or so;
# different photographs seldom come under 20.
LOOKS_THE_SAME, MAY_BE_THE_SAME = 10, 14


class Near(NamedTuple):
    """A file, and in how many of 64 bits it differs."""

    file: File
    distance: int


def nearest(prints: list[int], within: int = LOOKS_THE_SAME, besides: int = 0, most: int = 12) -> list[Near]:
    """Files whose pictures differ from any of `prints` in at most `within` bits, the nearest first.

    `besides`: the id of a file that is left out. Two queries, whatever there is; nothing for no prints.
    """
    if not prints:
        return []
    held = (
        File.objects.filter(likeness__isnull=False).exclude(pk=besides).annotate(apart=BitsApart("likeness", *prints))
    )
    found = dict(held.filter(apart__lte=within).order_by("apart", "pk").values_list("pk", "apart")[:most])
    files = File.objects.in_bulk(found)
    return [Near(files[number], distance) for number, distance in found.items()]
