"""A source as one cites it, in each of the two styles, with the languages of its titles marked."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.wording import Wording
from catalog.terms.citing import Run, author_date, in_full
from catalog.terms.document.source import PublicSource

# The frame of both styles is English; what is in another language says so itself.
FRAME = "en"


@dataclass(frozen=True)
class Printed:
    """Some words of a citation, and whether they stand in italics."""

    words: Wording
    italic: bool


@dataclass(frozen=True)
class InStyle:
    """A whole citation: which style, where it stands on the page, and its words."""

    name: str
    anchor: str
    runs: tuple[Printed, ...]


def in_styles(source: PublicSource) -> tuple[InStyle, ...]:
    return (
        InStyle(_("Style of the house"), "in-house-style", _printed(in_full(source))),
        InStyle(_("Author and date"), "by-author-and-date", _printed(author_date(source))),
    )


def _printed(runs: tuple[Run, ...]) -> tuple[Printed, ...]:
    return tuple(Printed(Wording(run.text, run.language, FRAME), run.italic) for run in runs)
