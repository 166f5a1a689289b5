"""OAI-PMH 2.0 at /oai: every answer is 200 and text/xml, errors too (§3.1.2, §3.6)."""

from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from catalog.harvest.answering import ANSWERS, base_url
from catalog.harvest.asking import ASKED, asked
from catalog.harvest.datestamps import stamp
from catalog.harvest.refusing import Refusal

OAI = "http://www.openarchives.org/OAI/2.0/"
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<OAI-PMH xmlns="{OAI}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{OAI} {OAI}OAI-PMH.xsd">'
)


@require_http_methods(["GET", "HEAD", "POST"])
def oai(request: HttpRequest) -> HttpResponse:
    """One request of a harvester."""
    arguments: dict[str, str] = {}
    try:
        arguments = asked(request)
        verb = arguments["verb"]
        inside = f"<{verb}>".encode() + ANSWERS[verb](arguments) + f"</{verb}>".encode()
    except Refusal as refused:
        arguments = {} if refused.code.misunderstood else arguments
        inside = f'<error code="{refused.code}">{escape(_readable(refused.says))}</error>'.encode()
    return HttpResponse(_envelope(arguments, inside), content_type="text/xml; charset=utf-8")


def _envelope(arguments: dict[str, str], inside: bytes) -> bytes:
    """The answer's root, with the request it answers (§3.2)."""
    given = "".join(f" {name}={quoteattr(arguments[name])}" for name in ASKED if name in arguments)
    said = f"<responseDate>{stamp(datetime.now(UTC))}</responseDate><request{given}>{escape(base_url())}</request>"
    return (_OPENING + said).encode() + inside + b"</OAI-PMH>\n"


def _readable(text: str) -> str:
    """What a client sent, repeated without the signs that XML cannot hold."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
