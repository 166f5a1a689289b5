"""Which records, files and vocabularies go together: those asked for, and all that they name, however far."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db.models import F

from archive.models import File
from catalog.models.drafts import Item, Record, Revision, Scheme
from catalog.models.published import Published
from catalog.terms.body import document_from
from catalog.terms.mentions import mentioned

AT_ONCE = 200


class CannotBag(Exception):
    """What was asked for cannot be put into a bag; the message names it."""


class Chosen(NamedTuple):
    """Numbers of records and files, and keys of vocabularies, each A-Z."""

    records: list[str]
    files: list[str]
    schemes: list[str]


def in_collection(number: str, *, public: bool = False) -> list[str]:
    """A collection and its items; of these only the published ones, where it is for the public."""
    items = list(Item.objects.filter(collections=number).order_by("pk").values_list("pk", flat=True))
    if public:
        items = list(Published.objects.readable().filter(pk__in=items).values_list("pk", flat=True))
    return [number, *items]


def chosen(numbers: Iterable[str]) -> Chosen:
    """What stands on its own feet: these records with everything that they name. Raises CannotBag."""
    wanted = set(numbers)
    _known(wanted)
    records: set[str] = set()
    named: set[str] = set()
    waiting = wanted
    while waiting:
        records |= waiting
        told = {mention.to for body in bodies(waiting) for mention in mentioned(document_from(body))}
        # An address of a statement, HL-0001/S4, or the key of a concept, item-kinds/church.
        named |= {to.partition("/")[0] for to in told}
        waiting = set(Record.objects.filter(pk__in=named - records).values_list("pk", flat=True))
    files = File.objects.filter(number__in=named).order_by("number").values_list("number", flat=True)
    schemes = Scheme.objects.filter(pk__in=named).order_by("pk").values_list("pk", flat=True)
    return Chosen(sorted(records), list(files), list(schemes))


def everything() -> Chosen:
    """Every record that is not merged into another, every file and every vocabulary."""
    records = Record.objects.filter(merged_into=None).values_list("pk", flat=True)
    files, schemes = File.objects.values_list("number", flat=True), Scheme.objects.values_list("pk", flat=True)
    return Chosen(sorted(records), sorted(files), sorted(schemes))


def everything_public() -> Chosen:
    """Every record with a page."""
    return Chosen(sorted(Published.objects.readable().values_list("pk", flat=True)), [], [])


def chosen_public(numbers: Iterable[str]) -> Chosen:
    """These records, all of which must be published. Raises CannotBag."""
    wanted = set(numbers)
    held = set(Published.objects.readable().filter(pk__in=wanted).values_list("pk", flat=True))
    if missing := sorted(wanted - held):
        raise CannotBag(f"Not published: {', '.join(missing)}. Leave it out, or publish it.")
    return Chosen(sorted(held), [], [])


def _known(numbers: set[str]) -> None:
    held = dict(Record.objects.filter(pk__in=numbers).values_list("pk", "merged_into"))
    if unknown := sorted(numbers - held.keys()):
        raise CannotBag(f"There is no record {', '.join(unknown)}.")
    for number, into in sorted(held.items()):
        if into:
            raise CannotBag(f"{number} was merged into {into}. Ask for {into}.")


def bodies(numbers: Iterable[str]) -> Iterator[bytes]:
    """The documents of these records as last saved, in the order of their numbers."""
    ordered = sorted(numbers)
    for start in range(0, len(ordered), AT_ONCE):
        last = Revision.objects.filter(record__in=ordered[start : start + AT_ONCE], version=F("record__version"))
        for body in last.order_by("record_id").values_list("body", flat=True):
            yield bytes(body)
