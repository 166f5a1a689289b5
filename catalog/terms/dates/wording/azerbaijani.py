"""Dates in Azerbaijani: 8 oktyabr 2020-ci il, XIII əsr, with endings by the harmony of the vowels."""

from catalog.terms.dates.wording.face import Face, Span, Years
from catalog.terms.dates.wording.language import Case, Language, Phrase
from catalog.terms.dates.wording.numerals import roman

# Endings: plain, from (ablative), until (terminative), of (genitive), with (not used).
_FRONT = ("", "dən", "ədək", "in", "")
_BACK = ("", "dan", "adək", "ın", "")
# After the possessive of "the October of 2020" (oktyabrı): ablative and terminative take an n.
_OWNED_BACK = ("", "ndan", "nadək", "nın", "")
_OWNED_FRONT = ("", "ndən", "nədək", "nin", "")
_MONTHS = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip
_OWNED = "ıııiıuuuıııı"
_SEASONS = ("yaz", "yay", "payız", "qış")
# How a numeral ends when it is read aloud decides the vowel of -ci.
_ONES = {1: "ci", 2: "ci", 3: "cü", 4: "cü", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cu"}
_TENS = {1: "cu", 2: "ci", 3: "cu", 4: "cı", 5: "ci", 6: "cı", 7: "ci", 8: "ci", 9: "cı"}


def ordinal(number: int) -> str:
    """1868-ci, 1283-cü, 2006-cı, 1990-cı."""
    ones, tens = number % 10, number // 10 % 10
    if ones:
        return f"{number}-{_ONES[ones]}"
    if tens:
        return f"{number}-{_TENS[tens]}"
    if number % 1000:
        return f"{number}-cü"
    return f"{number}-ci" if number % 1_000_000 else f"{number}-cu"


def _date(face: Face, case: Case) -> str:
    time = f", saat {face.time}" if face.time else ""
    if not face.month:
        return _years(face.years, case) + time
    if face.years.span is Span.NONE:
        return _bare(face, case) + time
    if face.day:
        return f"{face.day} {_MONTHS[face.month - 1]} {_years(face.years, case)}" + time
    return f"{_years(face.years, Case.OF)} {_owned(face.month, case)}" + time


def _bare(face: Face, case: Case) -> str:
    """A month or day of no year."""
    if face.month > 12:
        return _owned(face.month, case)
    endings = _FRONT if face.month == 4 else _BACK
    return f"{face.day or ''} {_MONTHS[face.month - 1]}{endings[case.value]}".strip()


def _owned(month: int, case: Case) -> str:
    """The month "of" a year."""
    if month <= 12:
        vowel = _OWNED[month - 1]
        return _MONTHS[month - 1] + vowel + (_OWNED_FRONT if vowel == "i" else _OWNED_BACK)[case.value]
    if month <= 32:
        return f"{_SEASONS[(month - 21) % 4]}ı{_OWNED_BACK[case.value]}"
    word, first, front = (
        ("rübü", 32, True) if month <= 36 else ("üçdə biri", 36, True) if month <= 39 else ("yarısı", 39, False)
    )
    return f"{ordinal(month - first)} {word}" + (_OWNED_FRONT if front else _OWNED_BACK)[case.value]


def _years(years: Years, case: Case) -> str:
    era = "e.ə. " if years.before else ""
    ending = _FRONT[case.value]
    match years.span:
        case Span.NONE:
            return ""
        case Span.DECADE:
            return f"{ordinal(years.number)} illər{ending}"
        case Span.CENTURY:
            return f"{era}{roman(years.number)} əsr{ending}"
        case Span.YEARS:
            return f"{era}{years.number}–{ordinal(years.last)} illər{ending}"
    return f"{era}{ordinal(years.number)} il{ending}"


AZERBAIJANI = Language(
    date=_date,
    phrases={
        "lasted": Phrase("{} {}", Case.FROM, Case.UNTIL),
        "still": Phrase("{} bəri (deyildiyi vaxt hələ də belə idi)", Case.FROM),
        "began": Phrase("{} başlayaraq (sonu məlum deyil)", Case.FROM),
        "until": Phrase("{}", Case.UNTIL),
        "ended": Phrase("{} (başlanğıcı məlum deyil)", Case.UNTIL),
        "between": Phrase("{} ilə {} arasında"),
        "not-after": Phrase("{} gec olmayaraq", Case.FROM),
        "not-before": Phrase("{} tez olmayaraq", Case.FROM),
        "all": Phrase("{} {} hamısı", Case.FROM, Case.UNTIL),
        "all-until": Phrase("{} hamısı", Case.UNTIL),
        "all-from": Phrase("{} başlayaraq hamısı", Case.FROM),
        "about": Phrase("təxminən {}"),
        "perhaps": Phrase("ehtimal ki, {}"),
        "perhaps-about": Phrase("ehtimal ki, təxminən {}"),
    },
    remarks={
        "about": "təxminən",
        "perhaps": "ehtimal",
        "perhaps-about": "ehtimal və təxminən",
        "year": "il",
        "month": "ay",
        "day": "gün",
        "missing": "{} məlum deyil",
        "marked": "{}: {}",
        "north": "şimal yarımkürəsi",
        "south": "cənub yarımkürəsi",
    },
    joined={"or": " və ya ", "and": " və ", "parts": " və "},
)
