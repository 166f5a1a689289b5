"""Who is said to have had an item, in the order of time, with the gaps drawn as gaps."""

from dataclasses import dataclass

from catalog.public.links import Link, link_to
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.document import PublicItem
from catalog.terms.document.card import Cards
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.provenance import Gap, chain

A_YEAR = 10_000


@dataclass(frozen=True)
class Step:
    key: str
    role: Link
    holder: Link
    acquired: Link | None
    during: When
    place: Link | None
    text: Wording
    told: Told


@dataclass(frozen=True)
class Unknown:
    """Years between two steps of which none is held."""

    start: int
    end: int


def steps_of(item: PublicItem, reader: Reader) -> tuple[Step | Unknown, ...]:
    return tuple(
        Unknown(each.after // A_YEAR, each.before // A_YEAR)
        if isinstance(each, Gap)
        else _step(each, item.cards, reader)
        for each in chain(item.provenance)
    )


def _step(step: ProvenanceStep, cards: Cards, reader: Reader) -> Step:
    def link(number: str) -> Link | None:
        return link_to(number, cards.get(number), reader) if number else None

    return Step(
        key=step.key,
        role=link_to(step.role, cards.get(step.role), reader),
        holder=link(step.holder) or Link("", reader.say(step.holder_described)),
        acquired=link(step.acquired),
        during=reader.when(step.during),
        place=link(step.place),
        text=reader.say(step.text),
        told=told_by(step.by, cards, reader),
    )
