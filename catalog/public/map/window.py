"""The stretch of the earth that a map shows, and where a point of it lies in the drawing.

Plate carrée with the true ratio at the window's middle: good for a few degrees, which is all that is drawn.
"""

import math
from dataclasses import dataclass

from catalog.terms.coordinates import METRES_PER_DEGREE

WIDTH, HEIGHT = 414.0, 250.0
# How much a map shows at least, in degrees of latitude, so that some water gives the eye a hold.
LEAST = 2.5
MOST = 90.0


@dataclass(frozen=True)
class Window:
    """Edges in degrees; the drawing is WIDTH x HEIGHT units."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: list[tuple[float, float, float]]) -> "Window":
        """A window that holds circles given as longitude, latitude and radius in metres, with room around."""
        degrees = [(x, y, r / METRES_PER_DEGREE) for x, y, r in points]
        south, north = min(y - r for _, y, r in degrees), max(y + r for _, y, r in degrees)
        middle = (south + north) / 2
        stretch = math.cos(math.radians(min(85.0, abs(middle))))
        west = min(x - r / stretch for x, _, r in degrees)
        east = max(x + r / stretch for x, _, r in degrees)
        tall = max(LEAST, (north - south) * 1.5, (east - west) * 1.35 * stretch * HEIGHT / WIDTH)
        tall = min(tall, MOST)
        wide = tall * WIDTH / HEIGHT / stretch
        centre = (west + east) / 2
        return cls(centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2)

    def x(self, longitude: float) -> float:
        return (longitude - self.west) / (self.east - self.west) * WIDTH

    def y(self, latitude: float) -> float:
        return (self.north - latitude) / (self.north - self.south) * HEIGHT

    def length(self, metres: float) -> float:
        """Metres as units of the drawing."""
        return metres / METRES_PER_DEGREE / (self.north - self.south) * HEIGHT
