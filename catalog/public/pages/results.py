"""A record in a list: label, kind, place, dates as stated, how many statements, one picture."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.finding.brief import Brief
from catalog.finding.search import Hit, Tier
from catalog.public.links import page_of
from catalog.public.pages.media import Media, media_of
from catalog.public.reader import Reader
from catalog.public.states import KINDS
from catalog.public.wording import Wording
from catalog.terms.kinds import RecordKind


@dataclass(frozen=True)
class Result:
    """One record found. `found_as` is the form of a name that matched, where it is not the label itself."""

    number: str
    href: str
    is_item: bool
    kind: str
    label: Wording
    beside: tuple[Wording, ...]
    meta: str
    citation: str
    statements: int
    contested: int
    differing: int
    media: Media | None
    drawing: bool
    found_as: Wording | None
    in_text: bool


def result_of(hit: Hit, reader: Reader) -> Result:
    """What a list shows of a hit."""
    return of_brief(hit.number, hit.kind, hit.brief, reader, _found_as(hit, reader), hit.tier is Tier.TEXT)


def of_brief(
    number: str, kind: RecordKind, brief: Brief, reader: Reader, found_as: Wording | None = None, in_text: bool = False
) -> Result:
    label = reader.say(brief.labels) or Wording(number, "", reader.language)
    others = [reader.name(text, tag) for tag, text in brief.labels.items() if tag.split("-")[0] != label.lang]
    return Result(
        number=number,
        href=page_of(kind.value, number),
        is_item=kind is RecordKind.ITEM,
        kind=reader.say(brief.concept_labels).text or str(KINDS[kind]),
        label=label,
        beside=tuple(others[:2]),
        meta=" · ".join(_meta(brief, reader)),
        citation=brief.citation,
        statements=brief.statements,
        contested=brief.contested,
        differing=brief.differing,
        media=_media(brief, reader) if brief.file else None,
        drawing=brief.file_role.endswith("/drawing"),
        found_as=found_as if found_as and found_as.text not in label.text else None,
        in_text=in_text,
    )


def _media(brief: Brief, reader: Reader) -> Media:
    size = (brief.file_width, brief.file_height)
    return media_of(brief.file, "image/jpeg", size, brief.alt, (brief.warning,), reader)


def _found_as(hit: Hit, reader: Reader) -> Wording | None:
    return reader.name(hit.matched, hit.matched_language) if hit.matched else None


def _meta(brief: Brief, reader: Reader) -> list[str]:
    parts = [reader.say(brief.place_labels).text]
    if brief.part_of:
        parts.append(_("part of %(whole)s") % {"whole": reader.say(brief.part_of_labels).text or brief.part_of})
    if brief.dates:
        words = "; ".join(reader.when(date).words for date in brief.dates)
        parts.append(_("%(dates)s, as stated") % {"dates": words})
    if brief.statements:
        count = ngettext("%(n)d statement", "%(n)d statements", brief.statements) % {"n": brief.statements}
        parts.append(count)
    return [part for part in parts if part]
