"""Public item document -> Object ID sheet (ICOM Object ID), with every voice.

Object ID asks for one value in each category. Here each category holds all that is said, with whose word it is,
and none is picked: where accounts differ or are contested, that word stands above them. What is said on other
questions, and of events, is not part of a description of the object and is read in the record.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from catalog.crosswalks import sheet_rows as rows
from catalog.crosswalks.sheet import Account, Category, Entry, Looked, Sheet, Written
from catalog.crosswalks.sheet_voices import Naming
from catalog.terms.document import PublicItem
from catalog.terms.document.base import Search
from catalog.terms.kinds import RecordKind, StatementKind
from catalog.terms.mentions import mentioned
from catalog.terms.published import PublishedRecord
from catalog.terms.spoken import live

NOTHING, NO_PHOTOGRAPH = "no statement held", "no photograph held"
# Plain application/json is our own document; this is asked for by its profile (RFC 6906).
MEDIA_TYPE = 'application/json;profile="https://archives.icom.museum/object-id/"'
PHOTOGRAPH = "holding-roles/photograph"


@dataclass(frozen=True)
class Kept:
    """A category: its name in the standard, the topics of the questions and the rows that feed it.

    `has` tells whether rows of an item say anything in it.
    """

    label: str
    topics: tuple[str, ...] = ()
    rows: Callable[[Naming], Iterator[Entry]] | None = None
    has: Callable[[PublicItem], bool] = lambda item: False


# What the standard asks for: a photograph, its nine categories, and a short description.
CHECKLIST = {
    "photographs": Kept("Photographs", has=lambda i: any(each.role == PHOTOGRAPH for each in i.holdings)),
    "type": Kept("Type of object", (), rows.kind, lambda i: bool(i.kind or any(s.calls_it for s in i.statements))),
    "measurements": Kept("Measurements", ("measures",)),
    "materials": Kept("Materials and techniques", ("material",)),
    "inscriptions": Kept(
        "Inscriptions and markings", ("reads", "dated"), rows.inscriptions, lambda i: bool(i.inscriptions)
    ),
    "date": Kept("Date or period", ("made", "founded", "opened", "first-mention")),
    "maker": Kept("Maker", ("who-made", "name-role")),
    "subject": Kept("Subject", ("subject",)),
    "title": Kept("Title", (), rows.names, lambda i: bool(i.names)),
    "features": Kept("Distinguishing features", ("features",), rows.condition, lambda i: bool(i.condition)),
    "description": Kept(
        "Short description",
        (),
        rows.descriptions,
        lambda i: any(s.kind is StatementKind.DESCRIPTION for s in i.statements),
    ),
}
# What it recommends besides.
RECOMMENDED = {
    "inventory": Kept("Inventory number", ("registers",), rows.numbers, lambda i: True),
    "written": Kept("Related written material", has=lambda i: any(m.role == "source" for m in mentioned(i))),
    "origin": Kept(
        "Place of origin or discovery", ("whereabouts",), rows.origin, lambda i: bool(i.place or i.position)
    ),
    "related": Kept(
        "Cross-references to related objects",
        (),
        rows.others,
        lambda i: bool(i.part_of or i.related or i.collections or i.events),
    ),
    "documented": Kept("Date documented", (), rows.documented, lambda i: True),
}
CATEGORIES = {**CHECKLIST, **RECOMMENDED}

_READ_THERE = "The sheet names the statement; how it was come by is read in the record."
_IN_THE_REPORT = "The sheet tells what was found; the rest of a condition report is read in the record."
_IN_ITS_OWN_RECORD = "The sheet names the other record, where this is read."
_IN_ITS_WORDS = "The words in which a question is asked are passed on; how they were come by is not."
OMITTED = {
    "version": "The version of our own schema says nothing of the object.",
    "names.shown": "Every name is passed on, those that are shown first.",
    "searches.key": "A key within the record, to which nothing here refers.",
    "provenance": "Object ID describes the object, not who had it; that is read in the record.",
    "questions.about": _IN_ITS_WORDS,
    "questions.wording": _IN_ITS_WORDS,
    "questions.kind": "What kind of answer is asked for is seen by the answers.",
    "questions.holds": "Rules how answers are compared; the result is passed on.",
    "questions.scheme": "The labels of concepts are passed on, not how their vocabulary is called here.",
    "questions.statements": "The statements themselves stand under their question.",
    "statements.methods": _READ_THERE,
    "statements.identified": _READ_THERE,
    "statements.no_quotation_because": _READ_THERE,
    "condition.methods": _IN_THE_REPORT,
    "condition.agreement": _IN_THE_REPORT,
    "condition.completeness": _IN_THE_REPORT,
    "condition.threats": _IN_THE_REPORT,
    "condition.priority": _IN_THE_REPORT,
    "condition.next_check": _IN_THE_REPORT,
    "condition.access": _IN_THE_REPORT,
    "condition.event": _IN_THE_REPORT,
    "condition.evidence": _IN_THE_REPORT,
    "position.shape": "A sheet gives the circle that everybody may know, and no outline.",
    "cards.kind": _IN_ITS_OWN_RECORD,
    "cards.date": _IN_ITS_OWN_RECORD,
    "cards.part_of": _IN_ITS_OWN_RECORD,
    "cards.principal": _IN_ITS_OWN_RECORD,
    "cards.place": _IN_ITS_OWN_RECORD,
    "cards.position": _IN_ITS_OWN_RECORD,
    "cards.which": _IN_ITS_OWN_RECORD,
    "cards.republishes": _IN_ITS_OWN_RECORD,
    "cards.read": _IN_ITS_OWN_RECORD,
    "cards.read_note": _IN_ITS_OWN_RECORD,
    "cards.also": _IN_ITS_OWN_RECORD,
    "cards.questions": "What is said of an event is not part of a description of the object.",
    "cards.statements": "What is said of an event is not part of a description of the object.",
    "cards.excludes": "Rules how answers are compared; the result is passed on.",
    "cards.media_type": "The picture is named with its size in pixels and its checksum.",
    "cards.duration": "An Object ID has photographs, and no films.",
    "cards.size": "The picture is named with its size in pixels and its checksum.",
}


def build(record: PublishedRecord) -> Sheet:
    """The sheet of an item; TypeError for what is no item."""
    item = record.document
    if not isinstance(item, PublicItem):
        raise TypeError(f"{record.number} is no item, and only items have Object ID sheets.")
    at = Naming(record, item)
    return Sheet(
        number=item.number,
        uri=record.uri,
        page=record.page,
        institution=record.institution,
        edition=record.edition,
        changed=f"{record.changed:%Y-%m-%dT%H:%M:%SZ}",
        first_published=f"{record.first_published:%Y-%m-%dT%H:%M:%SZ}",
        labels=item.labels,
        warning=item.warning,
        categories=tuple(_category(key, at) for key in CATEGORIES),
        missing=missing(item),
        searched=tuple(_looked(each) for each in item.searches if not each.question),
    )


def serialise(sheet: Sheet) -> bytes:
    return msgspec.json.encode(sheet)


def missing(item: PublicItem) -> tuple[str, ...]:
    """The keys of what the standard asks for and of which nothing is held, in its order."""
    return tuple(key for key in CHECKLIST if not holds(key, item))


def holds(key: str, item: PublicItem) -> bool:
    """True where an item says anything in a category: a row of its own, or a statement that still stands."""
    kept = CATEGORIES[key]
    asked = {question.key for question in item.questions if question.topic in kept.topics}
    said = (answer.question for statement in live(item.statements) for answer in statement.answers)
    return kept.has(item) or not asked.isdisjoint(said)


def _category(key: str, at: Naming) -> Category:
    kept = CATEGORIES[key]
    accounts = tuple(at.accounts(kept.topics))
    held = holds(key, at.item)
    return Category(
        key=key,
        label=kept.label,
        held=held,
        note="" if held else NO_PHOTOGRAPH if key == "photographs" else NOTHING,
        photographs=tuple(rows.photographs(at)) if key == "photographs" else (),
        entries=tuple(kept.rows(at)) if kept.rows else (),
        accounts=accounts,
        written=tuple(_sources(at)) if key == "written" else (),
        searched=_searched(accounts, at.item.searches),
    )


def _sources(at: Naming) -> Iterator[Written]:
    """Every source that the item itself names, once."""
    named = {mention.to for mention in mentioned(at.item) if _is_source(mention.to, at)}
    yield from (at.source(number) for number in sorted(named, key=lambda number: (len(number), number)))


def _is_source(number: str, at: Naming) -> bool:
    return at.record.card(number).type == RecordKind.SOURCE


def _searched(accounts: tuple[Account, ...], searches: tuple[Search, ...]) -> tuple[Looked, ...]:
    asked = {account.question for account in accounts}
    return tuple(_looked(each) for each in searches if each.question in asked)


def _looked(search: Search) -> Looked:
    return Looked(sought=search.sought, where=search.where, on=search.on, found=search.found)
