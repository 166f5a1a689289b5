"""Dates in English: 8 October 2020, 13th century, the 1860s."""

from catalog.terms.dates.wording.face import Face, Span, Years
from catalog.terms.dates.wording.language import Case, Language, Phrase

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS = {
    33: "1st quarter", 34: "2nd quarter", 35: "3rd quarter", 36: "4th quarter", 37: "first third",
    38: "second third", 39: "last third", 40: "first half", 41: "second half",
}  # fmt: skip


def _date(face: Face, case: Case) -> str:
    time = f"{face.time} on " if face.time else ""
    return time + _with_month(face, _years(face.years))


def _with_month(face: Face, years: str) -> str:
    if face.month > 32:
        return f"{_PARTS[face.month]} of {years}".removesuffix(" of ")
    if not face.month:
        return years
    month = _SEASONS[(face.month - 21) % 4] if face.month > 20 else MONTHS[face.month - 1]
    of = " of the " if face.years.span in (Span.DECADE, Span.CENTURY) else " "
    return f"{face.day or ''} {month}".strip() + (of + years if years else "")


def _years(years: Years) -> str:
    era = " BCE" if years.before else ""
    match years.span:
        case Span.NONE:
            return ""
        case Span.DECADE:
            return f"{years.number}s"
        case Span.CENTURY:
            return f"{ordinal(years.number)} century{era}"
        case Span.YEARS:
            return f"{years.number}–{years.last}{era}"
    return f"{years.number}" + (era or (" CE" if years.number < 100 else ""))


def ordinal(number: int) -> str:
    """1st, 2nd, 13th."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


ENGLISH = Language(
    date=_date,
    marks_before=True,
    phrases={
        "lasted": Phrase("from {} to {}"),
        "still": Phrase("since {} (still so when said)"),
        "began": Phrase("from {} (end not known)"),
        "until": Phrase("until {}"),
        "ended": Phrase("until {} (start not known)"),
        "between": Phrase("between {} and {}"),
        "not-after": Phrase("{} or earlier"),
        "not-before": Phrase("{} or later"),
        "all": Phrase("all from {} to {}"),
        "all-until": Phrase("all up to {}"),
        "all-from": Phrase("all from {} on"),
        "about": Phrase("about {}"),
        "perhaps": Phrase("perhaps {}"),
        "perhaps-about": Phrase("perhaps about {}"),
    },
    remarks={
        "about": "approximate",
        "perhaps": "uncertain",
        "perhaps-about": "uncertain and approximate",
        "year": "year",
        "month": "month",
        "day": "day",
        "missing": "{} not known",
        "marked": "{}: {}",
        "north": "northern hemisphere",
        "south": "southern hemisphere",
    },
    joined={"or": " or ", "and": " and ", "parts": " and "},
)
