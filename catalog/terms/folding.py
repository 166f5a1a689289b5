"""How a name is found in any script: folded letters, and the skeleton of its consonants.

Folding writes every letter in plain Latin, so that Շուշի, Шуша and Şuşa come close; the skeleton leaves out
vowels and merges letters that one alphabet tells apart and another does not. Skeletons are for finding
only, never for saying that two things are one.
"""

import re
import unicodedata

from catalog.terms.letters import FIRST_VO, LETTERS, PAIRS

_WORD = re.compile(r"[a-z0-9]+")
SHORTEST_SKELETON = 3
_TABLE = str.maketrans(LETTERS)
_PAIRS = re.compile("|".join(PAIRS))
_FIRST_VO = re.compile(FIRST_VO)
# Consonants of one sound, or of sounds that one of the alphabets does not tell apart.
_SOUNDS = {
    "tch": "z", "tsh": "z", "tz": "z", "ts": "z", "dz": "z", "ch": "z", "dj": "z", "j": "z", "zh": "z",
    "z": "z", "c": "z", "sh": "y", "s": "s", "x": "k", "kh": "k", "gh": "k", "q": "k", "g": "k", "k": "k",
    "h": "", "ph": "b", "b": "b", "p": "b", "th": "d", "t": "d", "d": "d", "w": "v", "v": "v", "f": "v",
    "l": "l", "m": "m", "n": "n", "r": "r",
}  # fmt: skip
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_VOWELS = re.compile(r"[aeiouy]+")


def fold(text: str) -> str:
    """Words in plain lower-case Latin letters and digits, with single spaces between."""
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    if text.isascii():
        return _WORD.findall(text.lower().replace("'", "").replace("`", ""))
    lowered = unicodedata.normalize("NFC", text).replace("İ", "i").replace("I", "i").lower()
    paired = _FIRST_VO.sub("vo", _PAIRS.sub(lambda match: PAIRS[match[0]], lowered))
    return _WORD.findall(_bare(paired.translate(_TABLE)).translate(_TABLE))


def _bare(text: str) -> str:
    """Without marks above or below. The letters under them are looked up once more: ά, أ, ў."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) != "Mn")


def skeleton(text: str) -> str:
    """The consonants of each word, by sound; words of fewer than three are left out."""
    found = (skeleton_of(word) for word in words(text))
    return " ".join(each for each in found if len(each) >= SHORTEST_SKELETON)


def skeleton_of(word: str) -> str:
    """The skeleton of one folded word. Doubled sounds count once."""
    sounds = [_SOUNDS[match] for match in _SOUND.findall(_VOWELS.sub("-", word))]
    kept: list[str] = []
    for sound in sounds:
        if sound and (not kept or kept[-1] != sound):
            kept.append(sound)
    return "".join(kept)


def query_terms(text: str) -> list[tuple[str, str]]:
    """Each word asked for, folded, with its skeleton ("" where it is too short to have one)."""
    pairs = ((word, skeleton_of(word)) for word in words(text))
    return [(word, bones if len(bones) >= SHORTEST_SKELETON else "") for word, bones in pairs]
