"""Public document -> simple Dublin Core (oai_dc 2.0).

dc:date takes a value only where all live answers meet. Everything that somebody says is a dc:description, as
reported: with speaker, date and source. Both names of a thing stand in the first title, for whoever keeps one
title only.
"""

import re
from collections.abc import Iterator

from lxml import etree

from catalog.crosswalks import extent
from catalog.crosswalks.agreeing import agreed_dates
from catalog.crosswalks.describing import descriptions, had
from catalog.crosswalks.telling import Telling, in_every_language, listed
from catalog.terms.document import PublicAgent, PublicCollection, PublicEvent, PublicItem, PublicPlace, PublicSource
from catalog.terms.document.base import Attribution, Words
from catalog.terms.document.position import PublicPosition
from catalog.terms.document.source import Author
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord

OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# The DCMI Types that say what a record is about without saying what the thing is.
DCMI_TYPES = {RecordKind.EVENT: "Event", RecordKind.COLLECTION: "Collection"}
# What XML 1.0 cannot hold (§2.2): one sign there, and a partner's whole page does not parse.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_IN_ITS_WORDS = "The words in which a question is asked are passed on; how they were come by is not."
OMITTED = {
    "version": "The version of our own schema says nothing of the record.",
    "names.key": "A key within the record, to which nothing here refers.",
    "names.shown": "The first titles are made of the names that are shown.",
    "searches.key": "A key within the record, to which nothing here refers.",
    "holdings.key": "A key within the record, to which nothing here refers.",
    "citations.key": "A key within the record, to which nothing here refers.",
    "questions.topic": _IN_ITS_WORDS,
    "questions.about": _IN_ITS_WORDS,
    "questions.wording": _IN_ITS_WORDS,
    "questions.kind": "What kind of answer is asked for is seen by the answers.",
    "questions.holds": "Rules how answers are compared; the result is passed on.",
    "questions.scheme": "The labels of concepts are passed on, not how their vocabulary is called here.",
    "date": "The span of all accounts; they are passed on with their speakers, and dc:date where they meet.",
    "cards.principal": "For whom an agent speaks is in that agent's own record.",
    "cards.position.by": "Whose word another place's position is stands in that place's own record.",
    "cards.broader": "The tree of a vocabulary is no part of a record.",
    "cards.also": "Further labels of a concept are found by, and stand in its vocabulary.",
    "cards.excludes": "Rules how answers are compared; the result is passed on.",
    "cards.media_type": "Simple Dublin Core has one place for a format and none to say of which picture.",
    "cards.sha256": "Simple Dublin Core has no place for the checksum of one of several files.",
    "cards.size": "Simple Dublin Core has no place for the size of one of several files.",
    "cards.width": "Simple Dublin Core has no place for the size of one of several pictures.",
    "cards.duration": "Simple Dublin Core has no place for how long one of several films lasts.",
    "cards.height": "Simple Dublin Core has no place for the size of one of several pictures.",
}

# Element, text, language.
Line = tuple[str, str, str]


def build(record: PublishedRecord) -> etree._Element:
    """The record as an oai_dc:dc element."""
    dc = etree.Element(f"{{{OAI_DC}}}dc", nsmap={"oai_dc": OAI_DC, "dc": DC, "xsi": XSI})
    dc.set(f"{{{XSI}}}schemaLocation", f"{OAI_DC} {SCHEMA}")
    for name, text, language in dict.fromkeys(_lines(record)):
        if text:
            element = etree.SubElement(dc, f"{{{DC}}}{name}")
            element.text = _NOT_XML.sub("\ufffd", text)
            if language:
                element.set(XML_LANG, language)
    return dc


def _lines(record: PublishedRecord) -> Iterator[Line]:
    at = Telling.of(record)
    yield from _titles(record)
    yield from _who(record)
    yield from _types(record)
    yield from (("date", date, "") for date in agreed_dates(record.document))
    yield from _coverage(record, at)
    yield from _subjects(record, at)
    yield from (("description", text, language) for language, text in descriptions(record))
    yield from _identifiers(record)
    yield from (("source", text, "") for text in _sources(record, at))
    yield from (("relation", text, "") for text in _relations(record, at))
    yield from (("rights", text, "") for text in _rights(record))
    if isinstance(record.document, PublicSource):
        yield "language", record.document.language, ""


def _titles(record: PublishedRecord) -> Iterator[Line]:
    """The label in each language first (two names where speakers use two), then every other name."""
    document = record.document
    yield from _in_languages("title", document.labels)
    if isinstance(document, PublicSource):
        yield "title", document.title, document.title_language
        yield from _in_languages("title", document.translated_title)
    for name in sorted(document.names, key=lambda name: not name.shown):
        yield "title", name.value, name.language


def _who(record: PublishedRecord) -> Iterator[Line]:
    """Makers of a source. Of all else the catalogue names no creator: who made it is what statements say."""
    if not isinstance(record.document, PublicSource):
        yield "publisher", record.institution, ""
        return
    yield from (("creator", _author(author), "") for author in record.document.authors)
    source = record.document
    contributors = (*source.editors, *source.translators, *source.interviewers)
    yield from (("contributor", _author(each), "") for each in contributors)
    yield "publisher", ": ".join(part for part in (source.publisher_place, source.publisher) if part), ""


