"""Where words stand on a map, so that none lies over another: one name in full, or the numbers of a list beside."""

import textwrap
from collections.abc import Iterator, Sequence

from django.utils.html import escape

from catalog.public.map.window import HEIGHT, WIDTH

# A circle on the drawing: its centre and radius, in the drawing's units.
Circle = tuple[float, float, float]
Box = tuple[float, float, float, float]
LETTERS_IN_A_LINE = 26
# Room that a line of a name needs beside its circle; where there is less, it stands below.
ROOM = 150.0
LETTER, LINE = 6.2, 11.0
# Circles whose centres lie this near share one label: as near as leaves room for every label.
NEAR = (12.0, 20.0, 32.0, 50.0)
# Beyond so many, numbers would fill the drawing; the list beside names every place all the same.
MOST_LABELS = 60
MOST_NUMBERS = 4


def named(circle: Circle, name: str, remark: str) -> str:
    """The name of the only mark, in as many lines as it needs, with a remark in smaller letters."""
    x, y, radius = circle
    lines = textwrap.wrap(name, LETTERS_IN_A_LINE)
    below = WIDTH - x - radius < ROOM
    left, top = (x, y + radius + LINE) if below else (x + radius + 4, y + 3 - (len(lines) - 1) * LINE / 2)
    spans = [_line(line, left, bool(n), "") for n, line in enumerate(lines)]
    spans += [_line(remark, left, True, ' class="lab2"')] if remark else []
    anchor = ' text-anchor="middle"' if below else ""
    return f'<text class="lab"{anchor} y="{top:.1f}">{"".join(spans)}</text>'


def _line(words: str, left: float, lower: bool, style: str) -> str:
    down = ' dy="1.15em"' if lower else ""
    return f'<tspan{style} x="{left:.1f}"{down}>{escape(words)}</tspan>'


def numbered(circles: Sequence[Circle]) -> list[str]:
    """The number that each mark has in the list beside, from 1; marks that lie together share a label.

    Where labels would meet, more marks share one; where that does not help, none is drawn.
    """
    return next((drawn for near in NEAR if (drawn := _grouped(circles, near))), [])


def _grouped(circles: Sequence[Circle], near: float) -> list[str]:
    """A label for each group of marks in one cell of a grid; nothing where there is no room for all of them."""
    groups: dict[tuple[int, int], list[int]] = {}
    for number, (x, y, _) in enumerate(circles, 1):
        groups.setdefault((int(x // near), int(y // near)), []).append(number)
    if len(groups) > MOST_LABELS:
        return []
    taken = [_around(circle) for circle in dict.fromkeys(circles)]
    drawn = []
    for numbers in groups.values():
        words = _counted(numbers)
        free = _free(circles[numbers[0] - 1], len(words) * LETTER, taken)
        if free is None:
            return []
        taken.append(free)
        drawn.append(f'<text class="lab" x="{free[0]:.1f}" y="{free[3] - 2:.1f}">{words}</text>')
    return drawn


def _counted(numbers: list[int]) -> str:
    """1, 2, 3, 4 +2: the first few, and how many more."""
    more = len(numbers) - MOST_NUMBERS
    return ", ".join(map(str, numbers[:MOST_NUMBERS])) + (f" +{more}" if more > 0 else "")


def _around(circle: Circle) -> Box:
    x, y, radius = circle
    small = min(radius, 6.0)
    return x - small, y - small, x + small, y + small


def _free(circle: Circle, wide: float, taken: list[Box]) -> Box | None:
    """The first place around a circle that is inside the drawing and clear of all others."""
    places = _places(circle, wide)
    return next((p for p in places if _inside(p) and not any(_meet(p, other) for other in taken)), None)


def _places(circle: Circle, wide: float) -> Iterator[Box]:
    """Right, left, above, below, then the corners."""
    x, y, radius = circle
    away = min(radius, 14.0) + 2
    half = LINE / 2
    for left, top in (
        (x + away, y - half),
        (x - away - wide, y - half),
        (x - wide / 2, y - away - LINE),
        (x - wide / 2, y + away),
        (x + away, y - away - LINE),
        (x + away, y + away),
        (x - away - wide, y - away - LINE),
        (x - away - wide, y + away),
    ):
        yield left, top, left + wide, top + LINE


def _inside(box: Box) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
