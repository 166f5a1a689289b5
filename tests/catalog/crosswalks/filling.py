"""Documents in which every field of every struct is filled, made from the types themselves.

A field that is added tomorrow is filled tomorrow. `variations` then changes one field at a time, so that a test
can see which of them a format passes on.
"""

import types
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from itertools import islice
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from catalog.terms.document import PUBLIC_FORM
from catalog.terms.document.card import Card
from catalog.terms.document.geometry import LineString, MultiPolygon, Polygon
from catalog.terms.document.statement import Carrier
from catalog.terms.kinds import RecordKind
from catalog.terms.mentions import roles_of
from catalog.terms.published import PublishedRecord
from catalog.terms.rights import RIGHTS

# For a role or the name of a field: the value that is filled in, and another one to change it to.
REFERENCES = {
    "agent": ("A-0001", "A-0002"),
    "speaker": ("A-0001", "A-0002"),
    "principal": ("A-0001", "A-0002"),
    "source": ("S-0001", "S-0002"),
    "cites": ("S-0001", "S-0002"),
    "republishes": ("S-0001", "S-0002"),
    "place": ("P-0001", "P-0002"),
    "within": ("P-0001", "P-0002"),
    "part-of": ("HL-0002", "HL-0003"),
    "related": ("HL-0002", "HL-0003"),
    "affects": ("HL-0002", "HL-0003"),
    "collection": ("C-0001", "C-0002"),
    "event": ("E-0001", "E-0002"),
    "reported-after": ("E-0001", "E-0002"),
    "file": ("F-0001", "F-0002"),
    "concept": ("source-kinds/book", "source-kinds/report"),
}
CARD_TYPES = {"A": "agent", "S": "source", "P": "place", "HL": "item", "C": "collection", "E": "event", "F": "file"}
DATES = {"edtf", "during", "said", "observed", "on", "issued", "accessed", "date", "shows_when", "readings"}
DATES |= {"original_issued", "taken", "next_check"}
VALUES: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys(DATES, ("1951-02-03", "1962")),
    "language": ("hy", "az"),
    "title_language": ("ru", "az"),
    "translated_from": ("ru", "az"),
    "by": ("catalogue", "nobody"),
    "rights": tuple(islice(RIGHTS, 2)),
    "url": ("https://example.org/one", "https://example.org/another"),
    "archived": ("https://example.org/one-kept", "https://example.org/another-kept"),
    "media_type": ("image/png", "video/webm"),
    "topic": ("made", "founded"),
    "state": ("", "withheld"),
    "question": ("Q1", "Q2"),
    "towards": ("S1", "S2"),
    "statements": ("S1", "S2"),
    "inscription": ("K1", "K2"),
    "picture": ("M1", "M2"),
    "holding": ("M1", "M2"),
    "region": ("1,2,3,4", "0,0,2,2"),
    "duration": (61_000, 125_000),
    "held": ("copy", "link"),
    "read": ("whole", "part"),
    "longitude": (46.5, 46.75),
    "latitude": (39.5, 39.75),
    "version": (1, 2),
    "which": ("S-0001", "S-0002"),
    "republishes": ("S-0001", "S-0002"),
    "doi": ("10.1000/one", "10.1000/another"),
}
# Of two ways to say one thing the first, and the field of the other; `instead` leaves the first empty. A file is a
# picture, and `instead` a film.
FIRST_OF_TWO = {
    "speaker": "described",
    "agent": "described",
    "place": "described",
    "holder": "holder_described",
    "body": "body_described",
    "literal": "family",
}
RING = ((46.5, 39.5), (46.75, 39.5), (46.75, 39.75), (46.5, 39.5))
# Coordinates are whole: a line, an outline, and the same somewhere else.
SHAPES: dict[type, tuple[Any, Any]] = {
    LineString: (RING[:2], RING[:3]),
    Polygon: ((RING,), ((*RING[:3], (46.25, 39.5), RING[0]),)),
    MultiPolygon: (((RING,),), ((RING,), (RING,))),
}
# The number of a record itself, which none of the others has.
NUMBERS = {
    "PublicItem": ("HL-0101", "HL-0102"),
    "PublicPlace": ("P-0101", "P-0102"),
    "PublicAgent": ("A-0101", "A-0102"),
    "PublicEvent": ("E-0101", "E-0102"),
    "PublicSource": ("S-0101", "S-0102"),
    "PublicCollection": ("C-0101", "C-0102"),
}
KEYS = {"PublicQuestion": "Q", "PublicStatement": "S", "Name": "N", "PublicHolding": "M"}


def full_record(kind: RecordKind, *, instead: bool = False) -> PublishedRecord:
    """A record of a kind with nothing left empty, and a full card of everything it names."""
    form = next(form for form in PUBLIC_FORM.values() if form.__struct_config__.tag == kind)
    moment = datetime(2026, 11, 24, 10, tzinfo=UTC)
    return PublishedRecord(
        document=without_firsts(filled(form)) if instead else filled(form),
        kind=kind,
        edition=3,
        sequence=12,
        digest="",
        changed=moment,
        first_published=moment,
        base="https://example.org",
        institution="An institution",
    )


def filled(struct: type[msgspec.Struct]) -> Any:
    return struct(**{field: _value(struct, field, hint, 0) for field, hint in _hints(struct).items()})


