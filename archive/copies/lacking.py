"""What a door answers while a public file has no copies."""

from django.http import HttpResponse

from archive.models import Copies

SOON, LATER = 5, 3600


def lacking(number: str, copies: str) -> HttpResponse:
    """503: the copies are waited for, could not be made, or are lost from the store until they are made again."""
    if copies in (Copies.WAITING, Copies.MAKING):
        return _later(f"The public copies of {number} are being made. Ask again in {SOON} seconds.", SOON)
    return _later(f"There are no public copies of {number} at present. The archive has to make them anew.", LATER)


def _later(words: str, seconds: int) -> HttpResponse:
    answer = HttpResponse(f"{words}\n", status=503, content_type="text/plain; charset=utf-8")
    answer["Retry-After"] = str(seconds)
    return answer
