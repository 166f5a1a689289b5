"""The published rows of vocabularies, from what the desk has: written where they differ, and told which do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from catalog.ledger.deck import card_of
from catalog.ledger.vocabularies import all_held
from catalog.models.published import Term, TermList
from catalog.terms.body import bytes_of
from catalog.terms.canonical import digest, encode
from catalog.terms.vocabulary import Vocabulary, also

AT_ONCE = 500


@dataclass(frozen=True)
class Printed:
    """What came out otherwise: vocabularies with their new digests, and concepts whose card is another."""

    digests: dict[str, str]
    cards: set[str]


def print_terms(schemes: Iterable[str], moment: datetime) -> Printed:
    """Write the terms of these vocabularies, in a fixed number of queries; `moment` is when they changed."""
    wanted = all_held(schemes)
    held = {term.pk: term for term in Term.objects.filter(scheme__in=wanted)}
    rows = [term for vocabulary in wanted.values() for term in _terms(vocabulary, moment)]
    changed = [term for term in rows if term.pk not in held or _bytes(held[term.pk]) != _bytes(term)]
    cards = {term.pk for term in changed if term.pk in held and bytes(held[term.pk].card) != term.card}
    _write(changed)
    return Printed(_print_lists(wanted, rows, moment), cards)


def _terms(vocabulary: Vocabulary, moment: datetime) -> list[Term]:
    broader = {concept.key: concept.broader for concept in vocabulary.concepts}
    found = []
    for concept in vocabulary.concepts:
        further = also(concept.alternative, concept.hidden)
        card = card_of(concept.key, concept.labels, further, broader, concept.excludes)
        body = bytes_of(concept)
        found.append(
            Term(
                key=concept.key,
                scheme=vocabulary.scheme.key,
                card=bytes_of(card),
                body=body,
                digest=digest(body),
                changed=moment,
            )
        )
    return found


def _bytes(term: Term) -> tuple[bytes, bytes]:
    return bytes(term.body), bytes(term.card)


def _write(terms: list[Term]) -> None:
    Term.objects.bulk_create(
        terms,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["scheme", "card", "body", "digest", "changed"],
    )


def _print_lists(wanted: dict[str, Vocabulary], rows: list[Term], moment: datetime) -> dict[str, str]:
    held = dict(TermList.objects.filter(pk__in=wanted).values_list("pk", "digest"))
    lists = [_list(vocabulary, rows, moment) for vocabulary in wanted.values()]
    changed = [each for each in lists if held.get(each.pk) != each.digest]
    TermList.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["key"], update_fields=["body", "digest", "changed"]
    )
    return {each.pk: each.digest for each in changed}


def _list(vocabulary: Vocabulary, rows: list[Term], moment: datetime) -> TermList:
    key, body = vocabulary.scheme.key, bytes_of(vocabulary.scheme)
    whole = encode([digest(body), *(term.digest for term in rows if term.scheme == key)])
    return TermList(key=key, body=body, digest=digest(whole), changed=moment)
