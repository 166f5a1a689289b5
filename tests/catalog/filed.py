"""Items with files of several kinds, for tests of how files are shown: pictures, a paper, a recording, a model."""

import io
import json
from typing import Any

from PIL import Image
from pypdf import PdfWriter

from archive.deposit import deposit
from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.drafts import Concept, Scheme
from catalog.terms.document import Document
from catalog.terms.document.holding import Holding
from tests import sample
from tests.archive import films
from tests.archive.cleaned import making

ROLES = ("photograph", "drawing", "satellite-image", "film", "model", "captions", "transcript", "poster")
RIGHTS = "http://creativecommons.org/licenses/by/4.0/"


def picture(size: tuple[int, int] = (1000, 600), colour: str = "beige") -> str:
    """The number of a deposited picture."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return taken(out.getvalue(), f"{colour}.png")


def paper() -> str:
    out, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": "A name that can hurt"})
    writer.write(out)
    return taken(out.getvalue(), "survey.pdf")


def model(surface: str = "image/jpeg") -> str:
    """The number of a deposited model whose surface says that it is of this media type."""
    return taken(json.dumps(making.gltf(f"data:{surface};base64,AAAA")).encode(), "stone.gltf")


def film(number: str = "HL-0001", **of_film: Any) -> dict[str, str]:
    """The numbers of a film with a poster, captions in Armenian and a transcript, published in this order."""
    files = {
        "film": taken(films.film(), "door.webm"),
        "poster": picture((1280, 720)),
        "captions": taken(making.captions(), "door.vtt"),
        "transcript": taken(b"A bell <b>is</b> rung.", "door.txt"),
    }
    shown = (
        held("M20", files["film"], "film", **of_film),
        held("M21", files["poster"], "poster"),
        held("M22", files["captions"], "captions", caption={"hy": "Հայերեն ենթագրեր"}),
        held("M23", files["transcript"], "transcript"),
    )
    published(item(*shown, number=number, identifiers=()))
    return files


def taken(body: bytes, name: str) -> str:
    return deposit(io.BytesIO(body), name, None).number


def held(key: str, file: str, role: str = "photograph", **more: Any) -> Holding:
    words = {"caption": {"en": f"Caption {key}"}, "alt": {"en": f"In words {key}"}, "rights": RIGHTS}
    return Holding(key=key, file=file, role=f"holding-roles/{role}", **{**words, **more})


def vocabulary() -> None:
    sample.vocabulary()
    scheme, _made = Scheme.objects.get_or_create(key="holding-roles", defaults={"labels": {"en": "Roles"}})
    for role in ROLES:
        Concept.objects.get_or_create(
            key=f"holding-roles/{role}", defaults={"scheme": scheme, "labels": {"en": role.replace("-", " ")}}
        )


def published(*items: Document) -> None:
    """The sample, with these in place of its items."""
    vocabulary()
    numbers = {each.number for each in items}
    rest = [each for each in sample.EVERYTHING if each.number not in numbers]
    publish(load([*rest, *items], None, Numbers.KEEP, "loaded"), None, "loaded")


def item(*holdings: Holding, **more: Any) -> Document:
    return sample.changed(sample.CATHEDRAL, holdings=holdings, **more)
