"""The borderless map: coasts, lakes and rivers cut to a window around public positions."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from catalog.public.map.basemap import covers
from catalog.public.map.drawing import Mark, drawn
from catalog.public.reader import Reader
from catalog.public.states import PRECISIONS
from catalog.terms.document.position import PublicPosition


@dataclass(frozen=True)
class Map:
    """A drawing, the same in words, how fine the position is, and whose data is drawn."""

    svg: SafeString
    words: str
    precision: str
    credit: str


def map_of(position: PublicPosition, label: str, reader: Reader) -> Map:
    """The map of one public position."""
    within = within_words(position.radius)
    mark = Mark(position.longitude, position.latitude, position.radius, label, within)
    title = _("Map: coasts, lakes and rivers only. %(name)s: %(words)s.") % {"name": label, "words": words_of(position)}
    return Map(drawn([mark], title), words_of(position), str(PRECISIONS.get(position.precision, "")), _credit([mark]))


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
    north = "N" if position.latitude >= 0 else "S"
    east = "E" if position.longitude >= 0 else "W"
    point = f"{abs(position.latitude):g} {north}, {abs(position.longitude):g} {east}"
    radius = position.radius
    away = f"{radius / 1000:g} km" if radius >= 1000 else f"{radius} m"
    return f"{point} ± {away}" if radius else point


__all__ = ["Map", "Mark", "map_of", "map_of_many", "within_words", "words_of"]
