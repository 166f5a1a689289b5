"""Lines and rings cut to a window, and thinned to what an eye can see."""

from collections.abc import Iterator, Sequence

Point = tuple[float, float]
Box = tuple[float, float, float, float]
# Points nearer than this to the last one drawn are left out, in units of the drawing.
FINEST = 0.9


def ring_in(points: Sequence[Point], box: Box) -> list[Point]:
    """A closed ring cut to a box (Sutherland and Hodgman), west, south, east, north."""
    west, south, east, north = box
    ring = list(points)
    for axis, limit, keep_above in ((0, west, True), (0, east, False), (1, south, True), (1, north, False)):
        ring = _cut(ring, axis, limit, keep_above)
    return ring


def _cut(ring: list[Point], axis: int, limit: float, keep_above: bool) -> list[Point]:
    kept: list[Point] = []
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        inside = (here[axis] >= limit) == keep_above or here[axis] == limit
        was_inside = (before[axis] >= limit) == keep_above or before[axis] == limit
        if inside != was_inside:
            kept.append(_crossing(before, here, axis, limit))
        if inside:
            kept.append(here)
    return kept


def _crossing(one: Point, other: Point, axis: int, limit: float) -> Point:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    across = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (limit, across) if axis == 0 else (across, limit)


def lines_in(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """The stretches of an open line that lie in a box, each with one point beyond at either end."""
    west, south, east, north = box
    stretch: list[Point] = []
    for number, (x, y) in enumerate(points):
        if west <= x <= east and south <= y <= north:
            if not stretch and number:
                stretch.append(points[number - 1])
            stretch.append((x, y))
        elif stretch:
            yield [*stretch, (x, y)]
            stretch = []
    if len(stretch) > 1:
        yield stretch


def path(points: Sequence[Point], closed: bool) -> str:
    """The d of a path through points of the drawing; empty where nothing is left to draw."""
    if len(points) < 2:
        return ""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in thinned(points)) + ("Z" if closed else "")


def thinned(points: Sequence[Point]) -> list[Point]:
    """Without points too near the last one kept; the ends stay."""
    kept: list[Point] = []
    for x, y in points:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= FINEST:
            kept.append((x, y))
    if points and kept[-1] != points[-1]:
        kept.append(points[-1])
    return kept
