"""Where something is: exactly for the staff, as finely as is allowed for everybody else."""

from catalog.terms.coordinates import Precision
from catalog.terms.document.base import Attribution, Part
from catalog.terms.document.geometry import Geometry


class Position(Part):
    """The exact point (WGS 84, decimal degrees as written), its uncertainty, and how finely it may be shown.

    `shape` is its line or outline, where it has one; the point then stands for it on maps.
    """

    longitude: float
    latitude: float
    uncertainty: int = 0
    precision: Precision = Precision.HIDDEN
    shape: Geometry | None = None
    by: Attribution = Attribution()


class PublicPosition(Part):
    """A circle in which the thing lies: centre (WGS 84) and radius in metres. Its shape only where it is exact."""

    longitude: float
    latitude: float
    radius: int
    precision: Precision
    shape: Geometry | None = None
    by: Attribution = Attribution()
