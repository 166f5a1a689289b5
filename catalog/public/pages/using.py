"""How to cite a record, and in which formats it can be had."""

from dataclasses import dataclass
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.crosswalks.formats import offered
from catalog.finding.brief import brief_of
from catalog.public.links import page_of
from catalog.public.reader import Reader
from catalog.terms.media import Medium, medium
from catalog.terms.published import PublishedRecord

REFERENCES = ("ris", "bibtex", "csl")


@dataclass(frozen=True)
class Offer:
    """A format of this record: what it is called, where it is, and how much of what it holds."""

    label: str
    href: str
    holds: str = ""


@dataclass(frozen=True)
class Using:
    """The citation in words, files for reference managers, data, and a letter that passes the address on."""

    citation: str
    mail: str
    references: tuple[Offer, ...]
    data: tuple[Offer, ...]


def using_of(record: PublishedRecord, reader: Reader, edition: bool = False) -> Using:
    """What to use a record by; with `edition`, this very edition, in the formats that an edition is sent in."""
    formats = [each for each in offered(record.kind) if each.suffix or not edition]
    number = f"{record.number}/editions/{record.edition}" if edition else record.number
    references = [Offer(f.label, f.at(record.kind, number)) for f in formats if f.name in REFERENCES]
    data = [
        Offer(f.label, f.at(record.kind, number), _holds(f.name, record)) for f in formats if f.name not in REFERENCES
    ]
    if not edition:
        data.append(Offer(_("This record in the API"), reverse(f"api-{record.kind.value}", args=[record.number])))
    return Using(citation_of(record, reader), mail_of(record, reader), tuple(references), tuple(data))


def _holds(name: str, record: PublishedRecord) -> str:
    """How many pictures are in a manifest, and how many statements in other formats, those of its events included."""
    if name == "iiif":
        held = [medium(record.card(each.file)) for each in getattr(record.document, "holdings", ())]
        count = held.count(Medium.PICTURE)
        return ngettext("%(count)d picture", "%(count)d pictures", count) % {"count": count} if count else ""
    count = brief_of(record.document).statements
    return ngettext("%(count)d statement", "%(count)d statements", count) % {"count": count} if count else ""


def mail_of(record: PublishedRecord, reader: Reader) -> str:
    """A letter of the reader's own, to nobody yet, with the record's label and permanent address."""
    label = reader.say(record.document.labels).text or record.number
    return f"mailto:?subject={quote(f'{label} ({record.number})')}&body={quote(record.uri)}"


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
