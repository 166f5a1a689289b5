"""Where a picture is served by the IIIF Image API, and how a manifest names it."""

from dataclasses import dataclass
from typing import Any

from catalog.terms.published import PublishedRecord

SMALL = 320


@dataclass(frozen=True)
class ImageService:
    """The service of one file, 3.0 and 2.1, both at level 2; sizes in pixels."""

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
