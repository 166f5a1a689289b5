from typing import Any, NamedTuple


class Looked(NamedTuple):
    """What a file is: media type, size upright in pixels (of a picture or film), its format in words, what is embedded.

    `form` names the format with its version and parts (TIFF, 3 pages; PDF 1.7); `remark` says what is odd about it
    and no reason to refuse it; `embedded` is as read_embedded gives it; `prints` are as fingerprints gives them
    (empty of a picture that is too plain), or None of what is no picture; `milliseconds` is how long a film or a
    recording lasts, 0 where it does not tell.
    """

    media_type: str
    width: int = 0
    height: int = 0
    form: str = ""
    remark: str = ""
    embedded: dict[str, Any] = {}
    prints: list[int] | None = None
    milliseconds: int = 0


class Unfit(ValueError):
    """Bytes that must not come in: why, and what to do, as the end of a sentence."""


BROKEN = "it is broken or cut off. Send it again from the original."
