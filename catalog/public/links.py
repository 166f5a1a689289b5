"""Addresses of pages, and mentions of other records: a label with a link, or "withheld" where closed."""

from dataclasses import dataclass

from django.urls import reverse

from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms.document.card import Card
from catalog.terms.kinds import RecordKind

_KINDS = {kind.value for kind in RecordKind}
CONCEPT = "concept"


@dataclass(frozen=True)
class Link:
    """A mention of a record or concept; `href` is empty where there is nothing to open."""

    number: str
    label: Wording
    href: str = ""
    withheld: bool = False

    def __str__(self) -> str:
        return self.label.text


def page_of(kind: str, number: str, anchor: str = "") -> str:
    """The address of a record's page in the language of this request."""
    return reverse(f"public:{kind}", args=[number]) + (f"#{anchor}" if anchor else "")


def statement_page(kind: str, number: str, key: str) -> str:
    return reverse("public:statement", args=[f"{kind}s", number, key])


def link_to(number: str, card: Card | None, reader: Reader) -> Link:
    """The mention of a record by its card. Without a card, its number alone."""
    plain = Wording(number, "", reader.language)
    if card is None:
        return Link(number, plain)
    if card.state:
        return Link(number, plain, withheld=True)
    label = reader.say(card.labels) or plain
    return Link(number, label, _page(card.type, number))


def _page(type: str, number: str) -> str:
    """Where a card's record or concept has its page; empty where it has none."""
    if type == CONCEPT:
        return reverse("public:concept", args=number.split("/", 1))
    return page_of(type, number) if type in _KINDS else ""