def every_form(hint: Any) -> list[Any]:
    """For an entry of a list: one of each type that it, or a field of it, may be."""
    found = []
    for member in _members(hint):
        if not (isinstance(member, type) and issubclass(member, msgspec.Struct)):
            return []
        whole, choices = filled(member), {}
        for field, inner in _hints(member).items():
            if _is_union(inner) and len(_members(inner)) > 1:
                choices[field] = [filled(each) for each in _members(inner)]
        found += [msgspec.structs.replace(whole, **{f: v}) for f, values in choices.items() for v in values] or [whole]
    return found


def without_firsts(part: Any) -> Any:
    """The same without what stands first of two ways to say one thing, at every level."""
    if isinstance(part, tuple):
        return tuple(map(without_firsts, part))
    if isinstance(part, dict):
        return {key: without_firsts(value) for key, value in part.items()}
    if not isinstance(part, msgspec.Struct):
        return part
    kept = {field: without_firsts(getattr(part, field)) for field in part.__struct_fields__}
    kept |= {first: "" for first, other in FIRST_OF_TWO.items() if {first, other} <= kept.keys()}
    kept |= {"media_type": VALUES["media_type"][1]} if kept.get("media_type") else {}
    return type(part)(**kept | ({"quotation": None} if isinstance(part, Carrier) else {}))


class Variation(NamedTuple):
    """The path of a field, and the whole with that field changed."""

    path: str
    whole: Any


def variations(whole: msgspec.Struct, prefix: str = "") -> Iterator[Variation]:
    """The struct again and again, with one field changed each time."""
    for field, hint in _hints(type(whole)).items():
        if prefix == "cards." and field == "type":
            continue

        def put(value: Any, field: str = field) -> Any:
            return msgspec.structs.replace(whole, **{field: value})

        yield from _varied(whole, field, hint, getattr(whole, field), put, prefix + field)


def _varied(owner: Any, field: str, hint: Any, value: Any, put: Callable[[Any], Any], path: str) -> Iterator[Variation]:
    if isinstance(value, msgspec.Struct):
        tag = value.__struct_config__.tag
        below = f"{path}.{tag}." if tag else f"{path}."
        yield from (Variation(path, put(changed)) for path, changed in variations(value, below))
    elif type(owner) in SHAPES:
        yield Variation(path, put(SHAPES[type(owner)][1]))
    elif isinstance(value, tuple):
        inner = _inside(hint)
        for index, each in enumerate(value):

            def put_one(one: Any, index: int = index) -> Any:
                return put((*value[:index], one, *value[index + 1 :]))

            yield from _varied(owner, field, inner, each, put_one, path)
    elif field == "cards":
        for number, card in value.items():
            yield from (Variation(p, put({**value, number: c})) for p, c in variations(card, "cards."))
    elif isinstance(value, Enum):
        yield from (Variation(path, put(other)) for other in type(value) if other is not value)
    else:
        yield Variation(path, put(_value(type(owner), field, hint, 1)))


def _value(struct: type, field: str, hint: Any, which: int) -> Any:
    """A value that a field may have, the first or (which = 1) another one."""
    hint = _bare(hint)
    if struct in SHAPES:
        return SHAPES[struct][which]
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(every_form(inner)) or (_value(struct, field, inner, which),)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return filled(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return list(hint)[which]
    if get_origin(hint) is dict:
        words = {tag: f"{_own(struct, field, which)} {tag}" for tag in ("en", "hy")}
        return _cards() if get_args(hint)[1] is Card else words
    role = roles_of(struct).get(field, "")
    if role:
        return REFERENCES[role][which]
    if hint is bool:
        return which == 0
    if field == "number" and struct.__name__ in NUMBERS:
        return NUMBERS[struct.__name__][which]
    if field == "key":
        return f"{KEYS.get(struct.__name__, 'K')}{which + 1}"
    if field in VALUES:
        return VALUES[field][which]
    return which + 7 if hint in (int, float) else _own(struct, field, which)


def _own(struct: type, field: str, which: int) -> str:
    """Words that occur nowhere else."""
    return f"{struct.__name__} {field} {'another' if which else 'one'}"


def _members(hint: Any) -> list[Any]:
    """Of a union of structs, each one; of anything else, itself."""
    found = [each for each in get_args(hint) if each is not type(None)] if _is_union(hint) else [hint]
    return found


def _bare(hint: Any) -> Any:
    """A hint without Annotated and without None."""
    while get_origin(hint) is Annotated or _is_union(hint):
        hint = get_args(hint)[0] if get_origin(hint) is Annotated else _members(hint)[0]
    return hint


def _inside(hint: Any) -> Any:
    return get_args(_bare(hint))[0]


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType)


@cache
def _hints(struct: type) -> dict[str, Any]:
    hints = get_type_hints(struct, include_extras=True)
    return {field: hints[field] for field in struct.__struct_fields__}


@cache
def _cards() -> dict[str, Card]:
    """A full card of every record that is named, and of one more of each kind."""
    numbers = {number for pair in REFERENCES.values() for number in pair}
    return {number: _card(number) for number in sorted(numbers)}


def _card(number: str) -> Card:
    kind = "concept" if "/" in number else CARD_TYPES[number.partition("-")[0]]
    labels = {"en": f"{number} in English", "hy": f"{number} in Armenian"}
    whole = msgspec.structs.replace(_full_card(), type=kind, labels=labels, citation=f"{number}, cited")
    return whole if kind == "event" else msgspec.structs.replace(whole, questions=(), statements=())


@cache
def _full_card() -> Card:
    card: Card = filled(Card)
    return card
