"""The operations in words, for partners who read the documentation before they write a client."""

from http import HTTPStatus

from catalog.api.openapi.describing import Answer, Told
from catalog.api.openapi.examples import CHANGE, EXAMPLES, LATER, ON_A_DAY, listed
from catalog.api.openapi.refusals import ALWAYS, OF_A_RECORD, TWO_DAYS, UNCHANGED
from catalog.terms.kinds import RecordKind

HELD = {
    RecordKind.ITEM: "buildings, parts of buildings, stones, objects, inscriptions and practices",
    RecordKind.PLACE: "places, by all their names",
    RecordKind.AGENT: "persons, bodies, states and communities that speak or are spoken of",
    RecordKind.EVENT: "events, as reported, with every answer to what, who and when",
    RecordKind.SOURCE: "sources, with what they cite",
    RecordKind.COLLECTION: "curated sets of items",
}
BY_SEQUENCE = (
    "Oldest change first. Follow `next` until it is null; a record that changes while you read is met again "
    "further on, so nothing is missed."
)
EVERY_VOICE = (
    "Contested facts are statements with speaker, date and source, under the question they answer; all "
    "answers to a question come together, and `cards` holds what is shown of every record they name."
)

COUNTED = " An open end counts up to the day it was said; an end that is not stated counts for nothing."
ON_DAYS = {
    RecordKind.PLACE: " With `on`, what is said of the place for a day of the world: said of that day; last said "
    "before it; said of a wider place it is said to lie in, with who says so; and what was looked for." + COUNTED,
    RecordKind.ITEM: " With `on`, what is said of the item for a day of the world: said of that day; last said before "
    "it; the reports on its condition then held; and what was looked for." + COUNTED,
}
OR_DAY = {
    RecordKind.PLACE: Answer(
        "The record; or with `on`, what is said of it for a day.",
        "PlaceOrDay",
        EXAMPLES[RecordKind.PLACE],
        more={"on a day": ON_A_DAY},
    ),
    RecordKind.ITEM: Answer(
        "The record; or with `on`, what is said of it for a day.", "ItemOrDay", EXAMPLES[RecordKind.ITEM]
    ),
}


def told_of_list(kind: RecordKind) -> Told:
    """The list of one kind."""
    name = kind.value.title()
    return Told(
        operation=f"list_{kind.plural}",
        summary=f"List {kind.plural}",
        description=f"{HELD[kind].capitalize()}, published now. {BY_SEQUENCE}",
        tag=kind.plural,
        answers={
            HTTPStatus.OK: Answer("One page.", f"{name}List", listed(EXAMPLES[kind])),
            **UNCHANGED,
            **ALWAYS,
        },
    )


def told_of_record(kind: RecordKind) -> Told:
    """One record of a kind."""
    name = kind.value.title()
    return Told(
        operation=f"get_{kind.value}",
        summary=f"Get one {kind.value}",
        description=f"The record as it is published now, or with `as-of` as it was on an earlier day. {EVERY_VOICE}"
        f"{ON_DAYS.get(kind, '')}",
        tag=kind.plural,
        answers={
            HTTPStatus.OK: OR_DAY.get(kind) or Answer("The record.", name, EXAMPLES[kind]),
            **UNCHANGED,
            **OF_A_RECORD,
            **(TWO_DAYS if kind in OR_DAY else {}),
            **ALWAYS,
        },
        number=str(EXAMPLES[kind]["number"]),
    )


CHANGES = Told(
    operation="list_changes",
    summary="List changes",
    description=f"Every record at its latest change, tombstones included. {BY_SEQUENCE} {LATER}",
    tag="changes",
    answers={
        HTTPStatus.OK: Answer("One page.", "ChangeList", listed(CHANGE)),
        **UNCHANGED,
        **ALWAYS,
    },
)
ENTRANCE = Told(
    operation="list_addresses",
    summary="List what there is",
    description="The addresses of this API, by name.",
    tag="entrance",
    answers={HTTPStatus.OK: Answer("Name and address of each.", "Addresses"), **ALWAYS},
    conditional=False,
)
