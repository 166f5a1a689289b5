"""Dates in Eastern Armenian: 2020 թվականի հոկտեմբերի 8, 13-րդ դար, with the endings that a phrase asks for."""

from catalog.terms.dates.wording.face import Face, Span, Years
from catalog.terms.dates.wording.language import Case, Language, Phrase

# Endings: plain, from (ablative), until (definite), of (genitive), with (not used).
_ENDINGS = ("", "ից", "ը", "ի", "")
_DAY = ("", "-ից", "-ը", "-ի", "")
_MONTHS = (
    "հունվար", "փետրվար", "մարտ", "ապրիլ", "մայիս", "հունիս",
    "հուլիս", "օգոստոս", "սեպտեմբեր", "հոկտեմբեր", "նոյեմբեր", "դեկտեմբեր",
)  # fmt: skip
_SEASONS = (
    ("գարուն", "գարնանից", "գարունը", "գարնան", "գարուն"),
    ("ամառ", "ամառվանից", "ամառը", "ամառվա", "ամառ"),
    ("աշուն", "աշնանից", "աշունը", "աշնան", "աշուն"),
    ("ձմեռ", "ձմեռվանից", "ձմեռը", "ձմեռվա", "ձմեռ"),
)


def _date(face: Face, case: Case) -> str:
    time = f", ժամը {face.time}" if face.time else ""
    if not face.month:
        return _years(face.years, case) + time
    years = _years(face.years, Case.OF)
    if face.day:
        return f"{years} {_MONTHS[face.month - 1]}ի {face.day}{_DAY[case.value]}".strip() + time
    return f"{years} {_month(face.month, case)}".strip() + time


def _month(month: int, case: Case) -> str:
    if 20 < month <= 32:
        return _SEASONS[(month - 21) % 4][case.value]
    return _part(month) + _ENDINGS[case.value]


def _part(month: int) -> str:
    if month <= 12:
        return _MONTHS[month - 1]
    word, first = ("եռամսյակ", 32) if month <= 36 else ("քառամսյակ", 36) if month <= 39 else ("կիսամյակ", 39)
    return f"{_ordinal(month - first)} {word}"


def _years(years: Years, case: Case) -> str:
    era = "մ. թ. ա. " if years.before else ""
    ending = _ENDINGS[case.value]
    match years.span:
        case Span.NONE:
            return ""
        case Span.DECADE:
            return f"{years.number}-ական թվականներ{ending}"
        case Span.CENTURY:
            return f"{era}{_ordinal(years.number)} դար{ending}"
        case Span.YEARS:
            return f"{era}{years.number}–{years.last} թվականներ{ending}"
    return f"{era}{years.number} թվական{ending}"


def _ordinal(number: int) -> str:
    return "1-ին" if number == 1 else f"{number}-րդ"


ARMENIAN = Language(
    date=_date,
    phrases={
        "lasted": Phrase("{} մինչև {}", Case.FROM, Case.UNTIL),
        "still": Phrase("{} ի վեր (ասելու պահին դեռ այդպես էր)", Case.FROM),
        "began": Phrase("{} սկսած (ավարտը հայտնի չէ)", Case.FROM),
        "until": Phrase("մինչև {}", Case.UNTIL),
        "ended": Phrase("մինչև {} (սկիզբը հայտնի չէ)", Case.UNTIL),
        "between": Phrase("{} և {} միջև", Case.OF, Case.OF),
        "not-after": Phrase("{} ոչ ուշ", Case.FROM),
        "not-before": Phrase("{} ոչ շուտ", Case.FROM),
        "all": Phrase("բոլորը՝ {} մինչև {}", Case.FROM, Case.UNTIL),
        "all-until": Phrase("բոլորը՝ մինչև {}", Case.UNTIL),
        "all-from": Phrase("բոլորը՝ {} սկսած", Case.FROM),
        "about": Phrase("մոտավորապես {}"),
        "perhaps": Phrase("ենթադրաբար՝ {}"),
        "perhaps-about": Phrase("ենթադրաբար՝ մոտավորապես {}"),
    },
    remarks={
        "about": "մոտավորապես",
        "perhaps": "ենթադրաբար",
        "perhaps-about": "ենթադրաբար և մոտավորապես",
        "year": "տարին",
        "month": "ամիսը",
        "day": "օրը",
        "missing": "{} հայտնի չէ",
        "marked": "{}՝ {}",
        "north": "հյուսիսային կիսագունդ",
        "south": "հարավային կիսագունդ",
    },
    joined={"or": " կամ ", "and": " և ", "parts": " և "},
)
