"""People's words for dates in Russian, Armenian and Azerbaijani, turned into the English that `phrases` knows."""

import re

from catalog.terms.dates.phrasebook.armenian import ARMENIAN
from catalog.terms.dates.phrasebook.azerbaijani import AZERBAIJANI
from catalog.terms.dates.phrasebook.rules import Rules
from catalog.terms.dates.phrasebook.russian import RUSSIAN

_SCRIPTS: tuple[tuple[re.Pattern[str], Rules], ...] = (
    (re.compile("[а-яё]"), RUSSIAN),
    (re.compile("[ա-և]"), ARMENIAN),
    (re.compile("."), AZERBAIJANI),
)


def in_english(phrase: str) -> str:
    """The phrase, in small letters, as an English one would say it; itself where no rule knows it."""
    rules = next((rules for script, rules in _SCRIPTS if script.search(phrase)), ())
    for pattern, words in rules:
        phrase = pattern.sub(words, phrase)
    return " ".join(phrase.split())
