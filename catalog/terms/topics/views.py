"""What somebody says on a matter, and how that is received."""

from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics.topic import Topic

TOPICS: dict[str, Topic] = {
    "says": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What does {x} say on this?",
            "hy": "Ի՞նչ է ասում այս մասին {x}",
            "az": "{x} bu barədə nə deyir?",
            "ru": "Что об этом говорит {x}?",
        },
    ),
    "reception": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "How is this view received?",
            "hy": "Ինչպե՞ս է ընդունվում այս տեսակետը",
            "az": "Bu fikir necə qarşılanır?",
            "ru": "Как воспринимают этот взгляд?",
        },
    ),
}
