"""What is wrong with a vocabulary, in words: each sentence names the concept, the fault, and what to do."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from catalog.terms import languages
from catalog.terms.vocabulary import Concept, Vocabulary, above, scheme_of

_KEY = re.compile(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?")
LONGEST_SCHEME, LONGEST_KEY = 48, 100


def faults(vocabulary: Vocabulary) -> list[str]:
    """Everything that keeps a vocabulary from being taken in."""
    return [says for rule in RULES for says in rule(vocabulary)]


def _badly_keyed(vocabulary: Vocabulary) -> Iterator[str]:
    scheme = vocabulary.scheme.key
    if not _KEY.fullmatch(scheme) or len(scheme) > LONGEST_SCHEME:
        yield f'"{scheme}" can be no key of a vocabulary. Use small letters, digits and hyphens, at most 48.'
    for concept in vocabulary.concepts:
        of, _, key = concept.key.partition("/")
        if of != scheme or not _KEY.fullmatch(key) or len(concept.key) > LONGEST_KEY:
            yield f"{concept.key}: this can be no key in {scheme}. Use {scheme}/ and small letters, digits, hyphens."


def _unlabelled(vocabulary: Vocabulary) -> Iterator[str]:
    for key, labels in [(vocabulary.scheme.key, vocabulary.scheme.labels)] + [
        (concept.key, concept.labels) for concept in vocabulary.concepts
    ]:
        if not any(text.strip() for text in labels.values()):
            yield f"{key}: it has no label. Give it a skos:prefLabel with a language."


def _oddly_tagged(vocabulary: Vocabulary) -> Iterator[str]:
    for concept in vocabulary.concepts:
        maps = (concept.labels, concept.alternative, concept.hidden, concept.definition, concept.scope_note)
        for tag in sorted({tag for words in maps for tag in words}):
            try:
                languages.check(tag)
            except ValueError as wrong:
                yield f"{concept.key}: {wrong}"


def _labelled_twice(vocabulary: Vocabulary) -> Iterator[str]:
    """SKOS S13: one text is the label, another label, or a hidden one, and not two of these."""
    for concept in vocabulary.concepts:
        for tag in sorted(concept.alternative.keys() | concept.hidden.keys()):
            texts = [*concept.alternative.get(tag, ()), *concept.hidden.get(tag, ()), concept.labels.get(tag, "")]
            for twice in sorted({text for text in texts if text and texts.count(text) > 1}):
                yield f'{concept.key}: "{twice}" ({tag}) stands there twice. Keep it as one sort of label.'


def _tied_to_nothing(vocabulary: Vocabulary) -> Iterator[str]:
    held = vocabulary.by_key()
    for concept in vocabulary.concepts:
        for other in sorted(set(concept.ties) - held.keys()):
            if scheme_of(other) == vocabulary.scheme.key:
                yield f"{concept.key}: it names {other}, which is not there. Add it, or take the tie out."
            else:
                yield f"{concept.key}: it names {other} of another vocabulary. Make it a match (skos:closeMatch)."


def _going_in_circles(vocabulary: Vocabulary) -> Iterator[str]:
    broader = {concept.key: concept.broader for concept in vocabulary.concepts}
    for concept in vocabulary.concepts:
        if concept.key in concept.broader:
            yield f"{concept.key}: it cannot be broader than itself. Take that tie out."
        elif any(concept.key in broader.get(key, ()) for key in above(concept.key, broader)):
            through = ", ".join(above(concept.key, broader))
            yield f"{concept.key}: what is broader leads back to it, through {through}. Take one of these ties out."


def _tied_twice(vocabulary: Vocabulary) -> Iterator[str]:
    """SKOS S27: what is related is not broader, at any distance."""
    broader = {concept.key: concept.broader for concept in vocabulary.concepts}
    for concept in vocabulary.concepts:
        for other in sorted(set(concept.related) & set(above(concept.key, broader))):
            yield f"{concept.key}: {other} is broader and related. Keep one of these ties."
        for own in {"related": concept.related, "exclusive": concept.excludes}.items():
            if concept.key in own[1]:
                yield f"{concept.key}: it cannot be {own[0]} with itself. Take that tie out."


def _matched_oddly(vocabulary: Vocabulary) -> Iterator[str]:
    for concept in vocabulary.concepts:
        for match in concept.matches:
            if not is_address(match.uri):
                yield f'{concept.key}: the match "{match.uri}" is no address. Write it whole, with http:// or https://.'


def is_address(uri: str) -> bool:
    """True for a whole http or https address, as AAT, Wikidata and GeoNames have them; nothing else is a link."""
    if any(sign.isspace() or sign in '<>"{}|\\^`' or ord(sign) < 32 for sign in uri):
        return False
    try:
        parts = urlsplit(uri)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _replaced_by_itself(vocabulary: Vocabulary) -> Iterator[str]:
    for concept in vocabulary.concepts:
        if concept.replaced_by == concept.key:
            yield f"{concept.key}: it cannot be replaced by itself. Name another concept, or none."
        elif concept.replaced_by and not concept.deprecated:
            yield f"{concept.key}: it is replaced by {concept.replaced_by} and still in use. Mark it as deprecated."


RULES: tuple[Callable[[Vocabulary], Iterator[str]], ...] = (
    _badly_keyed,
    _unlabelled,
    _oddly_tagged,
    _labelled_twice,
    _tied_to_nothing,
    _going_in_circles,
    _tied_twice,
    _matched_oddly,
    _replaced_by_itself,
)


def called_alike(vocabulary: Vocabulary) -> list[str]:
    """Conflicts: two concepts in use that a reader of one language could not tell apart."""
    named: dict[tuple[str, str], list[Concept]] = defaultdict(list)
    for concept in vocabulary.concepts:
        for tag, text in concept.labels.items():
            if not concept.deprecated:
                named[tag, text.casefold()].append(concept)
    return [
        f'{" and ".join(c.key for c in same)}: both are called "{same[0].labels[tag]}" ({tag}). Rename one of them.'
        for (tag, _text), same in sorted(named.items(), key=lambda pair: pair[0])
        if len(same) > 1
    ]
