"""Dates of other calendars at the desk: a box for every other reading, and what a date can be read as."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from catalog.models.drafts.fields import check_edtf
from catalog.terms.dates.calendars import Calendar, Way, readings

WAYS = {
    Way.PLUS_551: "the year of the era and 551, as is usual",
    Way.MOVEABLE_YEAR: "the days of that moveable year",
    Way.SMALL_ERA: "of the small era, which began in 1616",
    Way.COMMON_ERA: "if the number is already one of the common era",
    Way.AS_GREGORIAN: "in the Gregorian calendar",
    Way.AS_WRITTEN: "the year as written",
    Way.YEAR_BEGAN_IN_MARCH: "if the year was counted from March",
    Way.TABLES: "by the tables of the Islamic calendar",
    Way.MOON_SEEN: "a day earlier or later, for the month began when the moon was seen",
    Way.SOLAR: "if it is a year of the solar Hijri calendar",
}
CALENDAR_HELP = (
    "As the source says; else empty. A date as written of the Armenian era, Julian or Hijri is answered with its "
    "readings where the date above is left empty."
)
HELP = (
    "Every other way to read the date, each as EDTF, with a semicolon between: 1642; [1641-10-22..1642-10-21]. "
    "All of them are shown, found by a search, and count as what may be meant."
)


class CalendarInput(forms.TextInput):
    """A box that offers the calendars that are read here, and keeps any other words."""

    template_name = "admin/calendar_input.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = context["offered_id"] = f"{name}-calendars"
        context["offered"] = [calendar.value for calendar in Calendar]
        return context


class ReadingsField(forms.CharField):
    """A list of EDTF dates in one box, with semicolons between."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "label": "Other readings", "help_text": HELP, **kwargs})

    def prepare_value(self, value: Any) -> Any:
        return "; ".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return list(dict.fromkeys(part for each in str(value or "").split(";") if (part := each.strip())))

    def validate(self, value: list[str]) -> None:
        for edtf in value:
            check_edtf(edtf)

    def run_validators(self, value: list[str]) -> None:
        """Each date has been looked at already."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(self.prepare_value(initial or [])) != self.to_python(data)


def proposed(phrase: str, calendar: str) -> str:
    """What a date of another calendar can be read as, in a sentence; "" where it is not understood."""
    found = [f"{reading.edtf} ({WAYS[reading.way]})" for reading in readings(phrase, calendar)]
    return f'"{phrase}", {calendar}, can be read as {"; ".join(found)}.' if found else ""


def check_readings(cleaned: dict[str, Any]) -> None:
    """Refuse a date of another calendar that has none of its readings in EDTF, and say which there are."""
    if cleaned.get("edtf"):
        return
    if told := proposed(cleaned.get("phrase") or "", cleaned.get("calendar") or ""):
        raise ValidationError(f"{told} Write the one you follow here, and the rest under other readings.")
