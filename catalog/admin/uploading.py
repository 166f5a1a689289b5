"""Uploads that can be broken off and go on: the tus protocol 1.0.0, for the desk alone.

Core, with the extensions creation, expiration, checksum and termination. With the last piece the file is taken in
like any other: the answer names its page, or says in words why it is refused (422).
"""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date

from archive.arriving import DIGESTS, Arrival, Busy, Elsewhere, Spoilt, TooLong, arriving, begin, checksum_of, take
from archive.deposit import NoRoom, Refused, deposit_from_disk
from archive.measure import told_size
from archive.naming import plain_name
from archive.receiving import is_full, room_for
from catalog.admin.saving import account
from catalog.admin.seen_before import say_what_is_alike

VERSION = "1.0.0"
EXTENSIONS = "creation,expiration,checksum,termination"
PIECE_TYPE = "application/offset+octet-stream"
Answer = Callable[[HttpRequest, Arrival], HttpResponse]


def uploads(request: HttpRequest) -> HttpResponse:
    """Begin an upload (POST), or say what is spoken here (OPTIONS)."""
    if _method(request) == "OPTIONS":
        return _spoken(HttpResponse(status=204))
    if _method(request) != "POST":
        return _refusal(405, "Uploads are begun by POST.")
    return _checked(request) or _begun(request)


def upload(request: HttpRequest, id: str) -> HttpResponse:
    """Of one upload: how far it came (HEAD), one more piece (PATCH), give it up (DELETE)."""
    if _method(request) == "OPTIONS":
        return _spoken(HttpResponse(status=204))
    if refused := _checked(request):
        return refused
    arrival = arriving(id, _by(request))
    if arrival is None:
        return _refusal(404, "There is no such upload, or it was not gone on with for a week. Begin again.")
    answers: dict[str, Answer] = {"HEAD": _how_far, "PATCH": _one_more, "DELETE": _given_up}
    answer = answers.get(_method(request))
    return answer(request, arrival) if answer else _refusal(405, "An upload knows HEAD, PATCH and DELETE.")


def _begun(request: HttpRequest) -> HttpResponse:
    given = request.headers.get("Upload-Length", "")
    if not _is_number(given) or not int(given):
        return _refusal(400, "Upload-Length has to say how many bytes will come, at least one.")
    if int(given) > settings.LARGEST_FILE:
        return _refusal(413, f"It is larger than {told_size(settings.LARGEST_FILE)}, the most taken in here.")
    try:
        name = _named(request.headers.get("Upload-Metadata", ""))
    except (ValueError, binascii.Error):
        return _refusal(400, "Upload-Metadata has to be names, each with its value in base64.")
    if not room_for(int(given)):
        return _refusal(507, str(NoRoom(plain_name(name))))
    arrival = begin(int(given), name, _by(request))
    answer = _so_far(HttpResponse(status=201), arrival)
    answer["Location"] = reverse("admin:file-upload", args=[arrival.id])
    return answer


def _named(metadata: str) -> str:
    """The file's name in Upload-Metadata: `filename d2VzdC5qcGc=,filetype …`."""
    pairs = dict(pair.strip().partition(" ")[::2] for pair in metadata.split(",") if pair.strip())
    return base64.b64decode(pairs.get("filename", ""), validate=True).decode()


def _how_far(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    answer = _so_far(HttpResponse(status=200), arrival)
    answer["Upload-Length"] = str(arrival.length)
    answer["Cache-Control"] = "no-store"
    return answer


def _one_more(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    if request.content_type != PIECE_TYPE:
        return _refusal(415, f"A piece is sent as {PIECE_TYPE}.")
    offset = request.headers.get("Upload-Offset", "")
    if not _is_number(offset):
        return _refusal(400, "Upload-Offset has to say where the piece begins.")
    try:
        take(arrival, request, int(offset), checksum_of(request.headers.get("Upload-Checksum", "")))  # type: ignore[arg-type]
    except Elsewhere:
        return _refusal(409, f"The next piece begins at {arrival.offset}.")
    except Spoilt:
        return _refusal(460, "The piece arrived changed. Send it again.")
    except TooLong:
        return _refusal(413, "That is more than the file was to have.")
    except OSError as wrong:
        if not is_full(wrong):
            raise
        return _refusal(507, str(NoRoom(arrival.name)))
    except Busy:
        return _refusal(423, "Another piece of it is just arriving. Wait, and ask how far it is.")
    except ValueError as wrong:
        return _refusal(400, str(wrong))
    return _taken_in(request, arrival) if arrival.is_whole else _so_far(HttpResponse(status=204), arrival)


def _taken_in(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    """The file is whole: it is deposited, or refused for good. Where only room is lacking, what has come stays."""
    begun = timezone.now()
    try:
        file = deposit_from_disk(arrival.part, arrival.name, account(request))
    except NoRoom as refused:
        return _refusal(507, str(refused))
    except Refused as refused:
        arrival.discard()
        return _refusal(422, str(refused))
    answer = _spoken(HttpResponse(status=204))
    answer["Upload-Offset"] = str(arrival.length)
    answer["Content-Location"] = reverse("admin:archive_file_change", args=[file.pk])
    say_what_is_alike(request, file, was_here=file.deposited_at < begun)
    arrival.discard()
    return answer


def _given_up(request: HttpRequest, arrival: Arrival) -> HttpResponse:
    arrival.discard()
    return _spoken(HttpResponse(status=204))


def _checked(request: HttpRequest) -> HttpResponse | None:
    if not request.user.has_perm("archive.add_file"):
        return _refusal(403, "This account may not take files in.")
    if request.headers.get("Tus-Resumable") != VERSION:
        return _refusal(412, f"Tus-Resumable has to be {VERSION}.")
    return None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _method(request: HttpRequest) -> str:
    """What is asked for; from behind a proxy that lets nothing but POST through, by X-HTTP-Method-Override."""
    return request.headers.get("X-HTTP-Method-Override", "").upper() or str(request.method)


def _by(request: HttpRequest) -> int:
    user: Any = request.user
    return int(user.pk)


def _so_far(answer: HttpResponse, arrival: Arrival) -> HttpResponse:
    answer["Upload-Offset"] = str(arrival.offset)
    answer["Upload-Expires"] = http_date(arrival.expires)
    return _spoken(answer)


def _refusal(status: int, words: str) -> HttpResponse:
    return _spoken(HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8"))


def _spoken(answer: HttpResponse) -> HttpResponse:
    """What every answer says of the protocol."""
    answer["Tus-Resumable"] = VERSION
    answer["Tus-Version"] = VERSION
    answer["Tus-Extension"] = EXTENSIONS
    answer["Tus-Max-Size"] = str(settings.LARGEST_FILE)
    answer["Tus-Checksum-Algorithm"] = ",".join(DIGESTS)
    return answer
