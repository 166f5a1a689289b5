"""One search question, for the page, the API and the desk alike."""

import math
from dataclasses import dataclass

from catalog.terms.coordinates import check
from catalog.terms.kinds import RecordKind
from catalog.terms.languages import READERS

SORTS = ("match", "name", "date", "changed")
FARTHEST = 20_000_000
LAST_YEAR = 10**9


@dataclass(frozen=True)
class Box:
    """Edges in degrees (WGS 84). A west that lies east of the east goes across the antimeridian.

    ValueError where there is no such box on earth.
    """

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        check(self.west, self.south)
        check(self.east, self.north)


@dataclass(frozen=True)
class Circle:
    """A point in degrees (WGS 84) and metres around it. ValueError where there is no such circle on earth."""

    longitude: float
    latitude: float
    metres: float

    def __post_init__(self) -> None:
        check(self.longitude, self.latitude)
        if not (math.isfinite(self.metres) and 0 <= self.metres <= FARTHEST):
            raise ValueError(f"{self.metres} is no radius. Give metres, from 0 to {FARTHEST}.")


@dataclass(frozen=True)
class Search:
    """What is asked. Within one filter any value will do; all filters together must be met.

    Numbers (places, agents...) are met directly, not by what lies within them. `contested`,
    `accounts_differ` and `first_hand` are asked with True or False, and left alone with None. Years are
    inclusive, negative before the year 0; `undated` keeps records without a date. `box` and `circle` look
    at public positions only. An unknown `sort` or `language` is an error (ValueError).
    """

    q: str = ""
    kinds: tuple[RecordKind, ...] = ()
    concepts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    contested: bool | None = None
    accounts_differ: bool | None = None
    first_hand: bool | None = None
    from_year: int | None = None
    to_year: int | None = None
    undated: bool = True
    box: Box | None = None
    circle: Circle | None = None
    sort: str = "match"
    language: str = "en"

    def __post_init__(self) -> None:
        if self.sort not in SORTS:
            raise ValueError(f'sort "{self.sort}" is not offered here. Offered: {", ".join(SORTS)}.')
        if self.language not in READERS:
            raise ValueError(f'language "{self.language}" is not offered here. Offered: {", ".join(READERS)}.')

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The values asked for in each facet; facets that are left alone are left out."""
        values = {facet: tuple(getattr(self, name)) for name, facet in FACET_OF.items()}
        for name, facet in YES_OR_NO.items():
            answer = getattr(self, name)
            values[facet] = () if answer is None else ("yes" if answer else "no",)
        return {facet: held for facet, held in values.items() if held}


# Fields of a Search, and the facet in which the index keeps their values.
FACET_OF = {
    "kinds": "kind",
    "concepts": "concept",
    "places": "place",
    "collections": "collection",
    "agents": "agent",
    "events": "event",
    "sources": "source",
    "part_of": "part-of",
    "within": "within",
    "images": "image",
}
YES_OR_NO = {"contested": "contested", "accounts_differ": "accounts-differ", "first_hand": "first-hand"}
