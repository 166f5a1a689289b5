"""Facets as a page shows them: values with counts under the filters now on, and chips to take filters off again."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.finding.brief import brief_from
from catalog.finding.facets import Facet
from catalog.finding.index import PUBLISHED
from catalog.finding.question import FACET_OF
from catalog.public.pages.asking import Asking
from catalog.public.reader import Reader
from catalog.public.states import KINDS_MANY
from catalog.public.wording import Wording
from catalog.terms.kinds import RecordKind

# How many values a facet shows on the search page; the rest have a page of their own.
MOST_SHOWN = 10
TITLES = {
    "kind": gettext_lazy("What"),
    "concept": gettext_lazy("Kind"),
    "place": gettext_lazy("Place"),
    "event": gettext_lazy("Event"),
    "collection": gettext_lazy("Collection"),
    "voices": gettext_lazy("Statements"),
    "image": gettext_lazy("Picture"),
    "agent": gettext_lazy("Agent"),
    "source": gettext_lazy("Source"),
    "part-of": gettext_lazy("Part of"),
    "within": gettext_lazy("Within"),
}
SHOWN = ("kind", "concept", "voices", "place", "event", "collection", "image")
VOICES = {
    ("contested", "yes"): gettext_lazy("Has a contested point"),
    ("contested", "no"): gettext_lazy("No contested point"),
    ("accounts-differ", "yes"): gettext_lazy("Accounts differ on a point"),
    ("accounts-differ", "no"): gettext_lazy("Accounts differ on no point"),
    ("first-hand", "yes"): gettext_lazy("First-hand source held or linked"),
    ("first-hand", "no"): gettext_lazy("Second-hand only"),
}
IMAGES = {
    "drawing": gettext_lazy("Drawing"),
    "photograph": gettext_lazy("Photograph"),
    "satellite-image": gettext_lazy("Satellite image"),
    "scan": gettext_lazy("Scan"),
    "video-frame": gettext_lazy("Frame of a video"),
    "none": gettext_lazy("None held"),
}


@dataclass(frozen=True)
class Value:
    """One checkbox: what it sends, its words, and how many records it would leave."""

    name: str
    value: str
    label: Wording
    count: int
    chosen: bool


@dataclass(frozen=True)
class Shelf:
    """One facet on the page; `more` leads to all its values where they are many."""

    name: str
    title: str
    values: tuple[Value, ...]
    open: bool
    more: str = ""
    more_count: int = 0


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address without it."""

    label: Wording
    href: str


def shelves(counted: list[Facet], asking: Asking, fixed: bool, reader: Reader) -> tuple[Shelf, ...]:
    """The facets in their order; a page of one kind of record leaves that facet out."""
    by_name = {facet.name: facet for facet in counted}
    found = []
    for name in SHOWN:
        if name == "kind" and fixed:
            continue
        values = _voices(by_name, reader) if name == "voices" else _values(by_name[name], reader)
        if not values:
            continue
        first = [v for n, v in enumerate(values) if n < MOST_SHOWN or v.chosen]
        left = len(values) - len(first) + (0 if name == "voices" else by_name[name].more)
        more = _all_of(name, asking, fixed) if left else ""
        is_open = name in ("kind", "concept", "voices") or any(v.chosen for v in values)
        found.append(Shelf(name, str(TITLES[name]), tuple(first), is_open, more, left))
    return tuple(found)


def _all_of(name: str, asking: Asking, fixed: bool) -> str:
    """The page of all values of a facet, for this search; the kind that a page has fixed goes with it."""
    kind = {"kind": asking.question.kinds[0].value} if fixed else {}
    return asking.address(reverse("public:facet", args=[name]), **kind)


def _values(facet: Facet, reader: Reader) -> list[Value]:
    return [
        Value(facet.name, v.key, label_of(facet.name, v.key, reader.say(v.labels), reader), v.count, v.chosen)
        for v in facet.values
    ]


def _voices(by_name: dict[str, Facet], reader: Reader) -> list[Value]:
    """The three facets of voices, together."""
    counts = {(name, v.key): v for name in ("contested", "accounts-differ", "first-hand") for v in by_name[name].values}
    wanted = [key for key in VOICES if key[1] == "yes" or key[0] == "first-hand"]
    return [
        Value(*key, Wording(str(VOICES[key]), "", reader.language), counts[key].count, counts[key].chosen)
        for key in wanted
        if key in counts
    ]


def label_of(name: str, key: str, labels: Wording, reader: Reader) -> Wording:
    """The words of a value: ours where code knows it, else its record's or concept's, else its key."""
    if name == "kind" and key in set(RecordKind):
        return Wording(str(KINDS_MANY[RecordKind(key)]), "", reader.language)
    if name == "image":
        return Wording(str(IMAGES.get(key, key)), "", reader.language)
    return labels or Wording(key, "", reader.language)


def chips(counted: list[Facet], asking: Asking, path: str, fixed: bool, reader: Reader) -> tuple[Chip, ...]:
    """Every filter that is on, the words not among them: they stand in the box."""
    return tuple(_chips(counted, asking, path, fixed, reader))


def _chips(counted: list[Facet], asking: Asking, path: str, fixed: bool, reader: Reader) -> Iterator[Chip]:
    question, known = asking.question, {facet.name: facet for facet in counted}
    for facet, values in question.chosen.items():
        if facet == "kind" and fixed:
            continue
        labels = (
            {v.key: reader.say(v.labels) for v in known[facet].values} if facet in known else _named(values, reader)
        )
        for value in values:
            if (facet, value) in VOICES:
                words = Wording(str(VOICES[facet, value]), "", reader.language)
            else:
                words = label_of(facet, value, labels.get(value) or Wording("", "", ""), reader)
            yield Chip(words, asking.without(path, (facet, value)))
    if question.from_year is not None or question.to_year is not None:
        yield Chip(Wording(years(question.from_year, question.to_year), "", reader.language), _no_range(asking, path))
        if question.undated:
            yield Chip(Wording(_("Undated included"), "", reader.language), asking.without(path, ("undated", "")))


def _named(numbers: tuple[str, ...], reader: Reader) -> dict[str, Wording]:
    """Labels of records that are asked for by address and stand in no facet of the page."""
    entries = PUBLISHED.entries._default_manager.filter(number__in=numbers)
    return {n: reader.say(brief_from(bytes(brief)).labels) for n, brief in entries.values_list("number", "brief")}


def _no_range(asking: Asking, path: str) -> str:
    return asking.without(path, ("from", ""), ("to", ""), ("undated", ""))


def years(start: int | None, end: int | None) -> str:
    """The range as a chip says it."""
    if start is None:
        return _("to %(year)d") % {"year": end}
    if end is None:
        return _("from %(year)d") % {"year": start}
    return _("%(start)d to %(end)d") % {"start": start, "end": end}


def filter_title(name: str) -> str:
    """What a filter is called where nothing was found: the words, the years, or a facet."""
    if name == "q":
        return _("the words")
    if name == "dates":
        return _("the years")
    if any(name == facet for facet, _value in VOICES):
        return str(TITLES["voices"])
    return str(TITLES.get(name, name)) if name in FACET_OF.values() else name
