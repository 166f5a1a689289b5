"""Turtle, N-Triples and RDF/XML as RDF statements, by rdflib, which an institution installs if it needs them."""

from typing import Any

from catalog.crosswalks.skos import Literal, Statement
from catalog.exchange.skos.jsonld import BadVocabulary

try:
    import rdflib
except ImportError:
    rdflib = None  # type: ignore[assignment]

FORMATS = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml", ".xml": "xml"}


def statements(body: bytes, suffix: str) -> list[Statement]:
    """The statements of a file in one of these formats. Raises BadVocabulary."""
    if rdflib is None:
        raise BadVocabulary(
            f'A file in "{suffix}" is read by rdflib, which is not installed. Run "pip install rdflib", '
            "or bring the vocabulary in as JSON-LD."
        )
    try:
        graph = rdflib.Graph().parse(data=body, format=FORMATS[suffix])
    except Exception as wrong:  # rdflib's parsers raise what they like
        raise BadVocabulary(f"This cannot be read as {FORMATS[suffix]}: {wrong}") from wrong
    return [(str(s), str(p), _term(o)) for s, p, o in graph]


def _term(term: Any) -> str | Literal:
    if isinstance(term, rdflib.Literal):
        return Literal(str(term), term.language or "", str(term.datatype or ""))
    return str(term)
