"""A record in descriptions, each with its language: for formats that have one place for everything said.

Every statement as reported, every question with its standing, every row with whose word it is. What the
catalogue says of its own work (searches, what it holds of a source) is told as its own.
"""

from collections.abc import Iterator

from catalog.crosswalks import item_rows
from catalog.crosswalks.reporting import reports, standing
from catalog.crosswalks.telling import Telling, in_every_language, listed, marked, ours, sentences
from catalog.terms.dates import worded
from catalog.terms.document import PublicAgent, PublicCollection, PublicEvent, PublicItem, PublicPlace, PublicSource
from catalog.terms.document.agent import Tie
from catalog.terms.document.base import Name, Search, Words
from catalog.terms.document.card import Card
from catalog.terms.document.event import Affected
from catalog.terms.document.holding import PublicHolding
from catalog.terms.document.item import Relation
from catalog.terms.document.place import Within
from catalog.terms.document.position import PublicPosition
from catalog.terms.document.source import Citation
from catalog.terms.document.statement import PublicQuestion, PublicStatement
from catalog.terms.published import PublishedRecord

# Language and text.
Description = tuple[str, str]


def descriptions(record: PublishedRecord) -> Iterator[Description]:
    """Everything that a record says, in order: its kind's own rows, names, statements, searches."""
    at, document = Telling.of(record), record.document
    yield from _own_rows(record, at)
    for name in document.names:
        if told := named(name, at):
            yield "en", told
    yield from voices(document.questions, document.statements, at)
    for search in document.searches:
        yield "en", searched(search, at)
    if isinstance(document, PublicItem):
        for number in document.events:
            yield from event_within(number, at)


def _own_rows(record: PublishedRecord, at: Telling) -> Iterator[Description]:
    match record.document:
        case PublicItem() as item:
            yield from in_every_language(item.warning)
            yield from english(position(item.position, at))
            yield from english(*(related(relation, at) for relation in item.related))
            yield from english(*(holding(each, at) for each in item.holdings))
            yield from english(*(item_rows.inscription(each, at) for each in item.inscriptions))
            yield from english(*(item_rows.condition(each, at) for each in item.condition))
            yield from english(*(item_rows.provenance(each, at) for each in item.provenance))
            yield from english(*(item_rows.designation(each, at) for each in item.designations))
        case PublicPlace() as place:
            yield from english(position(place.position, at))
            yield from english(*(lies_within(within, at) for within in place.within))
        case PublicAgent() as agent:
            yield from english("The name is kept back to protect somebody." if agent.pseudonymous else "")
            yield from english(*(tied("Part of", tie, at) for tie in agent.part_of))
            yield from english(*(tied("Speaks for", tie, at) for tie in agent.speaks_for))
        case PublicEvent() as event:
            yield from english(*(affected(each, at) for each in event.affected))
        case PublicSource() as source:
            yield from english(source.citation, *_of_source(source, at))
            yield from english(*(cites(citation, record.number, at) for citation in source.citations))
        case PublicCollection() as collection:
            yield from in_every_language(collection.description)


def english(*texts: str) -> Iterator[Description]:
    for text in texts:
        if text:
            yield "en", text


def voices(
    questions: tuple[PublicQuestion, ...], statements: tuple[PublicStatement, ...], at: Telling
) -> Iterator[Description]:
    """Each question with its standing, then each statement, in English and with its other summaries."""
    for question in questions:
        yield "en", standing(question, at)
    yield from reports(questions, statements, at)


def event_within(number: str, at: Telling) -> Iterator[Description]:
    """An event said to have affected an item: its head, and every voice on it."""
    card = at.cards.get(number)
    if card is None or card.state:
        yield "en", f"Event said to have affected it: {at.label(number)}."
        return
    place = f"place: {at.label(card.place)}" if card.place else ""
    part_of = f"part of: {at.labels(card.part_of)}" if card.part_of else ""
    kind = at.label(card.kind) if card.kind else ""
    date = f"date by its accounts: {worded(card.date)}" if card.date else ""
    head = f"Event said to have affected it, {number}: {at.label(number)}"
    yield "en", f"{head} ({listed([kind, date, place, part_of])})."
    yield from voices(card.questions, card.statements, at.about(number))


def named(name: Name, at: Telling) -> str:
    """Who uses a name, when, and where that is written; empty where a record says nothing of that."""
    rows = [
        f"in {name.romanisation}" if name.romanisation else "",
        f"used by {at.labels(name.used_by)}" if name.used_by else "",
        f"during: {worded(name.during)}" if name.during else "",
        at.attributed(name.by),
    ]
    told = listed(rows)
    return sentences([f"Name “{name.value}” ({name.language}, {name.kind}): {told}"]) if told else ""


