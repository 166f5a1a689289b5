"""The image door: IIIF Image API 3.0, level 2, over stripped copies of what is public; never an original."""

import io
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from PIL import Image

from archive import storage
from archive.conditional import answered, etag_of
from archive.derivatives import ACCESS_JPEG, WIDTHS
from archive.image_request import FORMATS, BadRequest, NotOffered, Wanted, wanted
from archive.models import Access, File

CONTEXT = "http://iiif.io/api/image/3/context.json"
LD_JSON = f'application/ld+json;profile="{CONTEXT}"'
LEVEL = "level2"
TILE = 512
_TURN = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
_PIL = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}


def image_of(number: str) -> File:
    """A public picture; what is closed, withdrawn or no picture is as unknown as what never was (404)."""
    file = File.objects.filter(number=number, access=Access.PUBLIC).first()
    if file is None or not file.is_image:
        raise Http404
    return file


def base(request: HttpRequest, number: str) -> HttpResponse:
    """§2: the address of an image leads to its information."""
    image_of(number)
    response = HttpResponseRedirect(f"{settings.IDENTIFIER_BASE}/iiif/image/3/{number}/info.json")
    response.status_code = 303
    return response


def info(request: HttpRequest, number: str) -> HttpResponse:
    """§5: what the image is, and what may be asked of it."""
    file = image_of(number)
    form = LD_JSON if "application/ld+json" in request.headers.get("Accept", "") else "application/json"
    response = answered(
        request, etag_of(file.sha256, "info", form), None, lambda: JsonResponse(information(file), content_type=form)
    )
    response["Vary"] = "Accept"
    return response


def information(file: File) -> dict[str, Any]:
    """info.json of a file, §5.1 to §5.7."""
    width, height = file.width, file.height
    scales = [2**n for n in range(16) if 2**n == 1 or max(width, height) / 2**n >= TILE / 2]
    smaller = [w for w in WIDTHS if w < width]
    return {
        "@context": CONTEXT,
        "id": f"{settings.IDENTIFIER_BASE}/iiif/image/3/{file.number}",
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": LEVEL,
        "width": width,
        "height": height,
        "sizes": [{"width": w, "height": max(1, round(height * w / width))} for w in smaller]
        + [{"width": width, "height": height}],
        "tiles": [{"width": TILE, "height": TILE, "scaleFactors": scales}],
        "extraFormats": ["webp"],
        "extraQualities": ["color", "gray", "bitonal"],
        "extraFeatures": ["mirroring", "regionSquare", "sizeByConfinedWh"],
    }


def image(
    request: HttpRequest, number: str, region: str, size: str, rotation: str, quality: str, form: str
) -> HttpResponse:
    """§4: the picture asked for. 400 and 501 say in words what cannot be."""
    file = image_of(number)
    parameters = (region, size, rotation, quality, form)
    try:
        asked = wanted(parameters, file.width, file.height)
    except BadRequest as wrong:
        return HttpResponse(f"{wrong}\n", status=400, content_type="text/plain; charset=utf-8")
    except NotOffered as wrong:
        return HttpResponse(f"{wrong}\n", status=501, content_type="text/plain; charset=utf-8")
    return answered(
        request,
        etag_of(file.sha256, *parameters),
        None,
        lambda: HttpResponse(picture(file, asked), content_type=FORMATS[asked.format]),
    )


def picture(file: File, asked: Wanted) -> bytes:
    """The bytes of an answer: a copy made at deposit where one is exactly that, else made now."""
    if stored := _stored(file, asked):
        return stored
    with Image.open(storage.copy(file.sha256, ACCESS_JPEG)) as whole:
        made = whole.crop(asked.box)
    if made.size != (asked.width, asked.height):
        made = made.resize((asked.width, asked.height), Image.Resampling.LANCZOS)
    if asked.mirrored:
        made = made.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if asked.degrees:
        made = made.transpose(_TURN[asked.degrees])
    if asked.quality in ("gray", "bitonal"):
        made = made.convert("L" if asked.quality == "gray" else "1")
    if asked.format == "webp" or (asked.format == "jpg" and made.mode == "1"):
        made = made.convert("RGB" if made.mode != "L" else "L")
    out = io.BytesIO()
    made.save(out, format=_PIL[asked.format], **({"quality": 86} if asked.format != "png" else {}))
    return out.getvalue()


def _stored(file: File, asked: Wanted) -> bytes | None:
    whole = asked.box == (0, 0, file.width, file.height) and not asked.degrees and not asked.mirrored
    if not whole or asked.quality not in ("default", "color"):
        return None
    if asked.width == file.width and asked.format == "jpg":
        return storage.copy(file.sha256, ACCESS_JPEG).read_bytes()
    exact = asked.height == max(1, round(file.height * asked.width / file.width))
    if asked.width not in WIDTHS or not exact or asked.format not in ("jpg", "webp"):
        return None
    name = f"{asked.width}.{asked.format}"
    return storage.copy(file.sha256, name).read_bytes() if storage.has_copy(file.sha256, name) else None
