"""Numbers that registers give to publications: DOI, ISBN, ISSN. Each check says what is wrong, and what to do."""

import re

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_DOI_BEFORE = re.compile(r"(?:https?://)?(?:dx\.)?(?:www\.)?doi\.org/|doi:\s*", re.IGNORECASE)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LOOK = "Look it up again where it is printed."


def bare_doi(text: str) -> str:
    """A DOI without the address or the word in front of it: 10.1000/x."""
    trimmed = text.strip()
    before = _DOI_BEFORE.match(trimmed)
    return trimmed[before.end() :].strip() if before else trimmed


def check_doi(text: str) -> None:
    """Raises ValueError where a text has not the shape of a DOI (10., registrant, a stroke, what it gives)."""
    if not _DOI.fullmatch(bare_doi(text)):
        raise ValueError(f'"{text}" is no DOI. A DOI begins with 10. and has a stroke in it: 10.1000/xyz123.')


def check_isbn(text: str) -> None:
    """Raises ValueError where an ISBN of ten or thirteen digits does not end as its other digits ask."""
    digits = _without_hyphens(text)
    if not re.fullmatch(r"\d{9}[\dX]|97[89]\d{10}", digits):
        raise ValueError(f'"{text}" is no ISBN. It has 10 digits (the last may be X), or 13 that begin 978 or 979.')
    right = _isbn10_ends(digits) if len(digits) == 10 else _isbn13_ends(digits)
    if digits[-1] != right:
        raise ValueError(f'"{text}": the last digit of this ISBN should be {right}; some digit is wrong. {_LOOK}')


def check_issn(text: str) -> None:
    """Raises ValueError where an ISSN does not end as its other digits ask."""
    digits = _without_hyphens(text)
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        raise ValueError(f'"{text}" is no ISSN. It has eight digits (the last may be X): 1234-5679.')
    right = _modulo_11(digits[:7], 8)
    if digits[-1] != right:
        raise ValueError(f'"{text}": the last digit of this ISSN should be {right}; some digit is wrong. {_LOOK}')


def check_sha256(text: str) -> None:
    """Raises ValueError where a text cannot be the SHA-256 of anything."""
    if not _SHA256.fullmatch(text):
        raise ValueError("A checksum is the SHA-256 of the copy: 64 signs, 0 to 9 and a to f, in small letters.")


def _without_hyphens(text: str) -> str:
    return re.sub(r"[\s‐-―-]", "", text).upper()


def _isbn10_ends(digits: str) -> str:
    return _modulo_11(digits[:9], 10)


def _modulo_11(digits: str, weight: int) -> str:
    """The check digit of ISBN-10 and ISSN: weights fall to 2, X is ten (ISO 2108, ISO 3297)."""
    total = sum(int(digit) * (weight - place) for place, digit in enumerate(digits))
    return "0123456789X"[-total % 11]


def _isbn13_ends(digits: str) -> str:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12]))
    return str(-total % 10)
