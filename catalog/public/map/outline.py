"""A line or outline on a map, as its source gives it, and the small map that says where a close one lies."""

from collections.abc import Iterable, Iterator

from catalog.public.map.cutting import lines_in, path, ring_in
from catalog.public.map.window import HEIGHT, WIDTH, Window
from catalog.terms.document.geometry import Geometry, LineString, Point
from catalog.terms.geometry import lines_of
from catalog.terms.longitudes import unrolled

# The small map: its size in units of the drawing, and how far from the edges it stands.
SMALL_WIDTH, SMALL_HEIGHT, AWAY = 92.0, 92.0 * HEIGHT / WIDTH, 6.0


def outlined(shape: Geometry, window: Window) -> str:
    """A path: a line, or outlines whose holes are left empty."""
    closed = not isinstance(shape, LineString)
    drawn = "".join(
        path([around.where_it_is(point) for point in stretch], closed)
        for line in map(unrolled, lines_of(shape))
        for around in window.everywhere()
        for stretch in _cut(line, around, closed)
    )
    style = "shape" if closed else "shape open"
    return f'<path class="{style}" fill-rule="evenodd" d="{drawn}"/>' if drawn else ""


def _cut(line: tuple[Point, ...], window: Window, closed: bool) -> Iterable[list[Point]]:
    box = window.wide_by(0.1)
    return [ring_in(line, box)] if closed else lines_in(line, box)


def small(water: Iterable[str], centre: tuple[float, float], near: Iterable[tuple[float, float]]) -> Iterator[str]:
    """A small map in the upper corner that fewer of the points `near` lie in: water, and a ring where all is.

    Of two that are alike it takes the right one, since degrees are lettered on the left.
    """
    points = [(x, y) for x, y in near if y < SMALL_HEIGHT + AWAY]
    left = sum(x < SMALL_WIDTH + AWAY for x, _ in points)
    right = sum(x > WIDTH - SMALL_WIDTH - AWAY for x, _ in points)
    x = AWAY if left < right else WIDTH - SMALL_WIDTH - AWAY
    size = f'x="{x:.0f}" y="{AWAY:.0f}" width="{SMALL_WIDTH:.0f}" height="{SMALL_HEIGHT:.0f}"'
    yield f'<rect class="small" {size}/><svg {size} viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}">'
    yield from water
    yield f'<circle class="here" cx="{centre[0]:.1f}" cy="{centre[1]:.1f}" r="14"/></svg>'
