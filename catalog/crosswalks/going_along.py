"""What goes with a film or a recording onto its canvas: captions, transcript, poster (Presentation 3.0 §3.1, §5.6)."""

from typing import Any

from catalog.crosswalks.manifest_words import label_of
from catalog.crosswalks.painted import content
from catalog.terms.accompanying import CAPTIONS, POSTER, TRANSCRIPT, Accompanied
from catalog.terms.document.holding import PublicHolding
from catalog.terms.media import IIIF_TYPES, medium
from catalog.terms.published import PublishedRecord


def captions(record: PublishedRecord, held: Accompanied, canvas: str) -> dict[str, Any]:
    """A page of annotations that stand in for the sound (motivation supplementing); empty where there are none."""
    page = f"{canvas}/captions"
    tracks = [
        {
            "id": f"{page}/{each.key}",
            "type": "Annotation",
            "motivation": "supplementing",
            "body": _text(record, each) | _language(each),
            "target": canvas,
        }
        for each in held.in_role(CAPTIONS)
    ]
    return {"id": page, "type": "AnnotationPage", "items": tracks} if tracks else {}


def transcripts(record: PublishedRecord, held: Accompanied) -> list[dict[str, Any]]:
    """What is said, to be read by itself (rendering)."""
    return [_text(record, each) for each in held.in_role(TRANSCRIPT)]


def poster(held: Accompanied) -> PublicHolding | None:
    """What is shown before anybody plays it (placeholderCanvas)."""
    return next(iter(held.in_role(POSTER)), None)


def _text(record: PublishedRecord, holding: PublicHolding) -> dict[str, Any]:
    card = record.card(holding.file)
    return {
        "id": content(record, holding.file),
        "type": IIIF_TYPES[medium(card)],
        "format": card.media_type,
        "label": label_of(holding),
    }


def _language(holding: PublicHolding) -> dict[str, str]:
    """Captions are in the language in which their caption is written, where it is written in one alone."""
    return {"language": next(iter(holding.caption))} if len(holding.caption) == 1 else {}
