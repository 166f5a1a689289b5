"""RDF statements as Turtle 1.1 and as N-Triples 1.1 (W3C Recommendations, 2014), and nothing but these two."""

import re
from collections.abc import Iterable
from itertools import groupby

from catalog.crosswalks.skos import DCTERMS, OWL, SKOS, TYPE, XSD, Graph, Literal, Statement, statements

PREFIXES = {"skos": SKOS, "dcterms": DCTERMS, "owl": OWL, "xsd": XSD}
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def turtle(graph: Graph) -> bytes:
    """One block a subject, in the order of the statements."""
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    subjects = groupby(statements(graph), key=lambda statement: statement[0])
    return (prefixes + "".join(f"\n{_block(subject, rows)}" for subject, rows in subjects)).encode()


def _block(subject: str, rows: Iterable[Statement]) -> str:
    said = groupby(rows, key=lambda statement: statement[1])
    lines = [f"{_predicate(predicate)} {', '.join(_object(each[2]) for each in of)}" for predicate, of in said]
    return f"<{subject}>\n    " + " ;\n    ".join(lines) + " .\n"


def n_triples(graph: Graph) -> bytes:
    """One line a statement, with whole addresses."""
    return "".join(f"<{s}> <{p}> {_whole(o)} .\n" for s, p, o in statements(graph)).encode()


def _predicate(iri: str) -> str:
    return "a" if iri == TYPE else _iri(iri)


def _object(term: str | Literal) -> str:
    return _literal(term, _iri(term.datatype)) if isinstance(term, Literal) else _iri(term)


def _whole(term: str | Literal) -> str:
    return _literal(term, f"<{term.datatype}>") if isinstance(term, Literal) else f"<{term}>"


def _iri(iri: str) -> str:
    """With a prefix where one fits."""
    for name, beginning in PREFIXES.items():
        if iri.startswith(beginning) and _LOCAL.fullmatch(iri[len(beginning) :]):
            return f"{name}:{iri[len(beginning) :]}"
    return f"<{iri}>"


def _literal(literal: Literal, datatype: str) -> str:
    quoted = f'"{literal.text.translate(_ESCAPED)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return f"{quoted}^^{datatype}" if literal.datatype else quoted
