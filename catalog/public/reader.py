"""The reader of a page: which language, and everything said accordingly."""

from dataclasses import dataclass

from django.utils import translation

from catalog.public.wording import When, Wording
from catalog.terms.dates import worded
from catalog.terms.document.base import Words
from catalog.terms.languages import READERS, pick


@dataclass(frozen=True)
class Reader:
    """Whoever reads a page in one of the four languages."""

    language: str = "en"

    @classmethod
    def now(cls) -> "Reader":
        """The reader of the request being answered, by its URL prefix."""
        active = (translation.get_language() or "en").split("-")[0]
        return cls(active if active in READERS else "en")

    def say(self, words: Words, original: str = "") -> Wording:
        """Our words in the reader's language, or in the nearest that is held."""
        lang, text = pick(words, self.language, original)
        return Wording(text, lang, self.language)

    def name(self, value: str, language: str) -> Wording:
        return Wording(value, language, self.language)

    def ours(self, text: str) -> Wording:
        """A sentence of ours, in the reader's language already."""
        return Wording(text, "", self.language)

    def when(self, edtf: str) -> When:
        return When(edtf, worded(edtf, self.language) if edtf else "")
