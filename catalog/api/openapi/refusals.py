"""The refusals every operation may answer with, as the documentation shows them."""

from http import HTTPStatus
from typing import Any

from catalog.api.openapi.describing import PROBLEM, Answer

URI = "https://id.example.org/id/HL-0002"
WITHDRAWN: dict[str, Any] = {
    "title": "Gone",
    "status": 410,
    "detail": "HL-0002 was withdrawn on 2026-11-24T10:00:00Z: entered twice.",
    "uri": URI,
    "state": "withdrawn",
    "reason": "entered twice.",
    "edition": 2,
    "changed": "2026-11-24T10:00:00Z",
}
UNKNOWN_PARAMETER: dict[str, Any] = {
    "title": "Bad Request",
    "status": 400,
    "detail": '"colour" is no parameter of this address. Known here: after, limit, kind.',
    "parameter": "colour",
    "known": ["after", "limit", "kind"],
}
UNCHANGED = {HTTPStatus.NOT_MODIFIED: Answer("Nothing has changed since the answer that had this ETag.")}


def refusal(words: str, example: Any = None) -> Answer:
    """A problem (RFC 9457)."""
    return Answer(words, "Problem", example, PROBLEM)


ALWAYS = {
    HTTPStatus.BAD_REQUEST: refusal(
        "A parameter is unknown, given twice, empty, or has a value it cannot have: `parameter` names it.",
        UNKNOWN_PARAMETER,
    ),
    HTTPStatus.METHOD_NOT_ALLOWED: refusal("Another method than GET, HEAD or OPTIONS: see Allow."),
    HTTPStatus.NOT_ACCEPTABLE: refusal("Accept asks for a media type that is not offered here."),
    HTTPStatus.TOO_MANY_REQUESTS: refusal("Too many requests from one address: wait as Retry-After says."),
}
OF_A_RECORD = {
    HTTPStatus.MOVED_PERMANENTLY: Answer("Merged into another record: Location is the address of that one."),
    HTTPStatus.NOT_FOUND: refusal("No record of this kind was published under this number, or not by that day yet."),
    HTTPStatus.GONE: refusal("Withdrawn, withheld or sealed: `state` says which, and `reason` says why.", WITHDRAWN),
}
TWO_DAYS = {
    HTTPStatus.CONFLICT: refusal("`on` and `as-of` together: a day of the world is asked of the record as it is now."),
}
