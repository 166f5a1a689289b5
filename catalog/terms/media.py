"""What a held file is for whoever looks at it: told from its media type."""

from enum import StrEnum

from catalog.terms.document.card import Card


class Medium(StrEnum):
    """How a file is shown: as a picture, by a player, as something to read, or to be taken home."""

    PICTURE = "picture"
    FILM = "film"
    SOUND = "sound"
    PAPER = "paper"
    MODEL = "model"
    TEXT = "text"
    OTHER = "other"


_PAPER = {"application/pdf"}
_BEGINNINGS = {
    "image/": Medium.PICTURE,
    "video/": Medium.FILM,
    "audio/": Medium.SOUND,
    "model/": Medium.MODEL,
    "text/": Medium.TEXT,
}
# The type that IIIF gives a thing painted on a canvas or offered beside it (Presentation 3.0 §3.1 "type").
IIIF_TYPES = {
    Medium.PICTURE: "Image",
    Medium.FILM: "Video",
    Medium.SOUND: "Sound",
    Medium.PAPER: "Text",
    Medium.MODEL: "Model",
    Medium.TEXT: "Text",
    Medium.OTHER: "Dataset",
}


def medium_of(media_type: str, width: int = 0) -> Medium:
    """How a file of a media type is shown; a picture without a size in pixels cannot be shown as one."""
    if media_type in _PAPER:
        return Medium.PAPER
    found = next((medium for start, medium in _BEGINNINGS.items() if media_type.startswith(start)), Medium.OTHER)
    return Medium.OTHER if found is Medium.PICTURE and not width else found


def medium(card: Card) -> Medium:
    """The same, of a file by the card of it that a record has."""
    return medium_of(card.media_type, card.width)
