"""The stretch of the earth that a map shows, and where a point of it lies in the drawing.

Plate carrée with the true ratio at the window's middle: good for a few degrees, which is all that is drawn.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.terms.coordinates import METRES_PER_DEGREE
from catalog.terms.longitudes import near, shortest

WIDTH, HEIGHT = 414.0, 250.0
# How much a map shows at least, in degrees of latitude, so that some water gives the eye a hold.
LEAST = 2.5
# The same where an outline is drawn, which is to be seen as large as the map allows; a small map beside it says where.
LEAST_OF_A_SHAPE = 0.002
# The whole way round at the equator.
MOST = 360 * HEIGHT / WIDTH
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Window:
    """Edges in degrees; the drawing is WIDTH x HEIGHT units. One that goes across 180° has its east beyond it."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(
        cls, points: Sequence[tuple[float, float, float]], boxes: Sequence[Box] = (), least: float = LEAST
    ) -> "Window":
        """A window that holds circles given as longitude, latitude and radius in metres, and boxes, with room around.

        What lies on either side of 180° is near. `least` is how tall it is at least, in degrees.
        """
        degrees = [(x, y, r / METRES_PER_DEGREE) for x, y, r in points]
        south = min([y - r for _, y, r in degrees] + [box[1] for box in boxes])
        north = max([y + r for _, y, r in degrees] + [box[3] for box in boxes])
        middle = (south + north) / 2
        stretch = math.cos(math.radians(min(85.0, abs(middle))))
        circles = [(x - r / stretch, x + r / stretch) for x, _, r in degrees]
        west, east = shortest(circles + [(box[0], box[2]) for box in boxes])
        tall = max(least, (north - south) * 1.5, (east - west) * 1.35 * stretch * HEIGHT / WIDTH)
        tall = min(tall, MOST)
        wide = tall * WIDTH / HEIGHT / stretch
        centre = (west + east) / 2
        return cls(centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2)

    @property
    def tall(self) -> float:
        """Degrees of latitude from edge to edge."""
        return self.north - self.south

    def turned(self, degrees: float) -> "Window":
        """The same window for longitudes that are counted so many degrees further."""
        return Window(self.west + degrees, self.south, self.east + degrees, self.north)

    def wide_by(self, share: float) -> Box:
        """Its edges, moved out on each side by a share of its height."""
        margin = self.tall * share
        return self.west - margin, self.south - margin, self.east + margin, self.north + margin

    def everywhere(self) -> "tuple[Window, Window, Window]":
        """The same window once round to the west, here, and once round to the east: what is drawn lies in one."""
        return self.turned(-360), self, self.turned(360)

    def where_it_is(self, point: tuple[float, float]) -> tuple[float, float]:
        """A point of this very window in the drawing."""
        return self.x(point[0]), self.y(point[1])

    def where(self, longitude: float, latitude: float) -> tuple[float, float]:
        """A point of the earth in the drawing, so many times round as brings it nearest to the middle."""
        return self.x(near(longitude, (self.west + self.east) / 2)), self.y(latitude)

    def x(self, longitude: float) -> float:
        return (longitude - self.west) / (self.east - self.west) * WIDTH

    def y(self, latitude: float) -> float:
        return (self.north - latitude) / (self.north - self.south) * HEIGHT

    def length(self, metres: float) -> float:
        """Metres as units of the drawing."""
        return metres / METRES_PER_DEGREE / (self.north - self.south) * HEIGHT
