"""How each language says a date. One file a language; `words` puts them together."""

from catalog.terms.dates.wording.armenian import ARMENIAN
from catalog.terms.dates.wording.azerbaijani import AZERBAIJANI
from catalog.terms.dates.wording.english import ENGLISH
from catalog.terms.dates.wording.language import Language
from catalog.terms.dates.wording.russian import RUSSIAN

LANGUAGES: dict[str, Language] = {"en": ENGLISH, "hy": ARMENIAN, "az": AZERBAIJANI, "ru": RUSSIAN}

__all__ = ["LANGUAGES", "Language"]
