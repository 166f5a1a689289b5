"""In which order the concepts of a vocabulary stand: a scale in its own, all others A-Z."""

from catalog.terms.alphabetical import alphabetical
from catalog.terms.vocabulary import Concept

# Sorts by this: concepts with a notation first, in the order of counting (2 before 10), then A-Z.
Place = tuple[bool, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...], str]


def place(concept: Concept, called: str, language: str) -> Place:
    """Where a concept stands among those beside it, for whoever calls it so in a language.

    One without a notation is no step of the scale (not determined), and stands behind it.
    """
    notation = concept.notation
    return not notation, alphabetical(notation, "en"), alphabetical(called, language), concept.key


def place_by_key(concept: Concept) -> Place:
    """The same where there is no reader whose language would count: keys A-Z."""
    return place(concept, concept.key, "en")
