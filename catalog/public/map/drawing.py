"""A map as inline SVG: water, a graticule, a scale, and circles; no border and no country's name."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from catalog.public.map.basemap import Shape, shapes
from catalog.public.map.cutting import Point, lines_in, ring_in, thinned
from catalog.public.map.lettering import Circle, named, numbered
from catalog.public.map.window import HEIGHT, WIDTH, Window
from catalog.terms.coordinates import METRES_PER_DEGREE

WATERS = ((45.35, 40.35, "Lake Sevan"), (49.9, 40.2, "Caspian Sea"), (47.0, 40.72, "Kura"), (46.6, 39.05, "Araks"))
SMALLEST_CIRCLE = 3.2
SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


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


def drawn(marks: list[Mark], title: str) -> SafeString:
    """The map of some marks, with a title for whoever cannot see it. At least one mark.

    One mark bears its name; several bear their numbers in the list beside.
    """
    window = Window.around([(m.longitude, m.latitude, m.radius) for m in marks])
    parts = [*_water(window), *_graticule(window), *_names_of_waters(window), *_marks(marks, window), _scale(window)]
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}" preserveAspectRatio="xMidYMid slice">{}</svg>',
        f"{WIDTH:.0f}",
        f"{HEIGHT:.0f}",
        title,
        mark_safe("".join(parts)),
    )


def _water(window: Window) -> Iterator[str]:
    margin = (window.north - window.south) / 10
    box = (window.west - margin, window.south - margin, window.east + margin, window.north + margin)
    paths: dict[str, list[str]] = {}
    for shape in shapes():
        if shape.east < box[0] or shape.west > box[2] or shape.north < box[1] or shape.south > box[3]:
            continue
        paths.setdefault(shape.style, []).extend(_paths(shape, window, box))
    yield from (f'<path class="{style}" d="{"".join(drawn_)}"/>' for style, drawn_ in paths.items() if drawn_)


def _paths(shape: Shape, window: Window, box: tuple[float, float, float, float]) -> Iterator[str]:
    stretches = [ring_in(shape.points, box)] if shape.closed else lines_in(shape.points, box)
    for stretch in stretches:
        placed: list[Point] = [(window.x(x), window.y(y)) for x, y in stretch]
        if len(placed) > 1:
            yield "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in thinned(placed)) + ("Z" if shape.closed else "")


def _graticule(window: Window) -> Iterator[str]:
    lines, labels = [], []
    for degree in _degrees(window.west, window.east, 8):
        x = window.x(degree)
        lines.append(f"M{x:.1f} 0V{HEIGHT:.0f}")
        labels.append(f'<text class="deg" x="{x + 2:.1f}" y="{HEIGHT - 3:.0f}">{_meridian(degree)}</text>')
    for degree in _degrees(max(-90.0, window.south), min(90.0, window.north), 5):
        y = window.y(degree)
        lines.append(f"M0 {y:.1f}H{WIDTH:.0f}")
        labels.append(f'<text class="deg" x="3" y="{y - 2.2:.1f}">{abs(degree)}° {"N" if degree >= 0 else "S"}</text>')
    yield f'<path class="grat" d="{"".join(lines)}"/>'
    yield from labels


def _degrees(start: float, end: float, most: int) -> range:
    """Whole degrees at an even step, about so many of them."""
    step = next((s for s in (1, 2, 5, 10, 20, 30) if (end - start) / s <= most), 45)
    return range(math.ceil(start / step) * step, math.floor(end) + 1, step)


def _meridian(degree: int) -> str:
    turned = (degree + 180) % 360 - 180
    return f"{abs(turned)}° {'E' if turned >= 0 else 'W'}"


def _names_of_waters(window: Window) -> Iterator[str]:
    names = {"Lake Sevan": _("Lake Sevan"), "Caspian Sea": _("Caspian Sea"), "Kura": _("Kura"), "Araks": _("Araks")}
    for longitude, latitude, name in WATERS:
        x, y = window.x(longitude), window.y(latitude)
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
    return window.x(mark.longitude), window.y(mark.latitude), radius


def _scale(window: Window) -> str:
    widest = WIDTH / 5 / HEIGHT * (window.north - window.south) * METRES_PER_DEGREE / 1000
    kilometres = max((s for s in SCALES if s <= widest), default=SCALES[0])
    long = window.length(kilometres * 1000)
    x = WIDTH - 14 - long
    return (
        f'<path class="scale" d="M{x:.1f} {HEIGHT - 16:.0f}v4h{long:.1f}v-4"/>'
        f'<text class="deg" x="{x + long / 2:.1f}" y="{HEIGHT - 18:.0f}" text-anchor="middle">{kilometres} km</text>'
    )
