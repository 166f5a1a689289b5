"""What each list can be asked, as filter sets: each parameter stands for a field of the one Search."""

from collections.abc import Mapping
from typing import Any

import msgspec
from django import forms
from django_filters import Filter, FilterSet

from catalog.api.fields import (
    CONCEPT_KEY,
    ONE_WORD,
    RECORD_NUMBER,
    Around,
    CatalogueDay,
    Day,
    Edges,
    OneOf,
    Several,
    Text,
    WholeNumber,
    WorldDay,
    YesNo,
)
from catalog.finding.question import LAST_YEAR, Search
from catalog.terms.document import (
    PublicAgent,
    PublicCollection,
    PublicDocument,
    PublicEvent,
    PublicItem,
    PublicPlace,
    PublicSource,
)
from catalog.terms.kinds import RecordKind

MOST_AT_ONCE, USUAL = 500, 100
LAST_SEQUENCE = 2**62


class Asked(Filter):
    """A query parameter: the field that checks it, the field of Search it sets, and what it means."""

    def __init__(self, field: type[forms.Field], sets: str, meaning: str, **options: Any) -> None:
        self.field_class = field
        super().__init__(field_name=sets, label=meaning, **options)


def numbers(sets: str, meaning: str, example: str) -> Asked:
    """Record numbers."""
    return Asked(Several, sets, meaning, form=RECORD_NUMBER, example=example)


def concepts(meaning: str, example: str) -> Asked:
    """Concept keys."""
    return Asked(Several, "concepts", meaning, form=CONCEPT_KEY, example=example)


def year(sets: str, meaning: str) -> Asked:
    """A year, negative before the year 0 (which is 1 BCE)."""
    return Asked(WholeNumber, sets, meaning, least=-LAST_YEAR, most=LAST_YEAR)


class Parameters(FilterSet):
    """Checks query parameters; nothing is filtered by it directly."""

    @classmethod
    def known(cls) -> tuple[str, ...]:
        """The names of all parameters, as they stand in the documentation."""
        return tuple(cls.base_filters)


def only(form: type[PublicDocument]) -> Asked:
    """Sparse records: the top-level members that are wanted."""
    members = tuple(field.encode_name for field in msgspec.structs.fields(form) if field.name != "number")
    return Asked(
        OneOf,
        "",
        "Only these members of each record. uri, edition, changed, type and number always come; whoever asks "
        "for questions, statements, events or cards gets all four, so that no voice comes without the others.",
        words=members,
    )


class NoParameters(Parameters):
    """For addresses that take none."""


class Paged(Parameters):
    """Every list is read by sequence: `after` is where the last page ended."""

    after = Asked(
        WholeNumber,
        "",
        "Only what has changed after this sequence. Take it from `next`; do not make it up.",
        least=0,
        most=LAST_SEQUENCE,
        initial=0,
    )
    limit = Asked(WholeNumber, "", "How many on one page, at most.", least=1, most=MOST_AT_ONCE, initial=USUAL)
    changed_after = Asked(Day, "", "Published or changed on this day (UTC) or later.")
    changed_before = Asked(Day, "", "Published or changed before this day (UTC) began.")


class ChangeFilters(Paged):
    """The list of changes."""

    kind = Asked(OneOf, "kinds", "Kinds of record.", words=tuple(kind.value for kind in RecordKind))


class RecordFilters(Paged):
    """What records of every kind can be asked. Filters add up; the values of one filter are alternatives."""

    q = Asked(
        Text,
        "q",
        "Words, in any script and spelling: Ղազանչեցոց, Казанчецоц, Qazançı and Ghazanchetsots find the same.",
        longest=500,
    )
    source = numbers("sources", "Rests on one of these sources, or cites it.", "S-0001")
    agent = numbers("agents", "Names one of these agents, as speaker or otherwise.", "A-0001")
    contested = Asked(
        YesNo,
        "contested",
        "Has a question whose answers are contested: someone rejects what another says. It does not say who "
        "is right, nor how many agree.",
    )
    accounts_differ = Asked(YesNo, "accounts_differ", "Has a question to which the accounts differ.")
    first_hand = Asked(YesNo, "first_hand", "A first-hand source of a statement is held.")

    @classmethod
    def question(cls, kind: RecordKind, asked: Mapping[str, Any]) -> Search:
        """What checked parameters ask about one kind of record; paging is no part of it."""
        sets = {name: cls.base_filters[name].field_name for name in asked}
        return Search(kinds=(kind,), **{sets[name]: value for name, value in asked.items() if sets[name]})


