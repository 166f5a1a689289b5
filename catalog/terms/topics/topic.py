from typing import NamedTuple

from catalog.terms.document.base import Words
from catalog.terms.kinds import AnswerKind, Holds


class Topic(NamedTuple):
    """A standard question: what kind of answer it takes, how many can hold, and its words in four languages.

    `scheme` names the vocabulary of its concepts, where its answers are concepts.
    """

    kind: AnswerKind
    holds: Holds
    asks: Words
    scheme: str = ""
