"""A public document with what only publication knows of it: the input of pages and crosswalks."""

from dataclasses import dataclass
from datetime import datetime

from catalog.terms.document import PublicDocument
from catalog.terms.document.base import Words
from catalog.terms.document.card import Card
from catalog.terms.kinds import RecordKind, State


@dataclass(frozen=True)
class PublishedRecord:
    """One record as published now: its document, edition (ordinal), sequence, and moment (UTC).

    `base` is the institution's identifier base, without a slash at the end; `institution` what it is called.
    """

    document: PublicDocument
    kind: RecordKind
    edition: int
    sequence: int
    digest: str
    changed: datetime
    first_published: datetime
    base: str
    institution: str = ""

    @property
    def number(self) -> str:
        return self.document.number

    @property
    def uri(self) -> str:
        return self.uri_of(self.number)

    @property
    def page(self) -> str:
        """The address of its page, on the institution's base."""
        return f"{self.base}/{self.kind.plural}/{self.number}"

    def uri_of(self, number: str) -> str:
        """The identifier of any record or statement: /id/HL-0001/S4."""
        return f"{self.base}/id/{number}"

    def card(self, number: str) -> Card:
        """What the record shows of another one; an empty withheld card where it is closed."""
        return self.document.cards.get(number) or Card(type="", state="withheld")

    def labels(self, number: str) -> Words:
        """Labels of a mentioned record or concept; its number or key where there is none."""
        return self.card(number).labels or {"und": number}


@dataclass(frozen=True)
class Tombstone:
    """What is left in public of a record that is withdrawn, closed or merged: number, reason, moment."""

    number: str
    kind: RecordKind
    state: str
    reason: str
    merged_into: str
    edition: int
    sequence: int
    changed: datetime

    @property
    def is_merged(self) -> bool:
        """True where another record has all of it; `merged_into` is the last one, however many merges lead there."""
        return self.state == State.MERGED and bool(self.merged_into)
