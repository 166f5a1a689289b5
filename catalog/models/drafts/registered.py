"""Columns for the numbers that registers give: checked as they are typed, in the words of a cataloguer."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from catalog.models.drafts.fields import Plain
from catalog.terms import registered


def _told(check: Callable[[str], None], value: str) -> None:
    try:
        check(value)
    except ValueError as wrong:
        raise ValidationError(str(wrong)) from wrong


def check_doi(value: str) -> None:
    _told(registered.check_doi, value)


def check_isbn(value: str) -> None:
    _told(registered.check_isbn, value)


def check_issn(value: str) -> None:
    _told(registered.check_issn, value)


def check_sha256(value: str) -> None:
    _told(registered.check_sha256, value)


class DoiField(Plain, models.CharField):
    """A DOI, kept bare; whoever pastes its address gets it without."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_doi]

    def clean(self, value: Any, model_instance: Any) -> Any:
        return super().clean(registered.bare_doi(value) if isinstance(value, str) else value, model_instance)


class IsbnField(Plain, models.CharField):
    """An ISBN as it is printed, its last digit checked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_isbn]


class IssnField(Plain, models.CharField):
    """An ISSN, its last digit checked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_issn]


class Sha256Field(Plain, models.CharField):
    """The checksum of a copy, wherever the copy is kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 64)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, check_sha256]
