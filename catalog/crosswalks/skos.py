"""A vocabulary, or one concept of it, as RDF statements in the words of SKOS (W3C Recommendation, 2009)."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.terms.document.base import Words
from catalog.terms.vocabulary import Concept, Labels, Scheme

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = f"{RDF}type"
# A property of ours: two concepts that cannot hold together. SKOS has none for it.
EXCLUDES = "vocabularies#excludes"
TIES = {"broader": "broader", "narrower": "narrower", "related": "related"}


@dataclass(frozen=True)
class Literal:
    """Words with their language; or a value with its datatype (an IRI); or plain words."""

    text: str
    language: str = ""
    datatype: str = ""


Statement = tuple[str, str, str | Literal]


@dataclass(frozen=True)
class Graph:
    """What is written down: on which base (no slash at the end), and of what."""

    base: str
    scheme: Scheme
    concepts: tuple[Concept, ...]
    whole: bool = True

    @property
    def address(self) -> str:
        return f"{self.base}/vocabularies/{self.scheme.key}"

    def of(self, key: str) -> str:
        """The URI of a concept, which is the address of its page."""
        return f"{self.base}/vocabularies/{key}"

    @property
    def excludes(self) -> str:
        return f"{self.base}/{EXCLUDES}"


def statements(graph: Graph) -> Iterator[Statement]:
    """Every statement of a graph: the scheme's own where it is whole, then each concept's."""
    if graph.whole:
        yield from _of_scheme(graph)
    for concept in graph.concepts:
        yield from _of_concept(concept, graph)


def _of_scheme(graph: Graph) -> Iterator[Statement]:
    scheme, subject = graph.scheme, graph.address
    yield subject, TYPE, f"{SKOS}ConceptScheme"
    yield from _words(subject, f"{SKOS}prefLabel", scheme.labels)
    yield from _words(subject, f"{DCTERMS}description", scheme.description)
    for concept in graph.concepts:
        if not concept.broader:
            yield subject, f"{SKOS}hasTopConcept", graph.of(concept.key)


def _of_concept(concept: Concept, graph: Graph) -> Iterator[Statement]:
    subject = graph.of(concept.key)
    yield subject, TYPE, f"{SKOS}Concept"
    yield subject, f"{SKOS}inScheme", graph.address
    if not concept.broader:
        yield subject, f"{SKOS}topConceptOf", graph.address
    yield from _words(subject, f"{SKOS}prefLabel", concept.labels)
    yield from _labels(subject, f"{SKOS}altLabel", concept.alternative)
    yield from _labels(subject, f"{SKOS}hiddenLabel", concept.hidden)
    yield from _words(subject, f"{SKOS}definition", concept.definition)
    yield from _words(subject, f"{SKOS}scopeNote", concept.scope_note)
    if concept.notation:
        yield subject, f"{SKOS}notation", Literal(concept.notation)
    for name, word in TIES.items():
        for other in getattr(concept, name):
            yield subject, f"{SKOS}{word}", graph.of(other)
    for other in concept.excludes:
        yield subject, graph.excludes, graph.of(other)
    for match in concept.matches:
        yield subject, f"{SKOS}{match.kind.value}", match.uri
    if concept.deprecated:
        yield subject, f"{OWL}deprecated", Literal("true", datatype=f"{XSD}boolean")
    if concept.replaced_by:
        yield subject, f"{DCTERMS}isReplacedBy", graph.of(concept.replaced_by)


def _words(subject: str, predicate: str, words: Words) -> Iterator[Statement]:
    for tag, text in sorted(words.items()):
        yield subject, predicate, _literal(text, tag)


def _labels(subject: str, predicate: str, labels: Labels) -> Iterator[Statement]:
    for tag, texts in sorted(labels.items()):
        for text in texts:
            yield subject, predicate, _literal(text, tag)


def _literal(text: str, tag: str) -> Literal:
    return Literal(text, "" if tag == "und" else tag)
