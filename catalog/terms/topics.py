"""The standard questions, worded once, neutrally (VOCABULARY §1).

A wording never presupposes: it does not ask who did it, but who, if anyone, is said to have done it.
{x} stands for a neutral handle that the question itself carries.
"""

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


TOPICS: dict[str, Topic] = {
    "founded": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "When was it founded?",
        },
    ),
    "first-mention": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "What is the earliest written mention?",
        },
    ),
    "made": Topic(
        AnswerKind.SPAN,
        Holds.ONE,
        {
            "en": "When was it built or made?",
        },
    ),
    "opened": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "When was it first opened or consecrated?",
        },
    ),
    "reopened": Topic(
        AnswerKind.DATE,
        Holds.MANY,
        {
            "en": "When was it opened or consecrated again?",
        },
    ),
    "who-made": Topic(
        AnswerKind.AGENT,
        Holds.MANY,
        {
            "en": "Who designed, built, carved or paid for it?",
        },
    ),
    "name-role": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "In what capacity is {x} named?",
        },
        scheme="name-role",
    ),
    "made-for": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "For whom, or for what use, was it made?",
        },
        scheme="made-for",
    ),
    "used-as": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What has it been used as, and when?",
        },
        scheme="used-as",
    ),
    "tradition": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "To which religious or cultural tradition do speakers assign it?",
        },
        scheme="tradition",
    ),
    "before-it": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What stood here before?",
        },
        scheme="before-it",
    ),
    "name-origin": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "Where does the name come from?",
        },
    ),
    "same-as": Topic(
        AnswerKind.YES_NO,
        Holds.ONE,
        {
            "en": "Is it the same thing as {x}?",
        },
    ),
    "care": Topic(
        AnswerKind.AGENT,
        Holds.MANY,
        {
            "en": "Who has had it in care, or held services in it, and when?",
        },
    ),
    "access": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "Who could enter, and on what terms?",
        },
    ),
    "happened": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What is said to have happened?",
        },
    ),
    "when": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "When is it said to have happened?",
        },
    ),
    "how-many": Topic(
        AnswerKind.COUNT,
        Holds.AT_A_TIME,
        {
            "en": "How many {x}?",
        },
    ),
    "who-did": Topic(
        AnswerKind.AGENT,
        Holds.ONE,
        {
            "en": "Who, if anyone, is said to have carried it out?",
        },
    ),
    "how-came": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "How is it said to have come about?",
        },
        scheme="how-came",
    ),
    "means": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "By what means?",
        },
        scheme="means",
    ),
    "military-use": Topic(
        AnswerKind.YES_NO,
        Holds.AT_A_TIME,
        {
            "en": "Was {x} in military use at the time?",
        },
    ),
    "works": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "How do speakers describe the works?",
        },
        scheme="works",
    ),
    "law": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "How do speakers describe it in law?",
        },
    ),
    "announced": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What was announced, ordered or asked for?",
        },
    ),
    "held-by": Topic(
        AnswerKind.AGENT,
        Holds.AT_A_TIME,
        {
            "en": "Who administered or held it, and when?",
        },
    ),
    "belongs": Topic(
        AnswerKind.AGENT,
        Holds.MANY,
        {
            "en": "To which state or body do speakers say it belongs?",
        },
    ),
    "hand-over": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "How did it pass from one holder to another?",
        },
        scheme="hand-over",
    ),
    "says": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What does {x} say on this?",
        },
    ),
    "reception": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "How is this view received?",
        },
    ),
    "measures": Topic(
        AnswerKind.MEASURE,
        Holds.AT_A_TIME,
        {
            "en": "What are its measurements?",
        },
    ),
    "material": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What is it made of, and how?",
        },
        scheme="material",
    ),
    "reads": Topic(
        AnswerKind.TEXT,
        Holds.ONE,
        {
            "en": "What does the inscription say?",
        },
    ),
    "whereabouts": Topic(
        AnswerKind.PLACE,
        Holds.AT_A_TIME,
        {
            "en": "Where is it, and since when?",
        },
    ),
    "state": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "In what state was it?",
        },
        scheme="state",
    ),
    "registers": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "On which lists or registers does it stand?",
        },
    ),
}
