"""A public document as it can be found: its names, words, dates and place, from the document alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from catalog.finding.brief import Brief, brief_of, statements_in
from catalog.finding.facets_of import facets_of
from catalog.finding.words import LONGEST_NAME, folded, name_of
from catalog.terms.dates import Bounds
from catalog.terms.document import PublicAgent, PublicCollection, PublicDocument, PublicItem, PublicSource
from catalog.terms.document.forms import public_kind_of
from catalog.terms.document.position import PublicPosition
from catalog.terms.document.statement import PublicStatement
from catalog.terms.document.value import AgentValue, PlaceValue, TextValue
from catalog.terms.facts import bounds_of, stretches_of
from catalog.terms.kinds import RecordKind
from catalog.terms.languages import READERS, pick

# A tsvector holds a million bytes; each word stands once, so this is a very long record.
LONGEST_TEXT = 400_000
# Sorts after every letter: a label in a script that is not folded comes last.
UNSORTABLE = "~"


class Form(NamedTuple):
    """A name as folded, as written, and in which language."""

    folded: str
    value: str
    language: str


@dataclass(frozen=True)
class Entry:
    """All that an index keeps of a record, but for the place it has there.

    `names`, `skeletons` and `text` are folded words, each once; `sort_keys` ASCII, by reader's language.
    """

    number: str
    kind: RecordKind
    forms: tuple[Form, ...]
    names: str
    skeletons: str
    text: str
    sort_keys: dict[str, str]
    bounds: Bounds | None
    stretches: tuple[Bounds, ...]
    position: PublicPosition | None
    facets: frozenset[tuple[str, str]]
    brief: Brief


def entry_of(document: PublicDocument) -> Entry:
    """A document's entry. The same document gives the same entry on every engine."""
    forms = list(dict.fromkeys(_forms(document)))
    terms = [term for form in forms for term in folded(form.value)]
    return Entry(
        number=document.number,
        kind=public_kind_of(document),
        forms=tuple(form for form in forms if form.folded),
        names=_once(word for word, _ in terms),
        skeletons=_once(bones for _, bones in terms if bones),
        text=_once(word for text in _texts(document) for word, _ in folded(text)),
        sort_keys={reader: _sort_key(document, reader) for reader in READERS},
        bounds=bounds_of(document),
        stretches=stretches_of(document),
        position=getattr(document, "position", None),
        facets=frozenset(facets_of(document)),
        brief=brief_of(document),
    )


def _forms(document: PublicDocument) -> Iterator[Form]:
    """Every form of every name; a source is known by its title too."""
    for name in document.names:
        yield Form(name_of(folded(name.value)), name.value, name.language)
    if isinstance(document, PublicSource) and document.title:
        language = document.title_language or document.language or "und"
        yield Form(name_of(folded(document.title)), document.title, language)


def _once(words: Iterable[str]) -> str:
    """Each word once, as they come; cut between words at LONGEST_TEXT."""
    text = " ".join(dict.fromkeys(words))
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT].rpartition(" ")[0]


def _sort_key(document: PublicDocument, reader: str) -> str:
    label = pick(document.labels, reader)[1]
    return " ".join(word for word, _ in folded(label))[:LONGEST_NAME] or UNSORTABLE


def _texts(document: PublicDocument) -> Iterator[str]:
    """Words to look in: what is said and quoted, by whom, where, and the names of all that is cited."""
    for statement in statements_in(document):
        yield from _said(statement)
    for card in document.cards.values():
        yield from card.labels.values()
        yield from card.also
        yield card.citation
    yield from (identifier.value for identifier in document.identifiers)
    match document:
        case PublicSource():
            yield document.citation
            yield from (citation.as_cited for citation in document.citations)
        case PublicItem():
            for holding in document.holdings:
                yield from (*holding.caption.values(), *holding.alt.values(), holding.credit)
        case PublicCollection():
            yield from document.description.values()
        case PublicAgent():
            yield from (tie.by.capacity for tie in document.speaks_for)


def _said(statement: PublicStatement) -> Iterator[str]:
    yield from statement.text.values()
    yield from (statement.described, statement.capacity, statement.calls_it)
    for carrier in statement.carriers:
        if carrier.quotation is not None:
            yield carrier.quotation.text
            yield from carrier.quotation.translation.values()
    for answer in statement.answers:
        match answer.value:
            case TextValue(text=words, transcription=letters):
                yield from (*words.values(), letters)
            case AgentValue(described=words) | PlaceValue(described=words):
                yield from words.values()
