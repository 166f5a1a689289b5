"""RDF statements -> a vocabulary of ours: which keys its concepts get, and what is read of each."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from catalog.crosswalks.skos import DCTERMS, EXCLUDES, OWL, SKOS, TYPE, Literal, Statement
from catalog.exchange.skos.jsonld import BadVocabulary
from catalog.terms.vocabulary import Concept, Match, MatchKind, Scheme, Vocabulary

_OURS = re.compile(r"/vocabularies/(?P<scheme>[A-Za-z0-9_-]+)(?:/(?P<concept>[A-Za-z0-9_-]+))?$")
WORDS = {f"{SKOS}prefLabel": "labels", f"{SKOS}definition": "definition", f"{SKOS}scopeNote": "scope_note"}
LABELS = {f"{SKOS}altLabel": "alternative", f"{SKOS}hiddenLabel": "hidden"}
MATCHES = {f"{SKOS}{kind.value}": kind for kind in MatchKind}
# Read at the other end, or said by the shape of the tree.
IMPLIED = {TYPE, f"{SKOS}inScheme", f"{SKOS}topConceptOf", f"{SKOS}hasTopConcept", f"{SKOS}narrower"}


@dataclass
class Read:
    """A vocabulary as a file has it; `passed_over` counts the properties that we have no place for."""

    vocabulary: Vocabulary
    passed_over: Counter[str] = field(default_factory=Counter)


class _File:
    """The statements of one file, by subject."""

    def __init__(self, statements: Iterable[Statement], scheme: str) -> None:
        self.said: dict[str, dict[str, list[str | Literal]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, term in statements:
            self.said[subject][predicate].append(term)
        self.scheme_uri = self._scheme()
        self.scheme = scheme or self._key_of_scheme()
        self.keys = self._keys()

    def typed(self, name: str) -> list[str]:
        return [s for s, said in self.said.items() if f"{SKOS}{name}" in said.get(TYPE, ())]

    def _scheme(self) -> str:
        schemes = set(self.typed("ConceptScheme"))
        if not schemes:
            schemes = {str(o) for said in list(self.said.values()) for o in said.get(f"{SKOS}inScheme", ())}
        if len(schemes) > 1:
            raise BadVocabulary(f"The file has several schemes: {', '.join(sorted(schemes))}. Bring in one at a time.")
        return next(iter(schemes), "")

    def _key_of_scheme(self) -> str:
        if not self.scheme_uri:
            raise BadVocabulary("The file names no skos:ConceptScheme. Add one, or say --scheme KEY.")
        ours = _OURS.search(self.scheme_uri)
        return ours["scheme"] if ours else slug(_last(self.scheme_uri))

    def _keys(self) -> dict[str, str]:
        """The key of each concept, by its address."""
        found: dict[str, str] = {}
        for uri in sorted(self.typed("Concept")):
            key = f"{self.scheme}/{self._own_key(uri)}"
            if key in found.values():
                other = next(each for each, of in found.items() if of == key)
                raise BadVocabulary(f"{uri} and {other}: both would get the key {key}. Change one address.")
            found[uri] = key
        return found

    def _own_key(self, uri: str) -> str:
        ours = _OURS.search(uri)
        if ours and ours["concept"]:
            return ours["concept"]
        labels = [o for o in self.said[uri].get(f"{SKOS}prefLabel", ()) if isinstance(o, Literal)]
        english = next((o.text for o in labels if o.language == "en"), "")
        key = slug(_last(uri)) if not uri.startswith("_:") else slug(english)
        if not key:
            raise BadVocabulary(f"{uri}: no key can be made of this address. End it in letters and digits.")
        return key


def vocabulary_of(statements: Iterable[Statement], scheme: str = "") -> Read:
    """The vocabulary of a file, under the key `scheme` where it is given. Raises BadVocabulary."""
    file = _File(statements, scheme)
    read = Read(Vocabulary(scheme=_scheme_of(file)))
    concepts = [_concept(uri, key, file, read.passed_over) for uri, key in sorted(file.keys.items())]
    read.vocabulary = msgspec.structs.replace(read.vocabulary, concepts=tuple(concepts))
    return read


def _scheme_of(file: _File) -> Scheme:
    said = file.said.get(file.scheme_uri, {})
    titles = said.get(f"{SKOS}prefLabel") or said.get(f"{DCTERMS}title") or []
    return Scheme(
        key=file.scheme,
        labels=_words(file.scheme, titles),
        description=_words(file.scheme, said.get(f"{DCTERMS}description", [])),
    )


def _concept(uri: str, key: str, file: _File, passed_over: Counter[str]) -> Concept:
    own: dict[str, Any] = {name: {} for name in (*WORDS.values(), *LABELS.values())}
    own |= {"broader": [], "related": [], "excludes": [], "matches": []}
    for predicate, terms in file.said[uri].items():
        _read(own, key, predicate, terms, file, passed_over)
    narrower = f"{SKOS}narrower"
    own["broader"] += [above for at, above in file.keys.items() if uri in file.said[at].get(narrower, ())]
    if not _OURS.search(uri) and not uri.startswith("_:"):
        own["matches"].append(Match(kind=MatchKind.EXACT, uri=uri))
    ties = {name: tuple(sorted(set(own[name]))) for name in ("broader", "related", "excludes")}
    matches = {(match.kind, match.uri): match for match in own["matches"]}
    return Concept(key=key, **{**own, **ties, "matches": tuple(matches[pair] for pair in sorted(matches))})


def _read(
    own: dict[str, Any], key: str, predicate: str, terms: list[str | Literal], file: _File, passed_over: Counter[str]
) -> None:
    """One property of a concept."""
    if predicate in WORDS:
        own[WORDS[predicate]] = _words(key, terms)
    elif predicate in LABELS:
        own[LABELS[predicate]] = _labels(terms)
    elif predicate in MATCHES:
        own["matches"] += [Match(kind=MATCHES[predicate], uri=str(term)) for term in terms]
    elif predicate == f"{SKOS}notation":
        own["notation"] = _one(key, "notations", [_plain(term) for term in terms])
    elif predicate in (f"{SKOS}broader", f"{SKOS}related") or predicate.endswith(f"/{EXCLUDES}"):
        name = "excludes" if predicate.endswith(EXCLUDES) else predicate.removeprefix(SKOS)
        own[name] += [_tie(key, str(term), file) for term in terms]
    elif predicate == f"{OWL}deprecated":
        own["deprecated"] = any(_plain(term) in ("true", "1") for term in terms)
    elif predicate == f"{DCTERMS}isReplacedBy":
        own["replaced_by"] = _one(key, "successors", [_tie(key, str(term), file) for term in terms])
    elif predicate not in IMPLIED:
        passed_over[predicate] += len(terms)


def _tie(key: str, uri: str, file: _File) -> str:
    """The key of a concept that another one names. One on the site may be named without being in the file."""
    if uri in file.keys:
        return file.keys[uri]
    ours = _OURS.search(uri)
    if ours and ours["concept"]:
        return f"{ours['scheme']}/{ours['concept']}"
    raise BadVocabulary(f"{key}: it names {uri}, which is no concept of the file. Add it, or make it a match.")


def _one(key: str, what: str, values: list[str]) -> str:
    if len(set(values)) > 1:
        raise BadVocabulary(f"{key}: it has several {what}: {', '.join(sorted(set(values)))}. Keep one.")
    return values[0]


def _words(key: str, terms: list[str | Literal]) -> dict[str, str]:
    """One text a language."""
    found: dict[str, str] = {}
    for term in terms:
        tag, text = _tagged(term)
        if found.setdefault(tag, text) != text:
            raise BadVocabulary(f'{key}: two texts for "{tag}": "{found[tag]}" and "{text}". Keep one.')
    return dict(sorted(found.items()))


def _labels(terms: list[str | Literal]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for term in terms:
        tag, text = _tagged(term)
        found[tag].add(text)
    return {tag: tuple(sorted(texts)) for tag, texts in sorted(found.items())}


def _tagged(term: str | Literal) -> tuple[str, str]:
    text = unicodedata.normalize("NFC", _plain(term).strip())
    return (term.language if isinstance(term, Literal) and term.language else "und"), text


def _plain(term: str | Literal) -> str:
    return term.text if isinstance(term, Literal) else term


def _last(uri: str) -> str:
    return re.split(r"[/#:]", uri.rstrip("/#"))[-1]


def slug(text: str) -> str:
    """Small letters, digits and hyphens: what a key is made of."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", plain).lower()).strip("-")
