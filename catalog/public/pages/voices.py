"""A statement as a page shows it: for every speaker the same rows, in the same order."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.links import Link, link_to, page_of, statement_page
from catalog.public.pages.answers import Said, answers_to
from catalog.public.pages.quoting import Quoted, quoted
from catalog.public.reader import Reader
from catalog.public.states import FORMS, GROUNDS, HELD, READ, STANCES, STATEMENTS
from catalog.public.wording import When, Wording
from catalog.terms.document.card import Cards
from catalog.terms.document.statement import Carrier, Identified, PublicStatement, Stance
from catalog.terms.kinds import Form, Held, Read
from catalog.terms.spoken import live
from catalog.terms.transmission import way


@dataclass(frozen=True)
class Carried:
    """Where a statement is written: source, place in it, form; what is held of that source, in whose copy it was
    read, how much of it, and what it goes back to."""

    source: Link
    locator: str
    form: str
    held: str
    has_copy: bool
    quotation: Quoted | None
    copies: tuple[Link, ...]
    read: str
    part: Wording
    originals: tuple[Link, ...]


@dataclass(frozen=True)
class Stood:
    """What the speaker says of another statement, in so many words, on which question, and where."""

    kind: str
    key: str
    href: str
    question: Link
    locator: str


@dataclass(frozen=True)
class Voice:
    """One statement under one question. `anchor` is empty where the same statement already stands above."""

    key: str
    anchor: str
    href: str
    speaker: Link
    on_behalf_of: Link | None
    capacity: str
    said: When
    observed: When
    text: Wording
    no_quotation_because: Wording
    answers: tuple[Said, ...]
    kind: str
    ground: str
    rests_on: tuple[Link, ...]
    methods: tuple[Link, ...]
    carriers: tuple[Carried, ...]
    told_by: tuple[Link, ...]
    first_hand: bool
    calls_it: str
    identified: str
    stances: tuple[Stood, ...]
    retracted_on: When | None
    retracted_in: Link | None
    retracted_at: str
    replaced: bool

    @property
    def quotations(self) -> tuple[Quoted, ...]:
        return tuple(carrier.quotation for carrier in self.carriers if carrier.quotation)


@dataclass(frozen=True)
class Speaking:
    """All that is needed to show the statements of one record on a page, its own page or another's.

    `prefix` keeps the anchors of several records on one page apart; `whole` tells that all statements of the
    record stand on the page, so that one may point to another there.
    """

    kind: str
    number: str
    prefix: str
    cards: Cards
    reader: Reader
    replaced: frozenset[str] = frozenset()
    whole: bool = True

    @classmethod
    def of(
        cls,
        kind: str,
        number: str,
        statements: Iterable[PublicStatement],
        cards: Cards,
        reader: Reader,
        prefix: str = "",
        whole: bool = True,
    ) -> "Speaking":
        held = list(statements)
        gone = {s.key for s in held if s.retracted is None} - {s.key for s in live(held)}
        return cls(kind, number, prefix, cards, reader, frozenset(gone), whole)

    def link(self, number: str) -> Link:
        return link_to(number, self.cards.get(number), self.reader)

    def anchor(self, key: str) -> str:
        return f"{self.prefix}{key}"

    def href(self, key: str) -> str:
        """Where another statement of the record can be read from this page."""
        return f"#{self.anchor(key)}" if self.whole else statement_page(self.kind, self.number, key)

    def row(self, key: str) -> Link:
        """A question or inscription of the record, on this page or on the record's own."""
        href = f"#{self.anchor(key)}" if self.whole else page_of(self.kind, self.number, key)
        return Link(key, self.reader.ours(key), href)


def voice(statement: PublicStatement, question: str, at: Speaking, anchored: bool = True) -> Voice:
    """A statement whole, with what it answers to one question."""
    retracted = statement.retracted
    return Voice(
        key=statement.key,
        anchor=at.anchor(statement.key) if anchored else "",
        href=statement_page(at.kind, at.number, statement.key),
        speaker=speaker_of(statement, at),
        on_behalf_of=at.link(statement.on_behalf_of) if statement.on_behalf_of else None,
        capacity=statement.capacity,
        said=at.reader.when(statement.said),
        observed=at.reader.when(statement.observed),
        text=at.reader.say(statement.text),
        no_quotation_because=at.reader.say(statement.no_quotation_because),
        answers=answers_to(question, statement, at.cards, at.reader),
        kind=str(STATEMENTS[statement.kind]),
        ground=str(GROUNDS[statement.ground]),
        rests_on=tuple(at.link(source) for source in statement.rests_on),
        methods=tuple(at.link(method) for method in statement.methods),
        carriers=tuple(_carried(carrier, at) for carrier in statement.carriers),
        told_by=tuple(at.link(agent) for agent in statement.told_by),
        first_hand=is_first_hand(statement),
        calls_it=statement.calls_it,
        identified=_identified(statement.identified, at),
        stances=tuple(_stood(stance, at) for stance in statement.stances),
        retracted_on=at.reader.when(retracted.on) if retracted else None,
        retracted_in=at.link(retracted.source) if retracted else None,
        retracted_at=retracted.locator if retracted else "",
        replaced=statement.key in at.replaced,
    )


def speaker_of(statement: PublicStatement, at: Speaking) -> Link:
    """Who speaks: a record, or a description where there is none."""
    if statement.speaker:
        return at.link(statement.speaker)
    return Link("", Wording(statement.described, "", at.reader.language))


def is_first_hand(statement: PublicStatement) -> bool:
    """True where a carrier has the speaker's own words and nobody stands between."""
    return not statement.told_by and any(c.form in (Form.OWN_WORDS, Form.QUOTED) for c in statement.carriers)


def _carried(carrier: Carrier, at: Speaking) -> Carried:
    came = way(carrier, at.cards)
    its = came.carrier
    return Carried(
        source=at.link(carrier.source),
        locator=carrier.locator,
        form=str(FORMS[carrier.form]),
        held=str(HELD[Held(its.held)]) if its.held else "",
        has_copy=its.held == Held.COPY,
        quotation=quoted(carrier.quotation, at.reader),
        copies=tuple(at.link(each.number) for each in came.copies),
        read=str(READ[Read(its.read)]) if its.read else "",
        part=at.reader.say(its.read_note or {}),
        originals=tuple(at.link(each.number) for each in came.originals),
    )


def _stood(stance: Stance, at: Speaking) -> Stood:
    key, question = stance.towards, at.row(stance.question)
    return Stood(str(STANCES[stance.kind]), key, at.href(key), question, stance.locator)


def _identified(identified: Identified | None, at: Speaking) -> str:
    """Who says that the speaker talks of this very thing."""
    if identified is None:
        return ""
    words = {"source": _("by the source"), "catalogue": _("by the catalogue"), "nobody": _("by nobody")}
    because = at.reader.say(identified.because).text
    by = words.get(identified.by, identified.by)
    return f"{by}: {because}" if because else by
