"""Desk documents with anything in them that the tables allow, made from the types themselves, by chance.

A field that is added tomorrow is filled tomorrow. Records of `tests.sample` are what they name, with the file,
the collection and the event of `shelf`.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from random import Random
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from catalog.terms.document.base import LOCAL, Attribution
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.designation import Designation
from catalog.terms.document.forms import FORMS
from catalog.terms.document.geometry import LineString, MultiPolygon, Polygon
from catalog.terms.document.holding import Holding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.source import Kept
from catalog.terms.document.statement import Identified, Question, Statement
from catalog.terms.document.value import AgentValue, DateValue, PlaceValue, SpanValue, TextValue
from catalog.terms.kinds import AnswerKind, Held, Holds, NameKind, RecordKind
from catalog.terms.mentions import roles_of
from catalog.terms.rights import RIGHTS
from catalog.terms.topics import TOPICS
from tests.sample import CONCEPTS

POOLS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("agent", "speaker", "principal"), ("A-0001", "A-0003", "A-0006")),
    **dict.fromkeys(("source", "cites", "republishes"), ("S-0001", "S-0002")),
    **dict.fromkeys(("place", "within"), ("P-0001",)),
    **dict.fromkeys(("related", "affects"), ("HL-0001",)),
    "reported-after": ("E-0001",),
    **dict.fromkeys(("file", "captured"), ("F-0001",)),
    "collection": ("C-0001",),
    "concept": tuple(CONCEPTS),
}
DATES = ("1868", "1868/1887", "[1240..1260]", "12XX", "1214~", "-0500", "2020-10-08", "1992-05-08/..", "/2023")
DATED = {"edtf", "during", "said", "observed", "on", "accessed", "shows_when", "readings"}
DATED |= {"issued", "original_issued", "taken", "next_check"}
WORDS = ("Ղազանչեցոց", "Şuşa ı İ", "Казанчецоц", "a “quoted” word", "line\nline", "𐎠 🕍", "=1+1", "  x  ", "é")
WHOLES = {RecordKind.ITEM: "HL-0001", RecordKind.EVENT: "E-0001"}
TAGS = ("en", "hy", "az", "ru", "hy-Latn", "und")
PICKED: dict[str, tuple[Any, ...]] = {
    "language": TAGS,
    "title_language": TAGS,
    "translated_from": TAGS,
    "kind": tuple(kind.value for kind in NameKind),
    "url": ("https://example.org/a?b=c&d=%20",),
    "archived": ("https://web.example.org/1/https://example.org/",),
    "sha256": ("ab" * 32,),
    "region": ("0,0,1,1", "120,40,800,600"),
    "doi": ("10.1000/x",),
    "isbn": ("978-1-55876-203-5",),
    "issn": ("0092-0118",),
    "rights": tuple(RIGHTS),
    "number": ("12.2", "0.5"),
    "unit": ("m", "kg"),
    "longitude": (46.75, -179.5, 0.0),
    "latitude": (39.76, -89.0, 0.0),
    "count": (0, 3, 10_000),
    "uncertainty": (0, 30),
}


def document(kind: RecordKind, number: str, chance: Random) -> Any:
    """A document of a kind, under a number."""
    return Maker(number, chance).whole(kind)


class Maker:
    """Fills structs; keys of rows count up through the whole document, as the desk gives them."""

    def __init__(self, number: str, chance: Random) -> None:
        self.number, self.chance, self.last = number, chance, 0
        self.questions = tuple(self.key("Q") for _ in range(chance.randint(0, 2)))
        self.statements = tuple(self.key("S") for _ in range(chance.randint(0, 3)))
        self.holdings = tuple(self.key("M") for _ in range(chance.randint(0, 2)))
        self.inscriptions = tuple(self.key("I") for _ in range(chance.randint(0, 2)))
        self.local: dict[str, tuple[str, ...]] = {"question": self.questions, "towards": self.statements}

    def key(self, letter: str) -> str:
        self.last += 1
        return f"{letter}{self.last}"

    def whole(self, kind: RecordKind) -> Any:
        if kind is RecordKind.ITEM:
            self.local |= {"holding": self.holdings, "picture": self.holdings, "inscription": self.inscriptions}
        made = self.part(FORMS[kind])
        questions, said = self.keyed(Question, self.questions), self.keyed(Statement, self.statements)
        changes: dict[str, Any] = {"number": self.number, "version": 1, "questions": questions, "statements": said}
        if kind is RecordKind.ITEM:
            changes["holdings"] = self.keyed(Holding, self.holdings)
            changes["inscriptions"] = self.keyed(Inscription, self.inscriptions)
        if kind in WHOLES:
            changes["part_of"] = self.chance.choice(("", WHOLES[kind]))
        return msgspec.structs.replace(made, **changes)

    def keyed(self, struct: type[msgspec.Struct], keys: tuple[str, ...]) -> tuple[Any, ...]:
        return tuple(msgspec.structs.replace(self.part(struct), key=key) for key in keys)

    def part(self, struct: type[msgspec.Struct]) -> Any:
        roles = roles_of(struct)
        values = {name: self.value(name, hint, roles.get(name, "")) for name, hint in hints(struct).items()}
        return MENDED.get(struct, lambda made, _: made)(struct(**values), self)

    def value(self, name: str, hint: Any, role: str) -> Any:
        if get_origin(hint) is Annotated and LOCAL in hint.__metadata__:
            return self.chance.choice(self.local.get(name) or ("",))
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        if get_origin(hint) is tuple:
            return self.several(name, get_args(hint)[0], role)
        options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
        return self.one(name, self.chance.choice(options), role)

    def several(self, name: str, hint: Any, role: str) -> tuple[Any, ...]:
        if name in ("questions", "statements", "holdings", "inscriptions"):
            return ()
        if name in ("stances", "answers") and not self.questions:
            return ()
        made = [self.value(name, hint, role) for _ in range(self.chance.randint(0, 2))]
        return tuple(dict.fromkeys(made)) if role else tuple(made)

    def one(self, name: str, kind: Any, role: str) -> Any:
        chance = self.chance
        if kind is type(None):
            return None
        if role:
            return chance.choice(POOLS.get(role, ("",)))
        if name == "key":
            return self.key("N")
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return self.part(kind)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return chance.choice(list(kind))
        if get_origin(kind) is dict:
            return {tag: chance.choice(WORDS) for tag in chance.sample(TAGS, chance.randint(0, 2))}
        if name == "value":
            return f"{chance.choice(WORDS)} {self.key(self.number)}"
        if name in DATED:
            return chance.choice(DATES)
        if name in PICKED:
            return chance.choice(PICKED[name])
        plain: dict[Any, tuple[Any, ...]] = {bool: (True, False), str: WORDS, int: (1, 2), float: (1.5,)}
        return chance.choice(plain[kind])


@cache
def hints(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(struct, include_extras=True)


def one_speaker(made: Any, maker: Maker) -> Any:
    return msgspec.structs.replace(made, **{maker.chance.choice(("speaker", "described")): ""})


def asked(made: Question, maker: Maker) -> Question:
    """A standard topic, or words and a kind of answer of its own."""
    if maker.chance.random() < 0.5:
        topic = maker.chance.choice(list(TOPICS))
        return msgspec.structs.replace(made, topic=topic, wording={}, kind=None, holds=None, scheme="")
    own = {"kind": maker.chance.choice(list(AnswerKind)), "holds": maker.chance.choice(list(Holds))}
    return msgspec.structs.replace(made, topic="", wording={"en": "What?"}, scheme="", **own)


def said(made: Statement, maker: Maker) -> Statement:
    spoken: Any = one_speaker(made, maker)
    if not spoken.speaker and not spoken.described:
        spoken = msgspec.structs.replace(spoken, described="somebody")
    stances = spoken.stances if maker.statements and maker.questions else ()
    return msgspec.structs.replace(spoken, text=spoken.text or {"en": "It stands."}, stances=stances)


def kept(made: Kept, maker: Maker) -> Kept:
    return msgspec.structs.replace(made, which="S-0001" if made.form is Held.OTHERS_COPY else made.which)


def dated(made: Any, maker: Maker) -> Any:
    return msgspec.structs.replace(made, date=msgspec.structs.replace(made.date, edtf=maker.chance.choice(DATES)))


def somebody(made: Any, maker: Maker) -> Any:
    return msgspec.structs.replace(made, described=made.described or {"en": "somebody"})


def worded(made: Any, maker: Maker) -> Any:
    return msgspec.structs.replace(made, text=made.text or {"en": "It stands."})


def outlined(made: Any, maker: Maker) -> Any:
    ring = ((46.75, 39.76), (46.8, 39.76), (46.8, 39.8), (46.75, 39.76))
    shapes = {LineString: ring[:3], Polygon: (ring,), MultiPolygon: ((ring, ring), (ring,))}
    return msgspec.structs.replace(made, coordinates=shapes[type(made)])


def with_a_holder(made: Any, maker: Maker) -> Any:
    return msgspec.structs.replace(made, holder_described=made.holder_described or {"en": "somebody"})


def reported(made: Any, maker: Maker) -> Any:
    by = msgspec.structs.replace(made.by, speaker="A-0001", described="")
    return msgspec.structs.replace(made, by=by, text=made.text or {"en": "It stands."})


# What the tables ask of a struct beyond the types of its fields.
MENDED: dict[type, Callable[[Any, Maker], Any]] = {
    Attribution: one_speaker,
    Question: asked,
    Statement: said,
    Kept: kept,
    LineString: outlined,
    Polygon: outlined,
    MultiPolygon: outlined,
    ProvenanceStep: with_a_holder,
    ConditionReport: reported,
    Designation: lambda made, _: msgspec.structs.replace(made, register=made.register or {"en": "A list"}),
    Evidence: lambda made, _: msgspec.structs.replace(
        made, source=made.source or "S-0001", region=made.region if made.holding else ""
    ),
    Identified: lambda made, maker: msgspec.structs.replace(made, by=maker.chance.choice(("source", "nobody"))),
    DateValue: dated,
    SpanValue: dated,
    TextValue: lambda made, _: msgspec.structs.replace(made, text=made.text or {"en": "a word"}),
    AgentValue: somebody,
    PlaceValue: somebody,
}
