"""Made-up records for measuring, the same at every run: the first N of a longer series are the N-record set.

They have what makes real records costly: names in four scripts, two voices on one question, sources, places.
"""

import random
from collections.abc import Iterator

from catalog.terms.coordinates import Precision
from catalog.terms.document import Agent, Document, Item, Place, Source
from catalog.terms.document.base import Date, Name, Quotation
from catalog.terms.document.position import Position
from catalog.terms.document.statement import Answer, Carrier, Question, Statement
from catalog.terms.document.value import SpanValue
from catalog.terms.kinds import StatementKind

SEED = 1283
PLACES, SOURCES, AGENTS = 40, 60, 12
KINDS = ("church-building", "mosque-building", "cross-stone", "burial-ground", "bridge", "fortress", "bell-tower")
ALPHABETS = {
    "en": "abcdefghiklmnoprstuvz",
    "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "ru": "абвгдежзиклмнопрстуфхчшэюя",
}
WORDS = (
    *("stone", "church", "cross", "carved", "inscription", "century", "village", "record", "survey", "wall", "dome"),
    *("altar", "bell", "tower", "relief", "ornament", "rosette", "nave", "west", "east", "north", "south", "portal"),
    *("built", "donor", "abbot", "manuscript", "archive", "report", "bridge", "arch", "basalt", "tuff", "limestone"),
    *("mortar", "drum", "apse", "stele", "memorial", "dedication", "letter", "script", "family", "expedition"),
)


def documents(count: int) -> Iterator[Document]:
    """Agents, places and sources, then so many items that cite them."""
    chance = random.Random(SEED)
    yield from (_agent(chance, n) for n in range(1, AGENTS + 1))
    yield from (_place(chance, n) for n in range(1, PLACES + 1))
    yield from (_source(chance, n) for n in range(1, SOURCES + 1))
    chance = random.Random(SEED + 1)
    yield from (_item(chance, n) for n in range(1, count + 1))


def concepts() -> Iterator[str]:
    """Keys of every concept they use."""
    yield from (f"item-kinds/{kind}" for kind in KINDS)
    yield from ("agent-kinds/research-programme", "place-kinds/village", "source-kinds/report")


def _names(chance: random.Random) -> tuple[Name, ...]:
    return tuple(
        Name(key=f"N{n}", value=_word(chance, letters), language=language, kind="common", shown=True)
        for n, (language, letters) in enumerate(ALPHABETS.items(), 1)
    )


def _word(chance: random.Random, letters: str) -> str:
    return "".join(chance.choices(letters, k=chance.randint(5, 12))).capitalize()


def _agent(chance: random.Random, n: int) -> Agent:
    return Agent(number=f"A-{n:04d}", kind="agent-kinds/research-programme", names=_names(chance))


def _place(chance: random.Random, n: int) -> Place:
    position = Position(
        longitude=round(chance.uniform(45.2, 47.6), 5),
        latitude=round(chance.uniform(38.8, 40.6), 5),
        precision=Precision.EXACT,
    )
    return Place(number=f"P-{n:04d}", kind="place-kinds/village", names=_names(chance), position=position)


def _source(chance: random.Random, n: int) -> Source:
    title = f"Survey of {_word(chance, ALPHABETS['en'])}"
    issued = str(chance.randint(1850, 2024))
    name = Name(key="N1", value=f"{title} {issued}", language="en", kind="common", shown=True)
    return Source(number=f"S-{n:04d}", kind="source-kinds/report", title=title, issued=issued, names=(name,))


def _item(chance: random.Random, n: int) -> Item:
    position = Position(
        longitude=round(chance.uniform(45.2, 47.6), 5),
        latitude=round(chance.uniform(38.8, 40.6), 5),
        precision=Precision.ONE_KM,
    )
    return Item(
        number=f"HL-{n:04d}",
        kind=f"item-kinds/{chance.choice(KINDS)}",
        place=f"P-{chance.randint(1, PLACES):04d}",
        names=_names(chance),
        position=position,
        questions=(Question(key="Q5", topic="made"),),
        statements=(_statement(chance, "S6"), _statement(chance, "S7")),
    )


def _statement(chance: random.Random, key: str) -> Statement:
    start = chance.randint(850, 1900)
    words = " ".join(chance.choices(WORDS, k=40)).capitalize() + "."
    return Statement(
        key=key,
        kind=StatementKind.DESCRIPTION,
        speaker=f"A-{chance.randint(1, AGENTS):04d}",
        said=str(chance.randint(1950, 2024)),
        text={"en": words},
        carriers=(
            Carrier(
                source=f"S-{chance.randint(1, SOURCES):04d}",
                locator=f"p. {chance.randint(1, 400)}",
                quotation=Quotation(text=words[:60], language="en"),
            ),
        ),
        answers=(Answer(question="Q5", value=SpanValue(date=Date(edtf=f"{start:04d}/{start + 20:04d}"))),),
    )
