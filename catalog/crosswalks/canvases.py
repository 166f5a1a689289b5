"""The canvases of a manifest: one for each picture, film and recording (Presentation 3.0 §5.3)."""

from typing import Any

from catalog.crosswalks.going_along import captions, poster, transcripts
from catalog.crosswalks.image_service import image_service
from catalog.crosswalks.language_maps import LanguageMap, mapped, only, spread
from catalog.crosswalks.manifest_words import label_of, labelled
from catalog.crosswalks.painted import body, is_picture, painted, room
from catalog.crosswalks.remarks import reported
from catalog.crosswalks.telling import Telling
from catalog.terms.accompanying import Accompanied
from catalog.terms.document import PublicItem
from catalog.terms.document.holding import PublicHolding
from catalog.terms.published import PublishedRecord

# An empty plate, for the canvas that says that nothing is held: its size, and where it is.
BLANK = (800, 600)
PLATE = "/static/catalog/no-picture.png"
NO_PICTURE = {
    "en": "No picture held. The record describes the item in words.",
    "hy": "Պատկեր չի պահվում։ Գրառումը նկարագրում է օբյեկտը բառերով։",
    "az": "Şəkil saxlanılmır. Qeyd obyekti sözlərlə təsvir edir.",
    "ru": "Изображения нет. Запись описывает объект словами.",
}


def canvases(record: PublishedRecord, item: PublicItem, address: str) -> list[dict[str, Any]]:
    """A canvas for everything that can be painted; one blank canvas that says so where there is nothing."""
    every = [_canvas(record, item, held, address) for held in painted(record, item)]
    return every or [_blank(record.base, address)]


def _canvas(record: PublishedRecord, item: PublicItem, held: Accompanied, address: str) -> dict[str, Any]:
    holding, canvas = held.holding, canvas_of(address, held.holding)
    found = _bare(record, item, holding, canvas)
    pages = [reported(item, holding, Telling.of(record), canvas), captions(record, held, canvas)]
    if annotations := [page for page in pages if page]:
        found["annotations"] = annotations
    if beside := transcripts(record, held):
        found["rendering"] = beside
    if shown := poster(held):
        found["placeholderCanvas"] = _bare(record, item, shown, canvas_of(address, shown))
        if not (item.warning or shown.warning):
            found["thumbnail"] = [image_service(record, shown.file).thumbnail()]
    return found


def _bare(record: PublishedRecord, item: PublicItem, holding: PublicHolding, canvas: str) -> dict[str, Any]:
    """A canvas with what the item says of one holding, and nothing that goes with it."""
    about = _about(holding, Telling.of(record))
    found: dict[str, Any] = {
        "id": canvas,
        "type": "Canvas",
        "label": label_of(holding),
        **room(record.card(holding.file)),
        "metadata": [{"label": labelled(name), "value": value} for name, value in about if value],
        "homepage": [_page(record, holding)],
        "items": [_painted(canvas, body(record, holding))],
    }
    if holding.rights:
        found["rights"] = holding.rights
    if is_picture(record, holding) and not (item.warning or holding.warning):
        found["thumbnail"] = [image_service(record, holding.file).thumbnail()]
    return found


def canvas_of(address: str, holding: PublicHolding) -> str:
    """The name of the canvas of what an item holds."""
    return f"{address}/canvas/{holding.key}"


def _page(record: PublishedRecord, holding: PublicHolding) -> dict[str, Any]:
    page = f"{record.base}/files/{holding.file}"
    return {"id": page, "type": "Text", "label": labelled("The file"), "format": "text/html"}


def _about(holding: PublicHolding, at: Telling) -> list[tuple[str, LanguageMap]]:
    """What a file is: its role, words for whoever cannot see or hear it, credit, date, warning."""
    return [
        ("What it is", mapped(at.words_of(holding.role)) or only(at.label(holding.role))),
        ("In words", mapped(holding.alt)),
        ("Credit", only(holding.credit)),
        ("Shows (EDTF)", only(holding.shows_when)),
        ("Content warning", mapped(holding.warning)),
        ("File", only(holding.file, at.cards[holding.file].media_type if holding.file in at.cards else "")),
    ]


def _painted(canvas: str, painting: dict[str, Any]) -> dict[str, Any]:
    annotation = {
        "id": f"{canvas}/page/picture",
        "type": "Annotation",
        "motivation": "painting",
        "body": painting,
        "target": canvas,
    }
    return {"id": f"{canvas}/page", "type": "AnnotationPage", "items": [annotation]}


def _blank(base: str, address: str) -> dict[str, Any]:
    """Viewers need a canvas to open a manifest; this one shows an empty plate, and says that nothing is held."""
    width, height = BLANK
    canvas, size = f"{address}/canvas/none", {"height": height, "width": width}
    plate = {"id": base + PLATE, "type": "Image", "format": "image/png", **size}
    return {
        "id": canvas,
        "type": "Canvas",
        "label": spread(NO_PICTURE.items()),
        **size,
        "items": [_painted(canvas, plate)],
    }
