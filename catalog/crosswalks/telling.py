"""Plain English for what a document only points at: labels, dates, quotations, and whose word a row is.

Formats with nothing but text (Dublin Core, captions of manifests) tell with these words. Words of the catalogue
frame, words of others stand in quotation marks with their language.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalog.terms.dates import worded
from catalog.terms.document.base import Attribution, Quotation, Words
from catalog.terms.document.card import Card
from catalog.terms.languages import pick
from catalog.terms.published import PublishedRecord

_ENDS = (".", "!", "?", "…", "։", "՞")


@dataclass(frozen=True)
class Telling:
    """Tells of one record, its own statements or those of an event within it, by the cards it carries.

    `number` is the record that the statements belong to, so that S4 is told as HL-0001/S4. `own` are labels
    of records of which the document has no card: its own number.
    """

    number: str
    cards: Mapping[str, Card]
    own: Mapping[str, Words]

    @classmethod
    def of(cls, record: PublishedRecord) -> "Telling":
        return cls(record.number, record.document.cards, {record.number: record.document.labels})

    def about(self, number: str) -> "Telling":
        """The same cards, telling of another record's statements."""
        return Telling(number, self.cards, self.own)

    def words_of(self, number: str) -> Words:
        """The labels of a record or concept that is mentioned."""
        card = self.cards.get(number)
        return (card.labels if card else self.own.get(number)) or {}

    def label(self, number: str, language: str = "en") -> str:
        """What a mentioned record or concept is called; "S-0012, withheld" where it is closed."""
        card = self.cards.get(number)
        if card and card.state:
            return f"{number}, {card.state}"
        return pick(self.words_of(number), language)[1] or number.partition("/")[2].replace("-", " ") or number

    def labels(self, numbers: Iterable[str]) -> str:
        return listed(self.label(number) for number in numbers)

    def source(self, number: str, locator: str = "") -> str:
        """A source as it is cited, with the place in it."""
        card = self.cards.get(number)
        cited = card.citation.rstrip(".") if card and card.citation and not card.state else self.label(number)
        return f"{cited}, {locator}" if locator else cited

    def speaker(self, number: str, described: str) -> str:
        """Who speaks: a record's label, or the description where there is no record."""
        return self.label(number) if number else described

    def attributed(self, by: Attribution) -> str:
        """Whose word a row is, when, and where it is written; empty where the row names nobody."""
        who = self.speaker(by.speaker, by.described)
        parts = [
            f"according to {who}" if who else "",
            f"on behalf of {self.label(by.on_behalf_of)}" if by.on_behalf_of else "",
            by.capacity,
            worded(by.said) if by.said else "",
            f"in {self.source(by.source, by.locator)}" if by.source else by.locator,
            f"taken from {self.source(by.origin)}" if by.origin else "",
            {True: "at first hand", False: "at second hand", None: ""}[by.first_hand],
            quoted(by.quotation) if by.quotation else "",
        ]
        return listed(parts)


def listed(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def sentences(parts: Iterable[str]) -> str:
    """Each part as a sentence, one after the other."""
    return " ".join(part if part.rstrip("”)").endswith(_ENDS) else f"{part}." for part in parts if part)


def ours(words: Words) -> str:
    """Words of the catalogue: in English where it has them, else in another language, marked."""
    tag, text = pick(words, "en")
    return marked(text, tag)


def marked(text: str, tag: str) -> str:
    return text if not text or tag in ("", "en", "und") else f"{text} ({tag})"


def quoted(quotation: Quotation) -> str:
    """Words of a carrier in quotation marks with their language; of others than English a translation, and whose."""
    original = f"“{quotation.text}” ({quotation.language})"
    tag, translation = pick(quotation.translation, "en")
    if not translation or quotation.language.split("-")[0] == "en":
        return original
    by = f", by {quotation.translator}" if quotation.translator else ""
    via = f", from {quotation.translated_from}" if quotation.translated_from else ""
    return f"{original}; translation ({tag}{by}{via}): “{translation}”"


def in_every_language(words: Words) -> Iterator[tuple[str, str]]:
    """(tag, text) of words: the readers' languages first, then the others."""
    first = [tag for tag in ("en", "hy", "az", "ru") if tag in words]
    for tag in (*first, *sorted(words.keys() - set(first))):
        yield tag, words[tag]
