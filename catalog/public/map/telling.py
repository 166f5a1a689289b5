"""A line or outline in words: what it is, in what box it lies, how long or large it is."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.terms.document.geometry import Geometry, LineString
from catalog.terms.geometry import lines_of, polygons_of
from catalog.terms.longitudes import turned
from catalog.terms.measuring import area_of, box_of, length_of

SQUARE_KILOMETRE = 1_000_000
# Edges of a box are told to about ten metres.
DECIMALS = 4


def shape_words(shape: Geometry) -> str:
    """Outline of 8 points; from 46.74 E to 46.76 E, from 39.75 N to 39.77 N; about 1.2 km²."""
    return "; ".join([*_counted(shape), _extent(shape), _size(shape)])


def _counted(shape: Geometry) -> list[str]:
    if isinstance(shape, LineString):
        points = len(shape.coordinates)
        return [ngettext("Line of %(n)d point", "Line of %(n)d points", points) % {"n": points}]
    points = sum(len(ring) - 1 for ring in lines_of(shape))
    parts = len(polygons_of(shape))
    holes = sum(len(rings) - 1 for rings in polygons_of(shape))
    told = [ngettext("Outline of %(n)d point", "Outline of %(n)d points", points) % {"n": points}]
    if parts > 1:
        told.append(ngettext("%(n)d part", "%(n)d parts", parts) % {"n": parts})
    if holes:
        told.append(ngettext("%(n)d hole", "%(n)d holes", holes) % {"n": holes})
    return told


def _extent(shape: Geometry) -> str:
    west, south, east, north = (round(edge, DECIMALS) for edge in box_of(shape))
    return _("from %(west)s to %(east)s, from %(south)s to %(north)s") % {
        "west": degrees(turned(west), "EW"),
        "east": degrees(turned(east), "EW"),
        "south": degrees(south, "NS"),
        "north": degrees(north, "NS"),
    }


def _size(shape: Geometry) -> str:
    if isinstance(shape, LineString):
        metres = length_of(shape)
        if metres < 1000:
            return _("about %(metres)s m long") % {"metres": _rounded(metres)}
        return _("about %(kilometres)s km long") % {"kilometres": _rounded(metres / 1000)}
    area = area_of(shape)
    if area < SQUARE_KILOMETRE / 10:
        return _("about %(metres)s m²") % {"metres": _rounded(area)}
    return _("about %(kilometres)s km²") % {"kilometres": _rounded(area / SQUARE_KILOMETRE)}


def _rounded(amount: float) -> str:
    """Two figures, as befits what is measured on a sphere from a drawn line."""
    return f"{float(f'{amount:.2g}'):.2f}".rstrip("0").rstrip(".")


def degrees(value: float, sides: str) -> str:
    """46.75 E: degrees with the first of two sides, or where they are below zero the second."""
    return f"{abs(value):g} {sides[0] if value >= 0 else sides[1]}"
