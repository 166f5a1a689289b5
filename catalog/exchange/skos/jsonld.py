"""JSON-LD 1.1 as RDF statements: contexts written in the file, language maps, graphs, nodes in nodes.

Nothing is fetched: a context that lies elsewhere is refused, with what to do. What no context names is passed over.
"""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any
from urllib.parse import urljoin

from catalog.crosswalks.skos import DCTERMS, OWL, RDF, SKOS, TYPE, XSD, Literal, Statement

# Prefixes that everybody uses for these; a file may give them another meaning.
USUAL: dict[str, Any] = {"skos": SKOS, "dcterms": DCTERMS, "dct": DCTERMS, "owl": OWL, "rdf": RDF, "xsd": XSD}


class BadVocabulary(Exception):
    """A vocabulary cannot be read, or not taken in; the message says where, what is wrong, and what to do."""


def statements(body: bytes) -> list[Statement]:
    """The RDF statements of a JSON-LD file. Raises BadVocabulary."""
    try:
        tree = json.loads(body)
    except ValueError as wrong:
        raise BadVocabulary(f"This is no JSON: {wrong}. Mend the file, and bring it in again.") from wrong
    reader = _Reader(dict(USUAL))
    nodes = tree if isinstance(tree, list) else [tree]
    return [statement for node in nodes for statement in reader.top(node)]


class _Reader:
    """Reads nodes with the meanings that the file's context gives to words."""

    def __init__(self, meanings: dict[str, Any], numbers: Iterator[int] | None = None) -> None:
        self.meanings = meanings
        self.numbers = numbers or count(1)

    def top(self, node: Any) -> Iterator[Statement]:
        if not isinstance(node, dict):
            raise BadVocabulary("This is no JSON-LD: a list of objects, or one object, was expected.")
        reader = _Reader(self._told(node.get("@context")), self.numbers)
        for word in [word for word in node if reader.keyword(word) in ("@graph", "@included")]:
            for each in _listed(node[word]):
                yield from reader.top(each)
        if any(not reader.keyword(word).startswith("@") or reader.keyword(word) == "@type" for word in node):
            yield from reader.node(node)[1]

    def _told(self, context: Any) -> dict[str, Any]:
        """The meanings of words under a context."""
        meanings = dict(self.meanings)
        for each in _listed(context):
            if isinstance(each, str):
                raise BadVocabulary(
                    f'The context "{each}" lies elsewhere, and nothing is fetched here. Write its words into the file.'
                )
            meanings |= each or {}
        return meanings

    def keyword(self, word: str) -> str:
        """A keyword by its alias: "id" may stand for "@id"."""
        meaning = self.meanings.get(word, word)
        meaning = meaning.get("@id", word) if isinstance(meaning, dict) else meaning
        return meaning if isinstance(meaning, str) and meaning.startswith("@") else word

    def iri(self, word: str, *, of_word: bool = False) -> str:
        """The whole address that a word, a prefixed name or an address stands for; empty where none."""
        meaning = self.meanings.get(word) if of_word else None
        if isinstance(meaning, dict):
            meaning = meaning.get("@id", word)
        if isinstance(meaning, str) and meaning != word:
            return self.iri(meaning, of_word=":" not in meaning)
        prefix, colon, rest = word.partition(":")
        if colon and not rest.startswith("//") and isinstance(self.meanings.get(prefix), str):
            return f"{self.meanings[prefix]}{rest}"
        if colon:
            return word
        if of_word:
            return f"{self.meanings['@vocab']}{word}" if self.meanings.get("@vocab") else ""
        return urljoin(str(self.meanings.get("@base", "")), word)

    def node(self, node: dict[str, Any]) -> tuple[str, list[Statement]]:
        """A node's address, and what is said of it and of the nodes in it."""
        named = {self.keyword(word): value for word, value in node.items()}
        subject = self.iri(str(named["@id"])) if named.get("@id") else f"_:n{next(self.numbers)}"
        found: list[Statement] = [
            (subject, TYPE, self.iri(str(each), of_word=True)) for each in _listed(named.get("@type"))
        ]
        for word, value in node.items():
            if self.keyword(word) == "@reverse":
                raise BadVocabulary(f"{subject}: @reverse is not read here. Say it at the other end.")
            predicate = "" if self.keyword(word).startswith("@") else self.iri(word, of_word=True)
            if predicate:
                found += self._said(subject, predicate, word, value)
        return subject, found

    def _said(self, subject: str, predicate: str, word: str, value: Any) -> Iterator[Statement]:
        told = self.meanings.get(word)
        told = told if isinstance(told, dict) else {}
        if "@language" in _listed(told.get("@container")) and isinstance(value, dict):
            for tag, texts in value.items():
                for text in _listed(texts):
                    yield subject, predicate, Literal(str(text), "" if tag == "@none" else tag)
            return
        for each in _listed(value):
            if isinstance(each, dict) and ("@list" in each or "@set" in each):
                yield from self._said(subject, predicate, word, each.get("@list", each.get("@set")))
            elif isinstance(each, dict) and "@value" not in each:
                object_, below = self.node(each)
                yield subject, predicate, object_
                yield from below
            else:
                yield subject, predicate, self._term(each, told)

    def _term(self, value: Any, told: dict[str, Any]) -> str | Literal:
        if isinstance(value, dict):
            datatype = self.iri(str(value["@type"]), of_word=True) if value.get("@type") else ""
            return Literal(_text(value["@value"]), str(value.get("@language", "")), datatype)
        if told.get("@type") in ("@id", "@vocab"):
            return self.iri(str(value), of_word=told["@type"] == "@vocab")
        if isinstance(value, bool):
            return Literal(_text(value), "", f"{XSD}boolean")
        language = told.get("@language", self.meanings.get("@language")) or ""
        return Literal(_text(value), str(language) if isinstance(value, str) else "")


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
