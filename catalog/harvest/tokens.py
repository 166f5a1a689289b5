"""Resumption tokens (§3.5) that hold all there is to know, so that nothing is kept here and none expires.

A list goes on after a sequence of the catalogue, never after so many records: what changes meanwhile moves to
the list's end and is met there, and page 10,000 costs what page 1 costs.
"""

import base64
from binascii import Error

import msgspec

from catalog.harvest.refusing import Code, Refusal

_MOST = 2**63


class Token(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True):
    """What was asked for (`until` as it was written), the sequence reached, and the records before and in all."""

    prefix: str
    spec: str
    until: str
    after: int
    cursor: int
    size: int


_decoder = msgspec.json.Decoder(Token)


def written(token: Token) -> str:
    """Letters, figures, - and _ only, for an address."""
    return base64.urlsafe_b64encode(msgspec.json.encode(token)).decode().rstrip("=")


def read(text: str) -> Token:
    """The token of a text that was given out here. Raises Refusal for any other."""
    try:
        token = _decoder.decode(base64.b64decode(text + "=" * (-len(text) % 4), altchars="-_", validate=True))
    except (Error, ValueError):
        raise bad(text) from None
    if written(token) != text or not all(0 <= number < _MOST for number in (token.after, token.cursor, token.size)):
        raise bad(text)
    return token


def bad(text: str) -> Refusal:
    return Refusal(
        Code.BAD_TOKEN,
        f'"{text[:80]}" is no resumption token of this repository. Tokens never expire here; begin again without one.',
    )
