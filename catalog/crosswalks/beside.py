"""What stands beside the canvases of a manifest: files that have none, and the canvases by what is on them."""

from typing import Any

from archive.cleaned import CLEANERS
from catalog.crosswalks.canvases import canvas_of
from catalog.crosswalks.language_maps import LanguageMap, mapped, only, spread
from catalog.crosswalks.manifest_words import label_of
from catalog.crosswalks.painted import content, painted
from catalog.crosswalks.telling import Telling
from catalog.terms.accompanying import heeding
from catalog.terms.document import PublicItem
from catalog.terms.document.holding import PublicHolding
from catalog.terms.media import IIIF_TYPES, medium
from catalog.terms.published import PublishedRecord


def rendering(record: PublishedRecord, item: PublicItem) -> dict[str, Any]:
    """Papers, models, texts, and what does not tell how long it lasts, by their public copies (§3.3 rendering)."""
    on_canvases = {each.key for held in painted(record, item) for each in (held.holding, *held.by)}
    shown = [
        each
        for each in heeding(item.holdings)
        if each.key not in on_canvases and record.card(each.file).media_type in CLEANERS
    ]
    found = [_rendered(record, item, each) for each in shown]
    return {"rendering": found} if found else {}


def _rendered(record: PublishedRecord, item: PublicItem, holding: PublicHolding) -> dict[str, Any]:
    card = record.card(holding.file)
    return {
        "id": content(record, holding.file),
        "type": IIIF_TYPES[medium(card)],
        "label": _warned(item, holding) or label_of(holding),
        "format": card.media_type,
    }


def _warned(item: PublicItem, holding: PublicHolding) -> LanguageMap:
    """The label with the warning before it, for whoever opens it from a list."""
    warnings = [*item.warning.items(), *holding.warning.items()]
    return spread([*warnings, *holding.caption.items()]) if warnings else {}


def ranges(record: PublishedRecord, item: PublicItem, address: str) -> dict[str, Any]:
    """The canvases by what is on them, where that is of several kinds (§5.4)."""
    by_role: dict[str, list[PublicHolding]] = {}
    for held in painted(record, item):
        by_role.setdefault(held.holding.role, []).append(held.holding)
    if len(by_role) < 2:
        return {}
    at = Telling.of(record)
    return {
        "structures": [
            {
                "id": f"{address}/range/{role.rpartition('/')[2]}",
                "type": "Range",
                "label": mapped(at.words_of(role)) or only(at.label(role)),
                "items": [{"id": canvas_of(address, each), "type": "Canvas"} for each in holdings],
            }
            for role, holdings in by_role.items()
        ]
    }