def _author(author: Author) -> str:
    return author.literal or listed([author.family, author.given])


def _types(record: PublishedRecord) -> Iterator[Line]:
    kind = getattr(record.document, "kind", "")
    if kind:
        yield from _in_languages("type", record.labels(kind))
    yield "type", DCMI_TYPES.get(record.kind, ""), ""
    if isinstance(record.document, PublicSource):
        yield "type", record.document.genre, ""
        yield "format", record.document.medium, ""


def _coverage(record: PublishedRecord, at: Telling) -> Iterator[Line]:
    """Places by their labels, and the circle that everybody may know, as a DCMI Point."""
    document = record.document
    place = document.place if isinstance(document, PublicItem | PublicEvent) else ""
    if place:
        yield from _in_languages("coverage", at.words_of(place) or {"en": at.label(place)})
        yield from _where(record.card(place).position)
    if isinstance(document, PublicItem | PublicPlace):
        yield from _where(document.position)


def _where(position: PublicPosition | None) -> Iterator[Line]:
    if position is not None:
        yield "coverage", extent.point(position), ""
        yield "coverage", extent.box(position), ""


def _subjects(record: PublishedRecord, at: Telling) -> Iterator[Line]:
    """Events of an item, by their neutral names. What speakers conclude is no subject: it would lose its voice."""
    for number in record.document.events if isinstance(record.document, PublicItem) else ():
        yield from _in_languages("subject", at.words_of(number))


def _identifiers(record: PublishedRecord) -> Iterator[Line]:
    document = record.document
    yield "identifier", record.uri, ""
    yield "identifier", record.page, ""
    if isinstance(document, PublicSource):
        yield "identifier", document.url, ""
        yield "identifier", f"https://doi.org/{document.doi}" if document.doi else "", ""
        yield "identifier", f"ISBN {document.isbn}" if document.isbn else "", ""
        yield "identifier", f"ISSN {document.issn}" if document.issn else "", ""
        yield "identifier", document.number_printed, ""
    for identifier in document.identifiers:
        yield "identifier", f"{identifier.scheme}: {identifier.value}", ""


def _sources(record: PublishedRecord, at: Telling) -> Iterator[str]:
    """Every source that stands behind anything said here, as it is cited."""
    document = record.document
    if isinstance(document, PublicSource):
        volume = f"volume {document.volume}" if document.volume else ""
        issue = f"issue {document.issue}" if document.issue else ""
        pages = f"pages {document.pages}" if document.pages else ""
        yield listed([document.container, volume, issue, pages])
        yield listed([document.archive, document.archive_location])
    for number, card in document.cards.items():
        if card.state:
            yield f"{number}, {card.state}"
        elif card.type == RecordKind.SOURCE:
            held = f" Held as: {had(card, at)}." if card.held else ""
            yield f"{card.citation or listed(card.labels.values())} {card.url or record.uri_of(number)}{held}".strip()


def _relations(record: PublishedRecord, at: Telling) -> Iterator[str]:
    """Ties to other records; one that somebody asserts has that somebody with it."""
    for how, number, by in _related(record, at):
        yield listed([f"{how}: {at.label(number)} <{record.uri_of(number)}>", at.attributed(by) if by else ""])


def _related(record: PublishedRecord, at: Telling) -> Iterator[tuple[str, str, Attribution | None]]:
    match record.document:
        case PublicItem() as item:
            yield from (("part of", number, None) for number in (item.part_of,) if number)
            yield from ((at.label(relation.kind), relation.to, relation.by) for relation in item.related)
            yield from (("in collection", number, None) for number in item.collections)
            yield from (("event said to have affected it", number, None) for number in item.events)
        case PublicPlace() as place:
            yield from (("said to lie in", within.place, within.by) for within in place.within)
        case PublicAgent() as agent:
            yield from (("part of", tie.agent, tie.by) for tie in agent.part_of)
            yield from (("speaks for", tie.agent, tie.by) for tie in agent.speaks_for)
        case PublicEvent() as event:
            yield from (("part of", number, None) for number in (event.part_of,) if number)
            yield from ((at.label(each.role), each.item, None) for each in event.affected)
        case PublicSource() as source:
            yield from (("republishes", number, None) for number in (source.republishes,) if number)
            yield from (("cites", citation.cited, None) for citation in source.citations)
        case PublicCollection():
            return


def _rights(record: PublishedRecord) -> Iterator[str]:
    """On what terms each picture may be used, and whom to credit."""
    if isinstance(record.document, PublicItem):
        for holding in record.document.holdings:
            yield listed([f"{holding.file}: {holding.rights}" if holding.rights else "", holding.credit])


def _in_languages(element: str, words: Words) -> Iterator[Line]:
    yield from ((element, text, "" if tag == "und" else tag) for tag, text in in_every_language(words))