def searched(search: Search, at: Telling) -> str:
    """What the catalogue itself looked for: its own word, and told as such."""
    found = "found" if search.found else "not found"
    on = f", for question {at.number}/{search.question}" if search.question else ""
    looked = f"The catalogue looked for {ours(search.sought)}, in {ours(search.where)}, on {worded(search.on)}"
    return f"{looked}{on}: {found}."


def position(held: PublicPosition | None, at: Telling) -> str:
    """Whose word a position is; where it lies stands in the coverage."""
    by = at.attributed(held.by) if held else ""
    return sentences([f"Position: {by}"]) if by else ""


def related(relation: Relation, at: Telling) -> str:
    by = at.attributed(relation.by)
    return sentences([f"{at.label(relation.kind).capitalize()}: {at.label(relation.to)}" + (f", {by}" if by else "")])


def lies_within(within: Within, at: Telling) -> str:
    during = f"during: {worded(within.during)}" if within.during else ""
    return sentences([f"Said to lie in {listed([at.label(within.place), during, at.attributed(within.by)])}"])


def tied(how: str, tie: Tie, at: Telling) -> str:
    during = f"during: {worded(tie.during)}" if tie.during else ""
    return sentences([f"{how} {listed([at.label(tie.agent), during, at.attributed(tie.by)])}"])


def affected(each: Affected, at: Telling) -> str:
    return sentences([f"{at.label(each.role).capitalize()}: {at.label(each.item)}"])


def holding(each: PublicHolding, at: Telling) -> str:
    """A picture or file: what it shows, when, whose it is, and the warning that goes with it."""
    return sentences(
        [
            f"{at.label(each.role).capitalize()} {each.file}",
            ours(each.warning),
            ours(each.caption),
            f"Shows: {ours(each.alt)}" if each.alt else "",
            f"As at: {worded(each.shows_when)}" if each.shows_when else "",
            f"Credit: {each.credit}" if each.credit else "",
        ]
    )


def cites(citation: Citation, number: str, at: Telling) -> str:
    """What a source cites: its note, where, the reference as printed, and the catalogue's remark."""
    note = f"note {citation.note}" if citation.note else ""
    statement = citation.for_statement
    for_statement = f"for statement {statement if '/' in statement else f'{number}/{statement}'}" if statement else ""
    as_cited = f"as cited: “{citation.as_cited}”" if citation.as_cited else ""
    rows = [at.source(citation.cited), note, citation.locator, for_statement, as_cited]
    return sentences([f"Cites {listed(rows)}", ours(citation.remark)])


def _of_source(source: PublicSource, at: Telling) -> Iterator[str]:
    """What kind of source it is, what the catalogue has of it, and how much of it was read."""
    if source.primary is not None:
        yield "Kept here as a primary source." if source.primary else "Kept here as a secondary source."
    if source.first_hand_for:
        yield f"First-hand for: {at.labels(source.first_hand_for)}."
    if source.original_issued:
        yield f"First came out: {worded(source.original_issued)}."
    if source.collection_title:
        yield f"Series: {marked(source.collection_title, source.language)}."
    if source.event_title:
        yield f"Occasion: {marked(source.event_title, source.language)}."
    if source.edition_statement:
        yield f"Edition: {marked(source.edition_statement, source.language)}."
    kept = source.held
    rows = [
        kept.form,
        at.source(kept.which) if kept.which else "",
        f"SHA-256 {kept.sha256}" if kept.sha256 else "",
        f"archived at {kept.archived}" if kept.archived else "",
        f"accessed {worded(kept.accessed)}" if kept.accessed else "",
    ]
    yield f"Held by the catalogue as: {listed(rows)}. Read: {how_much(source.read, source.read_note)}."


def had(card: Card, at: Telling) -> str:
    """What the catalogue has of a source that is cited here, how much of it was read, and what it republishes."""
    return listed(
        [
            card.held,
            f"the copy of {at.label(card.which)}" if card.which else "",
            f"read: {how_much(card.read, card.read_note)}" if card.read else "",
            f"republishes {at.label(card.republishes)}" if card.republishes else "",
        ]
    )


def how_much(read: str, note: Words) -> str:
    """How much was read, and which part."""
    part = ours(note)
    return f"{read} ({part})" if part else read
