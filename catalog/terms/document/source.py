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
    """A source in CSL terms; dates are EDTF, `issued` as the source prints it."""

    kind: ConceptKey = ""
    title: str = ""
    title_language: str = ""
    authors: tuple[Author, ...] = ()
    editors: tuple[Author, ...] = ()
    container: str = ""
    publisher: str = ""
    issued: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    edition_statement: str = ""
    url: str = ""
    language: str = ""
    primary: bool | None = None
    first_hand_for: tuple[AgentNumber, ...] = ()
    republishes: Annotated[str, refers("republishes")] = ""
    held: Kept = Kept()
    read: Read = Read.NOT
    citations: tuple[Citation, ...] = ()


class Source(SourceFields, tag="source"):
    """Where something is written, said or carved: published, unpublished or oral."""

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
