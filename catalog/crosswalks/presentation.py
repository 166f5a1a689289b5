"""Public item document -> IIIF Presentation 3.0 manifest: its pictures, and all that is said, as reported.

The manifest speaks for the catalogue only: everything else stands under "As reported", with speaker, date and
source. Positions go out as navPlace, no finer than they are public (Presentation API 3.0 §3, navPlace extension).
"""

import json
from collections.abc import Iterable
from typing import Any

from catalog.crosswalks import extent
from catalog.crosswalks.agreeing import agreed_dates
from catalog.crosswalks.beside import ranges, rendering
from catalog.crosswalks.canvases import canvases
from catalog.crosswalks.describing import descriptions, had
from catalog.crosswalks.dublin_core import OMITTED as NOT_IN_WORDS
from catalog.crosswalks.image_service import image_service
from catalog.crosswalks.language_maps import LanguageMap, mapped, only, spread
from catalog.crosswalks.manifest_words import labelled
from catalog.crosswalks.painted import pictures
from catalog.crosswalks.telling import Telling
from catalog.terms.document import PublicItem
from catalog.terms.geojson import to_geojson
from catalog.terms.kinds import Verdict
from catalog.terms.published import PublishedRecord

PRESENTATION = "http://iiif.io/api/presentation/3/context.json"
NAV_PLACE = "http://iiif.io/api/extension/navplace/context.json"
MEDIA_TYPE = f'application/ld+json;profile="{PRESENTATION}"'
READING = (
    "What is said here is said by those named, on the day and in the source given. "
    "The catalogue does not decide between them."
)
CONTESTED = "Contested: someone here rejects what another says. It does not say who is right, nor how many agree."
# What else the record is sent as: suffix, what it is called, media type. A test holds it against the table of formats.
DATA = {
    ".json": ("JSON", "application/json"),
    ".dc.xml": ("Dublin Core", "application/xml"),
    ".ris": ("RIS", "application/x-research-info-systems"),
    ".bib": ("BibTeX", "application/x-bibtex"),
    ".csl.json": ("CSL-JSON", "application/vnd.citationstyles.csl+json"),
    ".object-id.json": ("Object ID", "application/json"),
}
# What simple Dublin Core cannot pass on, and a manifest can; or what only other kinds of record have.
_PASSED_ON = {
    "cards.media_type",
    "cards.width",
    "cards.height",
    "cards.duration",
    "holdings.key",
    "citations.key",
    "date",
}
OMITTED = {
    **{path: why for path, why in NOT_IN_WORDS.items() if path not in _PASSED_ON},
    "names.shown": "The label is made of the names that are shown; all names stand under Names.",
}


def build(record: PublishedRecord) -> dict[str, Any]:
    """The manifest of an item, as a tree of JSON; KeyError-free for every item that can be published."""
    item = _item(record)
    address = f"{record.base}/iiif/items/{record.number}"
    manifest: dict[str, Any] = {
        "@context": [NAV_PLACE, PRESENTATION] if item.position else PRESENTATION,
        "id": f"{address}/manifest",
        "type": "Manifest",
        "label": mapped(item.labels) or only(item.number),
        "metadata": list(_metadata(record, item)),
        "requiredStatement": _to_be_read(record, item),
        "provider": [provider(record.base, record.institution)],
        "homepage": [{"id": record.page, "type": "Text", "label": labelled("The record"), "format": "text/html"}],
        "seeAlso": [_data(record, suffix) for suffix in DATA],
        "items": canvases(record, item, address),
    }
    beside = rendering(record, item) | ranges(record, item, address) | _part_of(record, item)
    return manifest | _rights(item) | _thumbnail(record, item) | _when(item) | _where(record, item) | beside


def serialise(tree: dict[str, Any]) -> bytes:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def _item(record: PublishedRecord) -> PublicItem:
    if not isinstance(record.document, PublicItem):
        raise TypeError(f"{record.number} is no item, and only items have manifests.")
    return record.document


def _metadata(record: PublishedRecord, item: PublicItem) -> Iterable[dict[str, LanguageMap]]:
    """What the catalogue records, then everything that is said, each with its language."""
    at = Telling.of(record)
    pairs = {
        "Number": only(item.number),
        "Kind": mapped(at.words_of(item.kind)) if item.kind else {},
        "Place": mapped(at.words_of(item.place)) or only(at.label(item.place)) if item.place else {},
        "Part of": mapped(at.words_of(item.part_of)) or only(at.label(item.part_of)) if item.part_of else {},
        "Collections": only(*(at.label(number) for number in item.collections)),
        "Events": only(*(at.label(number) for number in item.events)),
        "Names": spread((name.language, name.value) for name in item.names),
        "Identifiers": only(*(f"{each.scheme}: {each.value}" for each in item.identifiers)),
        "As reported": spread(descriptions(record)),
        "Also named": only(*(_named(number, at) for number in sorted(item.cards))),
    }
    for label, value in pairs.items():
        if value:
            yield {"label": labelled(label), "value": value}


