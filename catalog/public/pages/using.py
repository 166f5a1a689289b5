"""How to cite a record, and in which formats it can be had."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from catalog.crosswalks.formats import offered
from catalog.public.links import page_of
from catalog.public.reader import Reader
from catalog.terms.published import PublishedRecord

REFERENCES = ("ris", "bibtex", "csl")


@dataclass(frozen=True)
class Offer:
    """A format of this record: what it is called, and where it is."""

    label: str
    href: str


@dataclass(frozen=True)
class Using:
    """The citation in words, files for reference managers, and data."""

    citation: str
    references: tuple[Offer, ...]
    data: tuple[Offer, ...]


def using_of(record: PublishedRecord, reader: Reader) -> Using:
    formats = offered(record.kind)
    references = [Offer(f.label, f.at(record.kind, record.number)) for f in formats if f.name in REFERENCES]
    data = [Offer(f.label, f.at(record.kind, record.number)) for f in formats if f.name not in REFERENCES]
    data.append(Offer(_("This record in the API"), reverse(f"api-{record.kind.value}", args=[record.number])))
    return Using(citation_of(record, reader), tuple(references), tuple(data))


def citation_of(record: PublishedRecord, reader: Reader) -> str:
    """The record as one cites it, naming the edition."""
    return _("%(institution)s. “%(label)s.” Record %(number)s, edition %(edition)s, %(day)s. %(address)s") % {
        "institution": record.institution,
        "label": reader.say(record.document.labels).text or record.number,
        "number": record.number,
        "edition": record.edition,
        "day": reader.when(f"{record.changed:%Y-%m-%d}").words,
        "address": f"{record.base}{page_of(record.kind.value, record.number)}/editions/{record.edition}",
    }
