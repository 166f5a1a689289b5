"""RDF statements as JSON-LD 1.1 in short words, with the context written in: nobody need fetch one."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import msgspec

from catalog.crosswalks.skos import DCTERMS, OWL, SKOS, TYPE, XSD, Graph, Literal, Statement, statements

WORDS = ("prefLabel", "definition", "scopeNote")
LABELS = ("altLabel", "hiddenLabel")
TO_OTHERS = ("inScheme", "topConceptOf", "hasTopConcept", "broader", "narrower", "related")
MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")


def context(graph: Graph) -> dict[str, Any]:
    """What each short word means."""
    return {
        "skos": SKOS,
        "dcterms": DCTERMS,
        "owl": OWL,
        "id": "@id",
        "type": "@type",
        "Concept": "skos:Concept",
        "ConceptScheme": "skos:ConceptScheme",
        **{word: {"@id": f"skos:{word}", "@container": "@language"} for word in (*WORDS, *LABELS)},
        "description": {"@id": "dcterms:description", "@container": "@language"},
        **{word: {"@id": f"skos:{word}", "@type": "@id", "@container": "@set"} for word in (*TO_OTHERS, *MATCHES)},
        "excludes": {"@id": graph.excludes, "@type": "@id", "@container": "@set"},
        "isReplacedBy": {"@id": "dcterms:isReplacedBy", "@type": "@id"},
        "deprecated": {"@id": "owl:deprecated", "@type": f"{XSD}boolean"},
        "notation": "skos:notation",
    }


def build(graph: Graph) -> dict[str, Any]:
    """The tree: the scheme and its concepts under @graph, or one concept by itself."""
    meaning = context(graph)
    nodes = [_node(subject, rows, graph) for subject, rows in groupby(statements(graph), key=lambda each: each[0])]
    if graph.whole:
        return {"@context": meaning, "@graph": nodes}
    return {"@context": meaning, **nodes[0]}


def json_ld(graph: Graph) -> bytes:
    return msgspec.json.format(msgspec.json.encode(build(graph)), indent=1)


def _node(subject: str, rows: Iterable[Statement], graph: Graph) -> dict[str, Any]:
    node: dict[str, Any] = {"id": subject}
    for predicate, said in groupby(rows, key=lambda each: each[1]):
        word = _word(predicate, graph)
        node[word] = _value(word, [term for _s, _p, term in said])
    return node


def _word(predicate: str, graph: Graph) -> str:
    if predicate == TYPE:
        return "type"
    if predicate == graph.excludes:
        return "excludes"
    return next(predicate[len(ns) :] for ns in (SKOS, DCTERMS, OWL) if predicate.startswith(ns))


def _value(word: str, terms: list[str | Literal]) -> Any:
    if word == "type":
        return str(terms[0]).removeprefix(SKOS)
    literals = [term for term in terms if isinstance(term, Literal)]
    if word in (*WORDS, "description"):
        return {literal.language or "@none": literal.text for literal in literals}
    if word in LABELS:
        tags = dict.fromkeys(literal.language or "@none" for literal in literals)
        return {tag: [each.text for each in literals if (each.language or "@none") == tag] for tag in tags}
    if word == "deprecated":
        return True
    if literals:
        return literals[0].text
    return terms[0] if word == "isReplacedBy" else terms
