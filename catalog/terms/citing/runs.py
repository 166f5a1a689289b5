"""A citation as a row of runs, so that a page can mark the language of a title and set it in italics."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Some words of a citation. `language` is empty where they are the frame's own English."""

    text: str
    language: str = ""
    italic: bool = False


Runs = tuple[Run, ...]

# Languages as an English bibliography names them; of others the tag is given.
_IN_ENGLISH = {
    "ar": "Arabic", "az": "Azerbaijani", "el": "Greek", "fa": "Persian", "grc": "Ancient Greek", "he": "Hebrew",
    "hy": "Armenian", "hyw": "Western Armenian", "ka": "Georgian", "ota": "Ottoman Turkish", "ru": "Russian",
    "syr": "Syriac", "uk": "Ukrainian", "xcl": "Classical Armenian",
}  # fmt: skip
_ENDS = (".", "!", "?", "…", "։", "՞", "؟")
_CLOSING = "”’\"')»]"


def plain(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def joined(parts: Iterable[Runs], by: str) -> Runs:
    """Parts that say something, with a sign between them."""
    said = [part for part in parts if plain(part)]
    between = (Run(by),)
    return tuple(run for n, part in enumerate(said) for run in ((between if n else ()) + part))


def sentence(runs: Runs) -> Runs:
    """With a full stop, unless it ends with a sign of its own."""
    return runs if ends(plain(runs)) else (*runs, Run("."))


def ends(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_ENDS)


def is_latin(text: str) -> bool:
    """True where the first letter of a text is a Latin one, or it has no letters."""
    letter = next((sign for sign in text if sign.isalpha()), "")
    return not letter or unicodedata.name(letter, "").startswith("LATIN")


def language_in_english(tag: str) -> str:
    return _IN_ENGLISH.get(tag.split("-")[0], tag)
