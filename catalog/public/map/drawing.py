"""A map as inline SVG: water, a graticule, a scale, and circles; no border and no country's name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from catalog.public.map.basemap import Shape, covers, shapes
from catalog.public.map.cutting import Box, lines_in, path, ring_in
from catalog.public.map.grid import graticule, scale
from catalog.public.map.lettering import Circle, named, numbered
from catalog.public.map.outline import outlined, small
from catalog.public.map.window import HEIGHT, LEAST, LEAST_OF_A_SHAPE, WIDTH, Window
from catalog.terms.document.geometry import Geometry
from catalog.terms.geometry import points_of
from catalog.terms.measuring import box_of

WATERS = ((45.35, 40.35, "Lake Sevan"), (49.9, 40.2, "Caspian Sea"), (47.0, 40.72, "Kura"), (46.6, 39.05, "Araks"))
SMALLEST_CIRCLE = 3.2
# The base map is drawn too coarsely for windows less tall than this (degrees): a bank would stand on the wrong side.
FINEST_OF_THE_BASE = 0.25


@dataclass(frozen=True)
class Mark:
    """One circle: centre in degrees (WGS 84), radius in metres, name, the radius in words, and where it leads.

    The drawing is a picture and holds no links; the list beside it has them.
    """

    longitude: float
    latitude: float
    radius: float
    name: str
    remark: str = ""
    href: str = ""


def drawn(marks: list[Mark], title: str, shape: Geometry | None = None) -> SafeString:
    """The map of some marks, with a title for whoever cannot see it. At least one mark.

    One mark bears its name; several bear their numbers in the list beside. With the `shape` of one mark the
    window is as close as it allows.
    """
    circles = [(m.longitude, m.latitude, m.radius) for m in marks]
    if shape is None:
        return _svg(_parts(marks, Window.around(circles)), title)
    window = Window.around(circles, [box_of(shape)], LEAST_OF_A_SHAPE)
    within = [outlined(shape, window)]
    if window.tall < LEAST and covers(marks[0].longitude, marks[0].latitude):
        within += _small(marks[0], shape, window)
    return _svg(_parts(marks, window, within), title)


def _svg(parts: Iterable[str], title: str) -> SafeString:
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}" preserveAspectRatio="xMidYMid slice">{}</svg>',
        f"{WIDTH:.0f}",
        f"{HEIGHT:.0f}",
        title,
        mark_safe("".join(parts)),
    )


def _parts(marks: list[Mark], window: Window, within: Iterable[str] = ()) -> Iterator[str]:
    """Everything from the bottom up; what is `within` stands above the waters and below the marks."""
    close = window.tall < FINEST_OF_THE_BASE
    yield from () if close else _water(window)
    yield from graticule(window)
    yield from () if close else _names_of_waters(window)
    yield from within
    yield from _marks(marks, window)
    yield scale(window)


def _small(mark: Mark, shape: Geometry, window: Window) -> Iterator[str]:
    wider = Window.around([(mark.longitude, mark.latitude, mark.radius)])
    placed = (window.where(*point) for point in points_of(shape))
    return small(_water(wider), wider.where(mark.longitude, mark.latitude), placed)


def _water(window: Window) -> Iterator[str]:
    paths: dict[str, list[str]] = {}
    for around in window.everywhere():
        box = around.wide_by(0.1)
        for shape in shapes():
            if shape.east < box[0] or shape.west > box[2] or shape.north < box[1] or shape.south > box[3]:
                continue
            paths.setdefault(shape.style, []).extend(_paths(shape, around, box))
    yield from (f'<path class="{style}" d="{"".join(drawn_)}"/>' for style, drawn_ in paths.items() if any(drawn_))


def _paths(shape: Shape, window: Window, box: Box) -> Iterator[str]:
    stretches = [ring_in(shape.points, box)] if shape.closed else lines_in(shape.points, box)
    yield from (path([window.where_it_is(point) for point in stretch], shape.closed) for stretch in stretches)


def _names_of_waters(window: Window) -> Iterator[str]:
    names = {"Lake Sevan": _("Lake Sevan"), "Caspian Sea": _("Caspian Sea"), "Kura": _("Kura"), "Araks": _("Araks")}
    for longitude, latitude, name in WATERS:
        x, y = window.where(longitude, latitude)
        if 20 < x < WIDTH - 20 and 12 < y < HEIGHT - 12:
            yield f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(names[name])}</text>'


def _marks(marks: list[Mark], window: Window) -> Iterator[str]:
    """Circles, then words above them all: the name of one mark, or the numbers of several."""
    circles = [_circle(mark, window) for mark in marks]
    for number, (mark, (x, y, radius)) in enumerate(zip(marks, circles, strict=True), 1):
        words = mark.name if len(marks) == 1 else f"{number}. {mark.name}"
        place = f'cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
        yield f'<circle class="gen" {place}><title>{escape(words)}</title></circle>'
    if len(marks) == 1:
        yield named(circles[0], marks[0].name, marks[0].remark)
    else:
        yield from numbered(circles)


def _circle(mark: Mark, window: Window) -> Circle:
    radius = max(SMALLEST_CIRCLE, window.length(mark.radius))
    return *window.where(mark.longitude, mark.latitude), radius
