"""Dates in Russian: 8 октября 2020 года, XIII век, 1860-е годы, each in the case that its phrase asks for."""

from catalog.terms.dates.wording.face import Face, Span, Years
from catalog.terms.dates.wording.language import Case, Language, Phrase
from catalog.terms.dates.wording.numerals import roman

# Per case: plain, from (genitive), until (accusative), of (genitive), with (instrumental).
_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_SOFT = ("ь", "я", "ь", "я", "ём")
_ENDINGS = {
    3: ("", "а", "", "а", "ом"), 5: ("й", "я", "й", "я", "ем"), 8: ("", "а", "", "а", "ом"),
    4: ("ь", "я", "ь", "я", "ем"), 6: ("ь", "я", "ь", "я", "ем"), 7: ("ь", "я", "ь", "я", "ем"),
}  # fmt: skip
_SEASONS = (
    ("весна", "весны", "весну", "весны", "весной"),
    ("лето", "лета", "лето", "лета", "летом"),
    ("осень", "осени", "осень", "осени", "осенью"),
    ("зима", "зимы", "зиму", "зимы", "зимой"),
)
_QUARTER = ("{}-й квартал", "{}-го квартала", "{}-й квартал", "{}-го квартала", "{}-м кварталом")
_THIRD = ("{}-я треть", "{}-й трети", "{}-ю треть", "{}-й трети", "{}-й третью")
_HALF = ("{}-я половина", "{}-й половины", "{}-ю половину", "{}-й половины", "{}-й половиной")
_YEAR = ("год", "года", "год", "года", "годом")
_DECADE = ("-е годы", "-х годов", "-е годы", "-х годов", "-ми годами")
_YEARS = (" годы", " годов", " годы", " годов", " годами")
_CENTURY = ("век", "века", "век", "века", "веком")


def _date(face: Face, case: Case) -> str:
    time = f" в {face.time}" if face.time else ""
    if not face.month:
        return _years(face.years, case) + time
    years = _years(face.years, Case.OF)
    month = f"{face.day} {_month(face.month, Case.OF)}" if face.day else _month(face.month, case)
    return f"{month} {years}".strip() + time


def _month(month: int, case: Case) -> str:
    if month <= 12:
        return _MONTHS[month - 1] + _ENDINGS.get(month, _SOFT)[case.value]
    if month <= 32:
        return _SEASONS[(month - 21) % 4][case.value]
    forms, first = (_QUARTER, 32) if month <= 36 else (_THIRD, 36) if month <= 39 else (_HALF, 39)
    return forms[case.value].format(month - first)


def _years(years: Years, case: Case) -> str:
    era = " до н. э." if years.before else ""
    match years.span:
        case Span.NONE:
            return ""
        case Span.DECADE:
            return f"{years.number}{_DECADE[case.value]}"
        case Span.CENTURY:
            return f"{roman(years.number)} {_CENTURY[case.value]}{era}"
        case Span.YEARS:
            return f"{years.number}–{years.last}{_YEARS[case.value]}{era}"
    return f"{years.number} {_YEAR[case.value]}{era}"


RUSSIAN = Language(
    date=_date,
    phrases={
        "lasted": Phrase("с {} по {}", Case.FROM, Case.UNTIL),
        "still": Phrase("с {} (на момент высказывания всё ещё так)", Case.FROM),
        "began": Phrase("с {} (конец неизвестен)", Case.FROM),
        "until": Phrase("по {}", Case.UNTIL),
        "ended": Phrase("по {} (начало неизвестно)", Case.UNTIL),
        "between": Phrase("между {} и {}", Case.WITH, Case.WITH),
        "not-after": Phrase("не позднее {}", Case.OF),
        "not-before": Phrase("не ранее {}", Case.OF),
        "all": Phrase("все с {} по {}", Case.FROM, Case.UNTIL),
        "all-until": Phrase("все по {}", Case.UNTIL),
        "all-from": Phrase("все начиная с {}", Case.FROM),
        "about": Phrase("около {}", Case.OF),
        "perhaps": Phrase("предположительно {}"),
        "perhaps-about": Phrase("предположительно около {}", Case.OF),
    },
    remarks={
        "about": "приблизительно",
        "perhaps": "предположительно",
        "perhaps-about": "предположительно и приблизительно",
        "year": "год",
        "month": "месяц",
        "day": "день",
        "missing": "не указано: {}",
        "marked": "{}: {}",
        "north": "северное полушарие",
        "south": "южное полушарие",
    },
    joined={"or": " или ", "and": " и ", "parts": " и "},
)
