"""oai:example.org:HL-0001: a record's number behind the name of the institution (oai-identifier 2.0).

The name is the host of the identifier base. The scheme asks for a domain name whose every part begins with a
letter; a host that is none (localhost, an address of figures, 3d.example.org) is spelt into one under .invalid,
which belongs to nobody (RFC 2606): host-127-0-0-1.invalid.
"""

import re
from functools import cache
from urllib.parse import urlsplit

from django.conf import settings

_DOMAIN = re.compile(r"[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+", re.ASCII)
_NO_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_PORT = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.\-]*:)?//[^/?#]*:(?!\d*(?:[/?#]|$))")


def identifier(number: str) -> str:
    return f"oai:{repository(settings.IDENTIFIER_BASE)}:{number}"


def number_of(text: str) -> str:
    """The number behind an identifier of ours; empty where it is none."""
    ours, _, number = text.rpartition(":")
    return number if number and identifier("") == f"{ours}:" else ""


@cache
def repository(base: str) -> str:
    """The repositoryIdentifier for an identifier base."""
    host = (urlsplit(base).hostname or "").rstrip(".")
    if not host.isascii():
        host = host.encode("idna").decode()
    return host if _DOMAIN.fullmatch(host) else f"host-{re.sub('[^a-zA-Z0-9]+', '-', host).strip('-')}.invalid"


def may_be_an_identifier(text: str) -> bool:
    """True where the text can be a URI reference at all (XML Schema's anyURI, as it is commonly checked)."""
    first = re.split("[/?#]", text, maxsplit=1)[0]
    return not (
        _NO_ESCAPE.search(text)
        or set("[]") & set(text)
        or text.count("#") > 1
        or (":" in first and not _SCHEME.match(first))
        or _PORT.match(text)
    )
