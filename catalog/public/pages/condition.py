"""What is reported of the state of an item: a list of reports, each for its own day, never one value."""

from dataclasses import dataclass, replace

from django.urls import reverse

from catalog.public.links import Link, link_to, page_of
from catalog.public.pages.telling import Told, told_by
from catalog.public.reader import Reader
from catalog.public.states import MOMENTS
from catalog.public.wording import When, Wording
from catalog.terms.condition import compared, in_order_of_looking
from catalog.terms.document import PublicItem
from catalog.terms.document.condition import Evidence, PublicConditionReport
from catalog.terms.media import Medium, medium


@dataclass(frozen=True)
class Seen:
    """One piece of evidence: of before or of now, where it is, when and with what it was taken.

    `part` is the address at which a picture opens where it shows what is reported; empty where that is all of it.
    """

    moment: str
    picture: str
    part: str
    source: Link | None
    locator: str
    taken: When
    sensor: str


@dataclass(frozen=True)
class Pair:
    """Two pictures, of before and of then, that a report compares: their keys, and where they are side by side."""

    one: str
    other: str
    href: str


@dataclass(frozen=True)
class Report:
    key: str
    on: When
    state: Link | None
    told: Told
    methods: tuple[Link, ...]
    assessors: tuple[Link, ...]
    agreement: Link | None
    completeness: Link | None
    threats: tuple[Link, ...]
    priority: Link | None
    next_check: When
    event: Link | None
    access: Wording
    text: Wording
    evidence: tuple[Seen, ...]
    pairs: tuple[Pair, ...] = ()


def reports_of(item: PublicItem, reader: Reader) -> tuple[Report, ...]:
    """Every report held, earliest look first: the order carries no weight."""
    pairs = pairs_of(item)
    found = (report_of(each, item, reader) for each in in_order_of_looking(item.condition))
    return tuple(replace(report, pairs=pairs[report.key]) for report in found)


def pairs_of(item: PublicItem) -> dict[str, tuple[Pair, ...]]:
    """What each report compares, by its key: pictures that are public, and those alone."""
    cards = {each.key: item.cards.get(each.file) for each in item.holdings}
    shown = {key for key, card in cards.items() if card and medium(card) is Medium.PICTURE}
    return {
        report.key: tuple(
            Pair(one.holding, other.holding, _side_by_side(item.number, one.holding, other.holding))
            for one, other in compared(report)
            if {one.holding, other.holding} <= shown
        )
        for report in item.condition
    }


def _side_by_side(number: str, one: str, other: str) -> str:
    return reverse("public:compare", args=[number, one, other])


def report_of(report: PublicConditionReport, item: PublicItem, reader: Reader) -> Report:
    """One report of an item in the reader's words."""
    cards = item.cards

    def link(number: str) -> Link | None:
        return link_to(number, cards.get(number), reader) if number else None

    def links(numbers: tuple[str, ...]) -> tuple[Link, ...]:
        return tuple(link_to(number, cards.get(number), reader) for number in numbers)

    return Report(
        key=report.key,
        on=reader.when(report.on),
        state=link(report.state),
        told=told_by(report.by, cards, reader),
        methods=links(report.methods),
        assessors=links(report.assessors),
        agreement=link(report.agreement),
        completeness=link(report.completeness),
        threats=links(report.threats),
        priority=link(report.priority),
        next_check=reader.when(report.next_check),
        event=link(report.event),
        access=reader.say(report.access),
        text=reader.say(report.text),
        evidence=tuple(seen_of(each, item, reader) for each in report.evidence),
    )


def seen_of(evidence: Evidence, item: PublicItem, reader: Reader) -> Seen:
    """One piece of evidence in the reader's words."""
    source = evidence.source
    return Seen(
        moment=str(MOMENTS[evidence.moment]),
        picture=evidence.holding,
        part=_part(evidence, item),
        source=link_to(source, item.cards.get(source), reader) if source else None,
        locator=evidence.locator,
        taken=reader.when(evidence.taken),
        sensor=evidence.sensor,
    )


def _part(evidence: Evidence, item: PublicItem) -> str:
    file = next((each.file for each in item.holdings if each.key == evidence.holding), "")
    return f"{page_of('file', file)}#xywh={evidence.region}" if evidence.region and file else ""
