"""A date in words, in the four languages, as a catalogue writes it: about 1868, 13th century, since 1992."""

from functools import lru_cache

from catalog.terms.dates.edtf import BadDate, Edtf, End, Kind, Mark, Range, Single
from catalog.terms.dates.reading import parse
from catalog.terms.dates.wording import LANGUAGES, Language
from catalog.terms.dates.wording.face import Face, face_of
from catalog.terms.dates.wording.language import Case

_MARKS = {Mark.UNCERTAIN: "perhaps", Mark.APPROXIMATE: "about", Mark.BOTH: "perhaps-about"}
_LASTED = {
    (End.SAID, End.OPEN): "still",
    (End.SAID, End.UNKNOWN): "began",
    (End.OPEN, End.SAID): "until",
    (End.UNKNOWN, End.SAID): "ended",
}


@lru_cache(maxsize=4096)
def worded(text: str, language: str = "en") -> str:
    """The words for an EDTF date; the text itself where it is none. A language that we do not know gets English."""
    try:
        date = parse(text)
    except BadDate:
        return text
    return _said(date, LANGUAGES.get(language.split("-")[0], LANGUAGES["en"]))


def _said(date: Edtf, language: Language) -> str:
    match date.kind, date.members:
        case Kind.INTERVAL, (Range() as stretch,):
            return _phrase(language, _LASTED.get((date.start_is, date.end_is), "lasted"), stretch)
        case Kind.ONE_OF | Kind.ALL_OF, members:
            return _list(language, date.kind, members)
        case _, (Single() as single,):
            return _alone(language, single)
    raise AssertionError(date)


def _list(language: Language, kind: Kind, members: tuple[Single | Range, ...]) -> str:
    said = [_member(language, kind, member) for member in members]
    joint = language.joined["or" if kind is Kind.ONE_OF else "and"]
    return ", ".join(said[:-1]) + (joint if len(said) > 1 else "") + said[-1]


def _member(language: Language, kind: Kind, member: Single | Range) -> str:
    if isinstance(member, Single):
        return _alone(language, member)
    one_of = kind is Kind.ONE_OF
    if member.first is None:
        return _phrase(language, "not-after" if one_of else "all-until", member)
    if member.last is None:
        return _phrase(language, "not-before" if one_of else "all-from", member)
    return _phrase(language, "between" if one_of else "all", member)


def _phrase(language: Language, name: str, stretch: Range) -> str:
    words, first, second = language.phrases[name]
    dates = [date for date in (stretch.first, stretch.last) if date is not None]
    said = [_within(language, date, case) for date, case in zip(dates, (first, second), strict=False)]
    return words.format(*said)


def _alone(language: Language, date: Single) -> str:
    """A date by itself: "about" and "perhaps" stand before it."""
    mark = date.mark
    if not mark:
        return _with_remarks(language, date, Case.PLAIN)
    words, case, _ = language.phrases[_MARKS[mark]]
    return words.format(_with_remarks(language, date, case))


def _within(language: Language, date: Single, case: Case) -> str:
    """A date inside a phrase: where "about" would break the grammar it follows in brackets."""
    if language.marks_before or not date.mark:
        return _alone(language, date) if language.marks_before else _with_remarks(language, date, case)
    return _with_remarks(language, date, case, language.remarks[_MARKS[date.mark]])


def _with_remarks(language: Language, date: Single, case: Case, *first: str) -> str:
    face = face_of(date)
    remarks = [*first, *_remarks(language, face), *_marked_parts(language, date)]
    said = language.date(face, case)
    return f"{said} ({', '.join(remarks)})".strip() if remarks else said


def _remarks(language: Language, face: Face) -> list[str]:
    words = language.remarks
    remarks = [face.width] if face.width else []
    if face.missing:
        parts = language.joined["parts"].join(words[part] for part in face.missing)
        remarks.append(words["missing"].format(parts))
    remarks += [words["marked"].format(words[part], choices) for part, choices in face.partly]
    if 25 <= face.month <= 32:
        remarks.append(words["north" if face.month <= 28 else "south"])
    return remarks


def _marked_parts(language: Language, date: Single) -> list[str]:
    """Where only some parts are marked: which, and how."""
    if date.mark is not None:
        return []
    parts = zip(("year", "month", "day"), date.marks, strict=True)
    words = language.remarks
    return [words["marked"].format(words[part], words[_MARKS[mark]]) for part, mark in parts if mark]