def _named(number: str, at: Telling) -> str:
    """A record that is named here, with what its card tells: kind, date, place, citation, whole it belongs to."""
    card = at.cards[number]
    if card.state:
        return f"{number}, {card.state}"
    labels = " / ".join(dict.fromkeys(card.labels[tag] for tag in sorted(card.labels)))
    told = [number, card.type, labels, at.label(card.kind) if card.kind else "", card.date, card.citation, card.url]
    told += [had(card, at), at.label(card.place) if card.place else "", *(at.label(each) for each in card.part_of)]
    if place := card.position:
        told += [f"{place.longitude}, {place.latitude}, within {place.radius} m ({place.precision})", extent.box(place)]
    return "; ".join(part for part in dict.fromkeys(told) if part)


def _to_be_read(record: PublishedRecord, item: PublicItem) -> dict[str, LanguageMap]:
    """What a viewer has to show with the pictures: whose catalogue this is, how to read it, credits, warnings."""
    words = [record.institution, READING]
    questions = [*item.questions, *(q for number in item.events for q in record.card(number).questions)]
    if any(question.state is Verdict.CONTESTED for question in questions):
        words.append(CONTESTED)
    words += dict.fromkeys(holding.credit for holding in item.holdings if holding.credit)
    value = spread(("en", each) for each in words if each)
    for tag, warning in item.warning.items():
        value = spread([*((t, text) for t, texts in value.items() for text in texts), (tag, warning)])
    return {"label": labelled("How to read this"), "value": value}


def provider(base: str, institution: str) -> dict[str, Any]:
    """The institution that publishes, §3.2 provider."""
    name = only(institution or base)
    home = {"id": f"{base}/", "type": "Text", "label": name, "format": "text/html"}
    return {"id": base, "type": "Agent", "label": name, "homepage": [home]}


def _data(record: PublishedRecord, suffix: str) -> dict[str, Any]:
    label, media_type = DATA[suffix]
    return {"id": record.page + suffix, "type": "Dataset", "label": {"en": [label]}, "format": media_type}


def _part_of(record: PublishedRecord, item: PublicItem) -> dict[str, Any]:
    """The collections that list this manifest, §3.4."""
    at, base = Telling.of(record), f"{record.base}/iiif/collections"
    listed = [
        {"id": f"{base}/{each}", "type": "Collection", "label": mapped(at.words_of(each)) or only(at.label(each))}
        for each in item.collections
        if not record.card(each).state
    ]
    return {"partOf": listed} if listed else {}


def _rights(item: PublicItem) -> dict[str, str]:
    """One address where all pictures have the same terms; else each canvas has its own."""
    found = {holding.rights for holding in item.holdings}
    return {"rights": found.pop()} if len(found) == 1 and "" not in found else {}


def _thumbnail(record: PublishedRecord, item: PublicItem) -> dict[str, Any]:
    """The first picture, small; none where somebody should be warned first."""
    first = next(iter(pictures(record, item)), None)
    if first is None or item.warning or first.warning:
        return {}
    return {"thumbnail": [image_service(record, first.file).thumbnail()]}


def _when(item: PublicItem) -> dict[str, str]:
    """navDate only where everybody who says anything gives one and the same exact day."""
    dates = agreed_dates(item)
    exact = len(dates) == 1 and len(dates[0]) == 10 and dates[0].replace("-", "").isdigit()
    return {"navDate": f"{dates[0]}T00:00:00Z"} if exact else {}


def _where(record: PublishedRecord, item: PublicItem) -> dict[str, Any]:
    """The public circle by its middle; how wide it is stands in its properties (metres). Then its shape."""
    if item.position is None:
        return {}
    place, address = item.position, f"{record.base}/iiif/items/{record.number}"
    label = mapped(item.labels) or only(item.number)
    circle = {"label": label, "radius": place.radius, "precision": str(place.precision)}
    middle = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
    features = [_feature(f"{address}/place", circle, middle)]
    if place.shape is not None:
        features.append(_feature(f"{address}/shape", {"label": label}, to_geojson(place.shape)))
    return {"navPlace": {"id": f"{address}/places", "type": "FeatureCollection", "features": features}}


def _feature(address: str, properties: dict[str, Any], geometry: dict[str, Any]) -> dict[str, Any]:
    return {"id": address, "type": "Feature", "properties": properties, "geometry": geometry}
