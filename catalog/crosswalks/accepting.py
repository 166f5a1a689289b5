"""Which of several media types a client likes best (RFC 9110 §12.5.1), by its Accept header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_PARAMETER = re.compile(rf"\s*;\s*({_TOKEN})\s*=\s*({_TOKEN}|{_QUOTED})")
_RANGE = re.compile(rf"\s*(?P<kind>{_TOKEN})/(?P<sub>{_TOKEN})(?P<rest>(?:{_PARAMETER.pattern})*)\s*")
_SEPARATOR = re.compile(rf"(?:{_QUOTED}|[^,\"])+")
_WEIGHT = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")


@dataclass(frozen=True)
class MediaRange:
    """One entry of an Accept header: type, subtype, the parameters it insists on, and its weight (0 to 1)."""

    kind: str
    sub: str
    parameters: frozenset[tuple[str, str]]
    weight: float

    def covers(self, other: "MediaRange") -> bool:
        """True where the other (an offer) is one of those meant."""
        kinds = self.kind in ("*", other.kind) and self.sub in ("*", other.sub)
        return kinds and self.parameters <= other.parameters

    @property
    def precision(self) -> tuple[bool, bool, int]:
        """text/html;level=1 is more precise than text/html, that than text/*, and that than */*."""
        return self.kind != "*", self.sub != "*", len(self.parameters)


def best(accept: str, offers: Sequence[str]) -> str | None:
    """The offer that the client gives most weight, the first among equals; None where it takes none.

    Of all ranges that cover an offer the most precise one counts. No header, or one without a single
    readable range, takes anything.
    """
    ranges = [found for found in map(_read, _SEPARATOR.findall(accept)) if found]
    if not ranges:
        return offers[0] if offers else None
    weights = {offer: _weight(offer, ranges) for offer in offers}
    liked = max(weights, key=lambda offer: weights[offer], default=None)
    return liked if liked is not None and weights[liked] > 0 else None


def _weight(offer: str, ranges: list[MediaRange]) -> float:
    offered = _read(offer)
    covering = [each for each in ranges if offered and each.covers(offered)]
    return max(covering, key=lambda each: each.precision).weight if covering else 0.0


def _read(text: str) -> MediaRange | None:
    """A media range; None where it is none."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    pairs = {name.lower(): value for name, value in _PARAMETER.findall(match["rest"])}
    weight = pairs.pop("q", "1")
    if not _WEIGHT.fullmatch(weight):
        return None
    parameters = frozenset((name, _unquoted(value)) for name, value in pairs.items())
    return MediaRange(match["kind"].lower(), match["sub"].lower(), parameters, float(weight))


def _unquoted(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value
