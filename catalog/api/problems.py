"""Every refusal of the API in one form: problem details (RFC 9457), each naming what is wrong and what to do."""

from http import HTTPStatus
from typing import Any

import msgspec
from django.http import Http404
from rest_framework.exceptions import APIException, MethodNotAllowed, NotAcceptable, NotFound, Throttled
from rest_framework.response import Response

MEDIA_TYPE = "application/problem+json"


class Problem(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Problem details (RFC 9457). `type` is left out, for about:blank: the status says which sort it is.

    `parameter` is the query parameter that was refused and `known` those this address understands. The
    members from `uri` on tell what is left of a record that is no longer published, or of an edition that is
    sealed: then `digest` is the SHA-256 of its bytes.
    """

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    parameter: str = ""
    known: tuple[str, ...] = ()
    uri: str = ""
    state: str = ""
    reason: str = ""
    edition: int = 0
    changed: str = ""
    digest: str = ""


class Refused(APIException):
    """A refusal with a sentence of its own, and members that a program can read."""

    def __init__(self, status: HTTPStatus, sentence: str, **members: Any) -> None:
        super().__init__(sentence)
        self.status_code = status
        self.members = members


def bad_parameter(name: str, sentence: str, known: tuple[str, ...] = ()) -> Refused:
    """400: a query parameter that is not understood here, or not like this."""
    return Refused(HTTPStatus.BAD_REQUEST, sentence, parameter=name, known=known)


def answer(exception: Exception, context: dict[str, Any]) -> Response | None:
    """REST framework's exception handler; None for what is a fault of ours, which goes on as a 500."""
    if isinstance(exception, Http404):
        exception = NotFound()
    if not isinstance(exception, APIException):
        return None
    problem = _problem(exception, context)
    response = Response(problem, status=problem.status, content_type=MEDIA_TYPE)
    if (wait := getattr(exception, "wait", None)) is not None:
        response["Retry-After"] = str(int(wait) + 1)
    return response


def _problem(exception: APIException, context: dict[str, Any]) -> Problem:
    return Problem(
        title=HTTPStatus(exception.status_code).phrase,
        status=int(exception.status_code),
        detail=_sentence(exception, context),
        **getattr(exception, "members", {}),
    )


def _sentence(exception: APIException, context: dict[str, Any]) -> str:
    if isinstance(exception, MethodNotAllowed):
        return "This address is for reading only. Use GET, HEAD or OPTIONS."
    if isinstance(exception, NotAcceptable):
        offered = ", ".join(renderer.media_type for renderer in context["view"].renderer_classes)
        return f"Nothing here is of the media type that Accept asks for. Offered: {offered}."
    if isinstance(exception, NotFound) and not isinstance(exception, Refused):
        return "There is nothing at this address. /api/v1/ lists what there is."
    if isinstance(exception, Throttled):
        return "Too many requests from your address. Wait as long as Retry-After says (in seconds)."
    return str(exception.detail)
