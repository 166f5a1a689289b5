"""Columns that check what is typed into them, in the words of a cataloguer."""

import json
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.db import models

from catalog.terms import languages
from catalog.terms.dates import BadDate, parse
from catalog.terms.geojson import geometry_from
from catalog.terms.region import region_from


def check_edtf(value: str) -> None:
    try:
        parse(value)
    except BadDate as wrong:
        raise ValidationError(str(wrong)) from wrong


def check_language(value: str) -> None:
    try:
        languages.check(value)
    except ValueError as wrong:
        raise ValidationError(str(wrong)) from wrong


def check_words(value: object) -> None:
    """A map from language tags to words, nothing else."""
    if not isinstance(value, dict):
        raise ValidationError('Write words by language, such as {"en": "Bell tower"}.')
    for tag, words in value.items():
        check_language(tag)
        if not isinstance(words, str) or not words.strip():
            raise ValidationError(f'The words for "{tag}" are missing. Write them, or take the language out.')


class Plain:
    """In migrations these are Django's own columns, so that no migration needs today's code."""

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()  # type: ignore[misc]
        base = "JSONField" if isinstance(self, models.JSONField) else "CharField"
        return name, f"django.db.models.{base}", args, kwargs


class EdtfField(Plain, models.CharField):
    """A date in EDTF, levels 0 to 2 (ISO 8601-2)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("help_text", "EDTF: 1868, 1868/1887, [1240..1260], 2020-10-08, 12XX, 1214~.")
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_edtf]


class RegionField(Plain, models.CharField):
    """A part of a picture; kept as x,y,width,height, whatever address it was pasted in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 400)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: Any) -> Any:
        value = super().clean(value, model_instance)
        try:
            return region_from(value) if value else ""
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from wrong


class LanguageField(Plain, models.CharField):
    """A language, with script where it is not the usual one (BCP 47)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 35)
        kwargs.setdefault("help_text", "Language tag: hy, az, ru, en; hy-Latn for romanised Armenian.")
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_language]


class WordsField(Plain, models.JSONField):
    """Words of ours, by language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_words]


class Unbroken(json.JSONDecoder):
    """Calls everything that cannot be read a fault of the text, endless numbers and nesting included."""

    def decode(self, text: str, *args: Any) -> Any:
        try:
            return super().decode(text, *args)
        except (ValueError, RecursionError) as wrong:
            raise json.JSONDecodeError("no JSON", text, 0) from wrong


class GeometryField(Plain, models.JSONField):
    """A line or outline as GeoJSON (RFC 7946); of what is pasted only the geometry is kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("null", True)
        kwargs.setdefault("blank", True)
        kwargs.setdefault(
            "help_text",
            "Where it has one, paste it as GeoJSON in WGS 84: a LineString, Polygon or MultiPolygon, or a Feature "
            "with one. Longitude stands first. Only the geometry is kept: properties of a Feature are left out, and so "
            "are altitudes, the third number of a point; all else stays as you paste it. Say below whose line or "
            "outline it is. Everybody sees it only where the position is shown exactly.",
        )
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The geometry alone, as it is kept; ValidationError where there is none."""
        if value is None:
            return None
        try:
            return msgspec.to_builtins(geometry_from(value))
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from wrong

    def formfield(self, **kwargs: Any) -> Any:
        broken = "This is no GeoJSON: a bracket, comma or quotation mark is missing. Paste it whole, from { to }."
        return super().formfield(**{"error_messages": {"invalid": broken}, "decoder": Unbroken, **kwargs})
