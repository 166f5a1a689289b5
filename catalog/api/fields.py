"""What the values of query parameters may look like: each field checks one sort, and describes it (OpenAPI)."""

import re
from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from catalog.finding.question import FARTHEST, Box, Circle
from catalog.terms.as_of import NotADay, day_from
from catalog.terms.covering import BadDay, day_of

RECORD_NUMBER = r"[A-Z][A-Z0-9]{0,15}-[0-9]{1,12}"
CONCEPT_KEY = r"[a-z0-9-]{1,50}/[a-z0-9-]{1,50}"
ONE_WORD = r"[a-z0-9-]{1,50}"
DECIMAL = r"-?[0-9]{1,9}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,3})?"
MOST_VALUES = 50


class Text(forms.CharField):
    """Words in any script."""

    def __init__(self, longest: int, **options: Any) -> None:
        super().__init__(max_length=longest, strip=False, **options)
        self.described = {"type": "string", "minLength": 1, "maxLength": longest, "pattern": r"^[^\x00]*$"}


class WholeNumber(forms.Field):
    """A whole number in plain digits."""

    def __init__(self, least: int, most: int, **options: Any) -> None:
        super().__init__(**options)
        self.least, self.most = least, most
        self.described: dict[str, Any] = {"type": "integer", "minimum": least, "maximum": most}
        if self.initial is not None:
            self.described["default"] = self.initial

    def to_python(self, value: str | None) -> int | None:
        if not value:
            return None
        if not re.fullmatch(r"-?[0-9]{1,19}", value, re.ASCII) or not self.least <= int(value) <= self.most:
            raise ValidationError(f'"{value}" is no whole number from {self.least} to {self.most}.')
        return int(value)


class YesNo(forms.Field):
    """true or false."""

    described = {"type": "boolean"}

    def to_python(self, value: str | None) -> bool | None:
        if value not in (None, "", "true", "false"):
            raise ValidationError(f'"{value}" is neither true nor false.')
        return None if not value else value == "true"


class Several(forms.Field):
    """One value or several with commas between, each of one form; any of them will do."""

    def __init__(self, form: str, example: str, **options: Any) -> None:
        super().__init__(**options)
        self.form, self.example = form, example
        items = {"type": "string", "pattern": f"^{form}$"}
        self.described = {"type": "array", "items": items, "minItems": 1, "maxItems": MOST_VALUES}

    def to_python(self, value: str | None) -> tuple[str, ...] | None:
        if not value:
            return None
        values = tuple(value.split(","))
        if len(values) > MOST_VALUES:
            raise ValidationError(f"{len(values)} values are too many. Ask for {MOST_VALUES} at most.")
        for each in values:
            if not re.fullmatch(self.form, each, re.ASCII):
                raise ValidationError(f'"{each}" is not of the form {self.example}.')
        return values


class OneOf(Several):
    """As Several, of a short list of words."""

    def __init__(self, words: tuple[str, ...], **options: Any) -> None:
        super().__init__("|".join(map(re.escape, words)), " or ".join(words), **options)
        self.described = {**self.described, "items": {"type": "string", "enum": list(words)}}


class Day(forms.Field):
    """A calendar day (ISO 8601), as the moment in UTC at which it begins."""

    described = {"type": "string", "format": "date"}

    def to_python(self, value: str | None) -> datetime | None:
        if not value:
            return None
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
                raise ValueError(value)
            return datetime.combine(date.fromisoformat(value), time.min, UTC)
        except ValueError as wrong:
            raise ValidationError(f'"{value}" is no day of the calendar. Write it like 2026-11-24.') from wrong


_YEAR = "([0-9]{4}|-(?!0000)[0-9]{4})"
_LEAP = "-?([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
WORLD_DAY = (
    f"^({_YEAR}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
    f"|(?!-0000){_LEAP}-02-29)$"
)


class WorldDay(forms.Field):
    """A day in the time of the world (EDTF, Gregorian throughout), years before 0 included; as its number."""

    described = {"type": "string", "pattern": WORLD_DAY}

    def to_python(self, value: str | None) -> int | None:
        if not value:
            return None
        try:
            return day_of(value)
        except BadDay as wrong:
            raise ValidationError(str(wrong)) from wrong


class CatalogueDay(forms.Field):
    """A whole day (UTC) in the catalogue's own time; whether it has begun is asked of the record."""

    described = {"type": "string", "format": "date"}

    def to_python(self, value: str | None) -> date | None:
        if not value:
            return None
        try:
            return day_from(value)
        except NotADay as wrong:
            raise ValidationError(str(wrong)) from wrong


class Degrees(forms.Field):
    """Decimal numbers with commas between, made into a shape on earth (WGS 84)."""

    shape: type[Box] | type[Circle]
    order: str
    bounds: tuple[tuple[float, float], ...]

    @property
    def described(self) -> dict[str, Any]:
        """The list of numbers, each with its bounds (JSON Schema 2020-12, `prefixItems`)."""
        each = [{"type": "number", "minimum": low, "maximum": high} for low, high in self.bounds]
        count = len(each)
        return {"type": "array", "prefixItems": each, "items": False, "minItems": count, "maxItems": count}

    def to_python(self, value: str | None) -> Box | Circle | None:
        if not value:
            return None
        parts = value.split(",")
        if len(parts) != len(self.bounds) or not all(re.fullmatch(DECIMAL, p, re.ASCII) for p in parts):
            raise ValidationError(f'"{value}" is not {self.order}, as decimal numbers with commas between.')
        try:
            return self.shape(*map(float, parts))
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from wrong


class Edges(Degrees):
    """A box."""

    shape, order = Box, "west,south,east,north"
    bounds = ((-180, 180), (-90, 90), (-180, 180), (-90, 90))


class Around(Degrees):
    """A point and metres around it."""

    shape, order = Circle, "longitude,latitude,metres"
    bounds = ((-180, 180), (-90, 90), (0, FARTHEST))
