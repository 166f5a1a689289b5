from typing import Annotated

from catalog.terms.document.base import AgentNumber, ConceptKey, Part, SourceNumber, Words, refers
from catalog.terms.document.card import Card
from catalog.terms.document.record import RecordFields
from catalog.terms.document.statement import PublicQuestion, PublicStatement, Question, Statement
from catalog.terms.kinds import Held, Read


class Author(Part):
    """A person by family and given name, or a body as it signs (`literal`), as in CSL."""

    family: str = ""
    given: str = ""
    literal: str = ""


class Kept(Part):
    """What the catalogue has of the source: a copy with checksum, a link, a mention, or another's copy (which)."""

    form: Held = Held.MENTION
    which: SourceNumber = ""
    sha256: str = ""
    archived: str = ""
    accessed: str = ""


class Citation(Part):
    """What this source cites: its note, where the note stands, and the reference as printed, verbatim."""

    key: str
    cited: Annotated[str, refers("cites")]
    note: str = ""
    locator: str = ""
    as_cited: str = ""
    for_statement: str = ""
    remark: Words = {}


class SourceFields(RecordFields):
    """A source in CSL terms; dates are EDTF, `issued` as the source prints it.

    `collection_title` is the series, `number_printed` the number of a report, article, case or document as it
    is printed, `event_title` the conference or occasion, `original_issued` when the text first came out.
    `doi` stands bare (10.1000/x); `read_note` says which part was read.
    """

    kind: ConceptKey = ""
    title: str = ""
    title_language: str = ""
    translated_title: Words = {}
    authors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    translators: tuple[Author, ...] = ()
    interviewers: tuple[Author, ...] = ()
    container: str = ""
    collection_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: str = ""
    original_issued: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    number_printed: str = ""
    edition_statement: str = ""
    genre: str = ""
    medium: str = ""
    event_title: str = ""
    archive: str = ""
    archive_location: str = ""
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    language: str = ""
    primary: bool | None = None
    first_hand_for: tuple[AgentNumber, ...] = ()
    republishes: Annotated[str, refers("republishes")] = ""
    held: Kept = Kept()
    read: Read = Read.NOT
    read_note: Words = {}
    citations: tuple[Citation, ...] = ()


class Source(SourceFields, tag="source"):
    """Where something is written, said or carved: published, unpublished or oral.

    `captured` is the file of our own copy: the staff's, for the rights are somebody else's. Its checksum is public.
    """

    captured: Annotated[str, refers("captured")] = ""
    questions: tuple[Question, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: str = ""


class PublicSource(SourceFields, tag="source"):
    """A source as everybody may have it, with its citation in the house style."""

    labels: Words = {}
    questions: tuple[PublicQuestion, ...] = ()
    statements: tuple[PublicStatement, ...] = ()
    cards: dict[str, Card] = {}
    citation: str = ""
