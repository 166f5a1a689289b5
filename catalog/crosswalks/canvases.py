"""The canvases of a manifest: one for each picture, painted by its image service (Presentation 3.0 §5.3)."""

from dataclasses import dataclass
from typing import Any

from catalog.crosswalks.language_maps import LanguageMap, mapped, only, spread
from catalog.crosswalks.manifest_words import labelled
from catalog.crosswalks.remarks import reported
from catalog.crosswalks.telling import Telling
from catalog.terms.accompanying import heeding
from catalog.terms.document import PublicItem
from catalog.terms.document.holding import PublicHolding
from catalog.terms.published import PublishedRecord

SMALL = 320
# An empty plate, for the canvas that says that no picture is held: its size, and where it is.
BLANK = (800, 600)
PLATE = "/static/catalog/no-picture.png"
NO_PICTURE = {
    "en": "No picture held. The record describes the item in words.",
    "hy": "Պատկեր չի պահվում։ Գրառումը նկարագրում է օբյեկտը բառերով։",
    "az": "Şəkil saxlanılmır. Qeyd obyekti sözlərlə təsvir edir.",
    "ru": "Изображения нет. Запись описывает объект словами.",
}


@dataclass(frozen=True)
class ImageService:
    """Where a file is served by the IIIF Image API, 3.0 and 2.1, both at level 2; sizes in pixels."""

    base: str
    file: str
    width: int
    height: int

    @property
    def address(self) -> str:
        return f"{self.base}/iiif/image/3/{self.file}"

    def service(self) -> list[dict[str, Any]]:
        """§3.2 service: older viewers read the second (its keys are those of its own version)."""
        older = f"{self.base}/iiif/image/2/{self.file}"
        return [
            {"id": self.address, "type": "ImageService3", "profile": "level2"},
            {"@id": older, "@type": "ImageService2", "profile": "http://iiif.io/api/image/2/level2.json"},
        ]

    def body(self, width: int = 0) -> dict[str, Any]:
        """The whole picture, or one of a width, as an image resource with its service."""
        wide = width if width and width < self.width else self.width
        tall = self.height if wide == self.width else max(1, round(self.height * wide / self.width))
        size = "max" if wide == self.width else f"{wide},{tall}"
        return {
            "id": f"{self.address}/full/{size}/0/default.jpg",
            "type": "Image",
            "format": "image/jpeg",
            "width": wide,
            "height": tall,
            "service": self.service(),
        }

    def thumbnail(self) -> dict[str, Any]:
        return self.body(SMALL)


def image_service(record: PublishedRecord, file: str) -> ImageService:
    """The service of a file, from what the record's card of it says."""
    card = record.card(file)
    return ImageService(record.base, file, card.width, card.height)


def pictures(record: PublishedRecord, item: PublicItem) -> list[PublicHolding]:
    """The holdings that can be painted, in their order."""
    return [each for each in heeding(item.holdings) if record.card(each.file).width]


def canvases(record: PublishedRecord, item: PublicItem, address: str) -> list[dict[str, Any]]:
    """A canvas for every holding that is a picture; one blank canvas that says so where there is none."""
    painted = pictures(record, item)
    return [_canvas(record, item, holding, address) for holding in painted] or [_blank(record.base, address)]


def _canvas(record: PublishedRecord, item: PublicItem, holding: PublicHolding, address: str) -> dict[str, Any]:
    at, service = Telling.of(record), image_service(record, holding.file)
    canvas = canvas_of(address, holding)
    found: dict[str, Any] = {
        "id": canvas,
        "type": "Canvas",
        "label": label_of(holding),
        "height": service.height,
        "width": service.width,
        "metadata": [{"label": labelled(name), "value": value} for name, value in _about(holding, at) if value],
        "homepage": [_page(record, holding)],
        "items": [_painted(canvas, service.body())],
    }
    if remarks := reported(item, holding, at, canvas):
        found["annotations"] = [remarks]
    if holding.rights:
        found["rights"] = holding.rights
    if not (item.warning or holding.warning):
        found["thumbnail"] = [service.thumbnail()]
    return found


def canvas_of(address: str, holding: PublicHolding) -> str:
    """The name of a picture's canvas."""
    return f"{address}/canvas/{holding.key}"


def label_of(holding: PublicHolding) -> LanguageMap:
    return mapped(holding.caption) or mapped(holding.alt) or only(holding.file)


def _page(record: PublishedRecord, holding: PublicHolding) -> dict[str, Any]:
    page = f"{record.base}/files/{holding.file}"
    return {"id": page, "type": "Text", "label": labelled("The file"), "format": "text/html"}


def _about(holding: PublicHolding, at: Telling) -> list[tuple[str, LanguageMap]]:
    """What a picture is: its role, words for whoever cannot see it, credit, date, warning."""
    return [
        ("What it is", mapped(at.words_of(holding.role)) or only(at.label(holding.role))),
        ("In words", mapped(holding.alt)),
        ("Credit", only(holding.credit)),
        ("Shows (EDTF)", only(holding.shows_when)),
        ("Content warning", mapped(holding.warning)),
        ("File", only(holding.file, at.cards[holding.file].media_type if holding.file in at.cards else "")),
    ]


def _painted(canvas: str, body: dict[str, Any]) -> dict[str, Any]:
    annotation = {
        "id": f"{canvas}/page/picture",
        "type": "Annotation",
        "motivation": "painting",
        "body": body,
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