class Dated(RecordFilters):
    """Kinds that have dates."""

    from_year = year("from_year", "Dated in this year or later (negative before the year 0).")
    to_year = year("to_year", "Dated in this year or earlier (negative before the year 0).")
    undated = Asked(YesNo, "undated", "Keep what has no date (true, as is usual) or leave it out (false).")


class Placed(RecordFilters):
    """Kinds that have a position. Only public positions are looked at: circles of a stated radius."""

    box = Asked(
        Edges,
        "box",
        "In a box, as west,south,east,north in degrees (WGS 84). A west that lies east of the east goes "
        "across the antimeridian.",
    )
    circle = Asked(Around, "circle", "Within so many metres of a point, as longitude,latitude,metres (WGS 84).")


class ItemFilters(Dated, Placed):
    fields = only(PublicItem)
    kind = concepts("What it is: concepts of item-kinds.", "item-kinds/church-building")
    place = numbers("places", "In one of these places, directly.", "P-0001")
    part_of = numbers("part_of", "A part of one of these items.", "HL-0001")
    collection = numbers("collections", "In one of these collections.", "C-0001")
    event = numbers("events", "Said to have been affected by one of these events.", "E-0001")
    image = Asked(
        Several,
        "images",
        'What its images are (photograph, drawing...), or "none" for items without any.',
        form=ONE_WORD,
        example="photograph",
    )


class PlaceFilters(Placed):
    fields = only(PublicPlace)
    kind = concepts("What it is: concepts of place-kinds.", "place-kinds/town")
    within = numbers("within", "Said to lie within one of these places, directly.", "P-0001")


class AgentFilters(RecordFilters):
    fields = only(PublicAgent)
    kind = concepts("What it is: concepts of agent-kinds.", "agent-kinds/state")


class EventFilters(Dated):
    fields = only(PublicEvent)
    kind = concepts("What it is: concepts of event-kinds.", "event-kinds/damage-as-reported")
    place = numbers("places", "In one of these places, directly.", "P-0001")
    part_of = numbers("part_of", "A part of one of these events.", "E-0001")


class SourceFilters(Dated):
    fields = only(PublicSource)
    kind = concepts("What it is: concepts of source-kinds.", "source-kinds/report")


class CollectionFilters(RecordFilters):
    fields = only(PublicCollection)


FILTERS: dict[RecordKind, type[RecordFilters]] = {
    RecordKind.ITEM: ItemFilters,
    RecordKind.PLACE: PlaceFilters,
    RecordKind.AGENT: AgentFilters,
    RecordKind.EVENT: EventFilters,
    RecordKind.SOURCE: SourceFilters,
    RecordKind.COLLECTION: CollectionFilters,
}


# Kinds of record that can be asked for a day of the world.
DAYS_ASKED = (RecordKind.PLACE, RecordKind.ITEM)
ON = Asked(
    WorldDay,
    "",
    "A day of the world, like 1980-01-01 or -0044-03-15 (45 BC). Instead of the record comes what is said of it "
    "for that day. No voice comes without the others, so `fields` leaves nothing out of that answer.",
)
AS_OF = Asked(
    CatalogueDay,
    "",
    "The record as it was published to the end of this day (UTC), in the catalogue's own time; a whole day. 404 "
    "before its first edition and for days to come, 410 where that edition was sealed or the record was taken "
    "back by then.",
)


def record_parameters(kind: RecordKind) -> type[Parameters]:
    """What the address of one record takes."""
    members = {"fields": FILTERS[kind].base_filters["fields"], "as-of": AS_OF}
    if kind in DAYS_ASKED:
        members["on"] = ON
    return type(f"{kind.value.title()}Parameters", (Parameters,), members)
