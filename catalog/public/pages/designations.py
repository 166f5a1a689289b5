"""The lists and registers on which an item is said to stand."""

from dataclasses import dataclass

from catalog.public.links import Link, link_to
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.public.wording import When, Wording
from catalog.terms.document import PublicItem


@dataclass(frozen=True)
class Listed:
    key: str
    register: Wording
    body: Link | None
    number: str
    level: Link | None
    during: When
    told: Told


def designations_of(item: PublicItem, reader: Reader) -> tuple[Listed, ...]:
    def link(number: str) -> Link | None:
        return link_to(number, item.cards.get(number), reader) if number else None

    return tuple(
        Listed(
            key=each.key,
            register=reader.say(each.register),
            body=link(each.body) or (Link("", reader.say(each.body_described)) if each.body_described else None),
            number=each.number,
            level=link(each.level),
            during=reader.when(each.during),
            told=told_by(each.by, item.cards, reader),
        )
        for each in item.designations
    )
