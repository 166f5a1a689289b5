"""What stands beside the canvases of a manifest: files that are no pictures, and the pictures by what they are."""

from typing import Any

from archive.cleaned import CLEANERS
from catalog.crosswalks.canvases import canvas_of, label_of, pictures
from catalog.crosswalks.language_maps import LanguageMap, mapped, only, spread
from catalog.crosswalks.telling import Telling
from catalog.terms.accompanying import heeding
from catalog.terms.document import PublicItem
from catalog.terms.document.holding import PublicHolding
from catalog.terms.media import IIIF_TYPES, medium_of
from catalog.terms.published import PublishedRecord


def rendering(record: PublishedRecord, item: PublicItem) -> dict[str, Any]:
    """Papers, recordings, films, models and texts by their public copies (§3.3 rendering)."""
    shown = [each for each in heeding(item.holdings) if record.card(each.file).media_type in CLEANERS]
    found = [_rendered(record, item, each) for each in shown]
    return {"rendering": found} if found else {}


def _rendered(record: PublishedRecord, item: PublicItem, holding: PublicHolding) -> dict[str, Any]:
    media_type = record.card(holding.file).media_type
    return {
        "id": f"{record.base}/files/{holding.file}/content",
        "type": IIIF_TYPES[medium_of(media_type)],
        "label": _warned(item, holding) or label_of(holding),
        "format": media_type,
    }


def _warned(item: PublicItem, holding: PublicHolding) -> LanguageMap:
    """The label with the warning before it, for whoever opens it from a list."""
    warnings = [*item.warning.items(), *holding.warning.items()]
    return spread([*warnings, *holding.caption.items()]) if warnings else {}


def ranges(record: PublishedRecord, item: PublicItem, address: str) -> dict[str, Any]:
    """The pictures by what they are, where they are of several kinds (§5.4)."""
    by_role: dict[str, list[PublicHolding]] = {}
    for holding in pictures(record, item):
        by_role.setdefault(holding.role, []).append(holding)
    if len(by_role) < 2:
        return {}
    at = Telling.of(record)
    return {
        "structures": [
            {
                "id": f"{address}/range/{role.rpartition('/')[2]}",
                "type": "Range",
                "label": mapped(at.words_of(role)) or only(at.label(role)),
                "items": [{"id": canvas_of(address, each), "type": "Canvas"} for each in held],
            }
            for role, held in by_role.items()
        ]
    }
