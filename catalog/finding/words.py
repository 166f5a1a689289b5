"""The words of a query, made safe and made comparable: what is asked of an index, letter for letter."""

import re
from typing import NamedTuple

from catalog.terms.folding import query_terms

LONGEST_QUERY = 500
MOST_WORDS = 24
LONGEST_WORD = 64
LONGEST_NAME = 200
_NUMBER = re.compile(r"\s*([A-Za-z][A-Za-z0-9]{0,15}-[0-9]{1,12})\s*")


class Asked(NamedTuple):
    """A query: whole (folded), its words with their skeletons, and the record number it may be.

    `given` is False where nothing was asked; a query of signs only is given, and has no words.
    """

    given: bool
    whole: str
    terms: list[tuple[str, str]]
    number: str


def asked(q: str) -> Asked:
    """A query, cut at LONGEST_QUERY characters and MOST_WORDS words."""
    q = q[:LONGEST_QUERY]
    terms = folded(q)[:MOST_WORDS]
    number = _NUMBER.fullmatch(q)
    return Asked(
        given=bool(q.strip()),
        whole=name_of(terms),
        terms=list(dict.fromkeys(terms)),
        number=number[1].upper() if number else "",
    )


def folded(text: str) -> list[tuple[str, str]]:
    """Words with their skeletons, each cut at LONGEST_WORD letters: for indexing and asking alike."""
    return [(word[:LONGEST_WORD], bones[:LONGEST_WORD]) for word, bones in query_terms(text)]


def name_of(terms: list[tuple[str, str]]) -> str:
    """Folded words as one name."""
    return " ".join(word for word, _ in terms)[:LONGEST_NAME].rstrip()
