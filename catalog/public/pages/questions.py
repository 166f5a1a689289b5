"""Questions of a record, each with its statements side by side in the order in which they were said."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.links import Link
from catalog.public.pages.voices import Speaking, Voice, voice
from catalog.public.reader import Reader
from catalog.public.states import standing
from catalog.public.wording import When, Wording
from catalog.terms.document import PublicDocument, PublicItem
from catalog.terms.document.base import Search
from catalog.terms.document.forms import public_kind_of
from catalog.terms.document.statement import PublicQuestion, PublicStatement
from catalog.terms.kinds import Verdict
from catalog.terms.spoken import in_order_of_saying


@dataclass(frozen=True)
class Searched:
    """What the catalogue looked for, where and when, and whether it was found. Its own word."""

    sought: Wording
    where: Wording
    on: When
    found: bool


@dataclass(frozen=True)
class Point:
    """One question: its words, how its answers stand to each other, and every voice."""

    anchor: str
    asked: Wording
    standing: str
    contested: bool
    differ: bool
    as_told_by_another: bool
    voices: tuple[Voice, ...]
    inscription: Link | None
    searches: tuple[Searched, ...]


@dataclass(frozen=True)
class Group:
    """The questions of one record on a page: its own, or those of an event said to have affected it."""

    event: Link | None
    when: When | None
    answered: tuple[Point, ...]
    empty: tuple[Point, ...]


def groups_of(document: PublicDocument, reader: Reader) -> tuple[Group, ...]:
    """The record's own questions, then those of each event it carries, whole."""
    groups = [own_group(document, reader)]
    for number in document.events if isinstance(document, PublicItem) else ():
        card = document.cards.get(number)
        if card is None or card.state:
            continue
        at = Speaking.of("event", number, card.statements, document.cards, reader, f"{number}-")
        groups.append(_group(card.questions, card.statements, (), at, at.link(number), reader.when(card.date)))
    return tuple(group for group in groups if group.answered or group.empty or group.event)


def own_group(document: PublicDocument, reader: Reader, whole: bool = True) -> Group:
    """The record's own questions; `whole` where the page shows them all."""
    kind = public_kind_of(document).value
    own = Speaking.of(kind, document.number, document.statements, document.cards, reader, whole=whole)
    return _group(document.questions, document.statements, document.searches, own)


def _group(
    questions: Iterable[PublicQuestion],
    statements: tuple[PublicStatement, ...],
    searches: tuple[Search, ...],
    at: Speaking,
    event: Link | None = None,
    when: When | None = None,
) -> Group:
    shown: set[str] = set()
    points = [_point(question, statements, searches, at, shown) for question in questions]
    answered = [point for point in points if point.voices]
    if rest := [s for s in statements if s.key not in shown]:
        answered.append(_unasked(rest, at))
    return Group(event, when, tuple(answered), tuple(point for point in points if not point.voices))


def _point(
    question: PublicQuestion,
    statements: tuple[PublicStatement, ...],
    searches: tuple[Search, ...],
    at: Speaking,
    shown: set[str],
) -> Point:
    """One question; a statement already shown above gives up its anchor there."""
    by_key = {statement.key: statement for statement in statements}
    voices = []
    for key in (each for each in question.statements if each in by_key):
        voices.append(voice(by_key[key], question.key, at, anchored=key not in shown))
        shown.add(key)
    return Point(
        anchor=at.anchor(question.key),
        asked=at.reader.say(question.asked),
        standing=standing(question),
        contested=question.state is Verdict.CONTESTED,
        differ=question.state is Verdict.DIFFER,
        as_told_by_another=question.as_told_by_another,
        voices=tuple(voices),
        inscription=at.row(question.inscription) if question.inscription else None,
        searches=tuple(searched(each, at.reader) for each in searches if each.question == question.key),
    )


def _unasked(statements: list[PublicStatement], at: Speaking) -> Point:
    """Statements that answer none of the record's questions: they are shown all the same."""
    voices = tuple(voice(statement, "", at) for statement in in_order_of_saying(statements))
    asked = Wording(_("Other statements held"), "", at.reader.language)
    question = PublicQuestion(key="", statements=tuple(each.key for each in voices))
    return Point(at.anchor("other"), asked, standing(question), False, False, False, voices, None, ())


def searched(search: Search, reader: Reader) -> Searched:
    return Searched(reader.say(search.sought), reader.say(search.where), reader.when(search.on), search.found)
