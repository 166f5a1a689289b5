"""Meridians, parallels and a scale bar, as coarse or fine as the window."""

import math
from collections.abc import Iterator

from django.utils.translation import gettext as _

from catalog.public.map.window import HEIGHT, WIDTH, Window
from catalog.terms.coordinates import METRES_PER_DEGREE

STEPS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)
WHOLE = STEPS.index(1)
# Metres that a scale bar may stand for.
SCALES = [first * ten for ten in (10, 100, 1000, 10_000, 100_000, 1_000_000) for first in (1, 2, 5)]
# Windows less tall than this (degrees) have lines at parts of a degree.
FINE = 2.0


def graticule(window: Window) -> Iterator[str]:
    lines, labels = [], []
    for degree in _degrees(window.west, window.east, 8, window):
        x = window.x(degree)
        lines.append(f"M{x:.1f} 0V{HEIGHT:.0f}")
        labels.append(f'<text class="deg" x="{x + 2:.1f}" y="{HEIGHT - 3:.0f}">{_meridian(degree)}</text>')
    for degree in _degrees(max(-90.0, window.south), min(90.0, window.north), 5, window):
        y = window.y(degree)
        lines.append(f"M0 {y:.1f}H{WIDTH:.0f}")
        side = "N" if degree >= 0 else "S"
        labels.append(f'<text class="deg" x="3" y="{y - 2.2:.1f}">{_plainly(degree)}° {side}</text>')
    yield f'<path class="grat" d="{"".join(lines)}"/>'
    yield from labels


def _degrees(start: float, end: float, most: int, window: Window) -> Iterator[float]:
    """Degrees at an even step, about so many of them: whole ones, where the window is not a small one."""
    steps = STEPS if window.tall < FINE else STEPS[WHOLE:]
    step = next((s for s in steps if (end - start) / s <= most), 45)
    yield from (number * step for number in range(math.ceil(start / step), math.floor(end / step) + 1))


def _meridian(degree: float) -> str:
    turned = (degree + 180) % 360 - 180
    return f"{_plainly(turned)}° {'E' if turned >= 0 else 'W'}"


def _plainly(degree: float) -> str:
    return f"{abs(degree):.4f}".rstrip("0").rstrip(".")


def scale(window: Window) -> str:
    widest = WIDTH / 5 / HEIGHT * window.tall * METRES_PER_DEGREE
    metres = max((s for s in SCALES if s <= widest), default=SCALES[0])
    long = window.length(metres)
    x = WIDTH - 14 - long
    return (
        f'<path class="scale" d="M{x:.1f} {HEIGHT - 16:.0f}v4h{long:.1f}v-4"/>'
        f'<text class="deg" x="{x + long / 2:.1f}" y="{HEIGHT - 18:.0f}" text-anchor="middle">{_long(metres)}</text>'
    )


def _long(metres: int) -> str:
    if metres < 1000:
        return _("%(metres)d m") % {"metres": metres}
    return f"{metres // 1000} km"
