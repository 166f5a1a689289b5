"""Answers of the image door (IIIF Image API 3.0 and 2.1): level 2, with errors in words."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from archive import storage
from archive.conditional import answered, etag_of
from archive.copies.lacking import lacking
from archive.image.answer import body_of
from archive.image.information import CONTEXTS, PROFILES, canonical, information
from archive.image.refusing import BadRequest, NotOffered
from archive.image.request import FORMATS, Version, wanted
from archive.image.shown import shown


def base(request: HttpRequest, number: str, version: int) -> HttpResponse:
    """§2: the address of an image leads to its information."""
    if (file := shown(number)) is None:
        return unknown(number)
    response = HttpResponseRedirect(f"{file.address(version)}/info.json")
    response.status_code = 303
    return response


def info(request: HttpRequest, number: str, version: int) -> HttpResponse:
    """§5: what the image is, and what may be asked of it."""
    if (file := shown(number)) is None:
        return unknown(number)
    if not file.made:
        return lacking(file.number, file.copies)
    spoken = Version(version)
    form = _form(request, spoken)
    told = information(file.address(version), file.width, file.height, spoken)
    etag = etag_of(file.digest, "info", str(version), form, file.made)
    response = answered(request, etag, None, lambda: JsonResponse(told, content_type=form))
    response["Vary"] = "Accept"
    if form == "application/json":
        context = f'<{CONTEXTS[spoken]}>;rel="http://www.w3.org/ns/json-ld#context";type="application/ld+json"'
        response["Link"] = f'{context}, <{PROFILES[spoken]}>;rel="profile"'
    return response


def _form(request: HttpRequest, version: Version) -> str:
    if "application/ld+json" not in request.headers.get("Accept", ""):
        return "application/json"
    return f'application/ld+json;profile="{CONTEXTS[version]}"' if version == Version.THREE else "application/ld+json"


def image(
    request: HttpRequest, number: str, version: int, region: str, size: str, rotation: str, quality: str, form: str
) -> HttpResponse:
    """§4: the picture asked for. 400, 404, 501 and 503 say in words what cannot be."""
    if (file := shown(number)) is None:
        return unknown(number)
    if not file.made:
        return lacking(file.number, file.copies)
    try:
        asked = wanted((region, size, rotation, quality, form), file.width, file.height, Version(version))
    except BadRequest as wrong:
        return in_words(f"{wrong}", 400)
    except NotOffered as wrong:
        return in_words(f"{wrong}", 501)
    same = canonical(asked, file.width, file.height, Version(version))
    etag = etag_of(file.digest, same, file.made)
    try:
        response = answered(
            request,
            etag,
            None,
            lambda: HttpResponse(
                body_of(file.digest, file.width, file.height, asked), content_type=FORMATS[asked.format]
            ),
        )
    except storage.Lost:
        return lacking(file.number, file.copies)
    link = f'<{file.address(version)}/{same}>;rel="canonical"'
    response["Link"] = f'{link}, <{PROFILES[Version(version)]}>;rel="profile"'
    return response


def unknown(number: str) -> HttpResponse:
    return in_words(f"There is no public image {number} here.", 404)


def in_words(words: str, status: int) -> HttpResponse:
    return HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8")
