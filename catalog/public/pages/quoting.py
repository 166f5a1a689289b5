"""Words of a source on a page: as they stand there, and in translation for whoever cannot read them."""

from dataclasses import dataclass

from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document.base import Quotation, Words
from catalog.terms.languages import OWN_NAMES


@dataclass(frozen=True)
class Quoted:
    """Words of a source, with our or another's translation of them.

    `translated_from` is the language of the first speaker, where the source itself translates.
    """

    words: Wording
    translation: Wording
    translator: str
    translated_from: str

    def __bool__(self) -> bool:
        return bool(self.words)


def quoted(quotation: Quotation | None, reader: Reader) -> Quoted | None:
    """A reader of its language is shown the words alone."""
    if quotation is None:
        return None
    words, origin = reader.name(quotation.text, quotation.language), quotation.translated_from
    others: Words = {} if words.is_at_home else quotation.translation
    return Quoted(words, reader.say(others), quotation.translator, OWN_NAMES.get(origin.split("-")[0], origin))
