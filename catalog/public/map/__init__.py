"""The borderless map: coasts, lakes and rivers cut to a window around public positions."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from catalog.public.map.basemap import covers
from catalog.public.map.drawing import Mark, drawn
from catalog.public.map.telling import degrees, shape_words
from catalog.public.reader import Reader
from catalog.public.states import PRECISIONS
from catalog.terms.document.position import PublicPosition


@dataclass(frozen=True)
class Map:
    """A drawing, the same in words, how fine the position is, and whose data is drawn.

    `shape` tells in words of the line or outline that is drawn; empty where there is none.
    """

    svg: SafeString
    words: str
    precision: str
    credit: str
    shape: str = ""


def map_of(position: PublicPosition, label: str, reader: Reader) -> Map:
    """The map of one public position, with its line or outline where it has one."""
    within = within_words(position.radius)
    mark = Mark(position.longitude, position.latitude, position.radius, label, within)
    told = {"name": label, "words": words_of(position)}
    shape = shape_words(position.shape) if position.shape else ""
    if shape:
        title = _("Map: coasts, lakes and rivers, and what a source draws. %(name)s: %(words)s. %(shape)s.")
    else:
        title = _("Map: coasts, lakes and rivers only. %(name)s: %(words)s.")
    return Map(
        svg=drawn([mark], title % {**told, "shape": shape}, position.shape),
        words=told["words"],
        precision=str(PRECISIONS.get(position.precision, "")),
        credit=_credit([mark]),
        shape=shape,
    )


def map_of_many(marks: list[Mark]) -> Map:
    """One map of several positions; the list beside it, numbered alike, leads to each record."""
    title = _("Map: coasts, lakes and rivers only, with %(count)d places. The list beside it names each.") % {
        "count": len(marks)
    }
    return Map(drawn(marks, title), "", "", _credit(marks))


def _credit(marks: list[Mark]) -> str:
    """Whose data is drawn; or, where the base map has none, that only the grid is."""
    if any(covers(mark.longitude, mark.latitude) for mark in marks):
        return _("Coasts and lakes: Natural Earth (public domain); rivers: GSHHG (LGPL).")
    return _("The base map covers the South Caucasus; here only the grid is drawn.")


def within_words(radius: float) -> str:
    """How far from the centre of its circle (metres) the thing may lie, in words; empty for a point."""
    if not radius:
        return ""
    if radius < 1000:
        return _("within %(metres)d m") % {"metres": radius}
    return _("within %(kilometres)s km") % {"kilometres": f"{radius / 1000:.1f}".removesuffix(".0")}


def words_of(position: PublicPosition) -> str:
    """39.76 N, 46.75 E ± 500 m: no finer than the position is."""
    point = f"{degrees(position.latitude, 'NS')}, {degrees(position.longitude, 'EW')}"
    radius = position.radius
    away = f"{radius / 1000:g} km" if radius >= 1000 else f"{radius} m"
    return f"{point} ± {away}" if radius else point


__all__ = ["Map", "Mark", "map_of", "map_of_many", "shape_words", "within_words", "words_of"]
