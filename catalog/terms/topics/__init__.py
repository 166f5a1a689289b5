"""The standard questions, worded once, neutrally (VOCABULARY §1).

A wording never presupposes: it does not ask who did it, but who, if anyone, is said to have done it.
{x} stands for a neutral handle that the question itself carries.
"""

from catalog.terms.topics import happening, holding, life, making, rows, views
from catalog.terms.topics.topic import Topic

__all__ = ["TOPICS", "Topic"]

TOPICS: dict[str, Topic] = {
    key: topic for group in (making, life, happening, holding, views, rows) for key, topic in group.TOPICS.items()
}
