"""Where something is: exactly for the staff, as finely as is allowed for everybody else."""

from catalog.terms.coordinates import Precision
from catalog.terms.document.base import Attribution, Part


class Position(Part):
    """The exact point (WGS 84, decimal degrees as written), its uncertainty, and how finely it may be shown."""

    longitude: float
    latitude: float
    uncertainty: int = 0
    precision: Precision = Precision.HIDDEN
    by: Attribution = Attribution()


class PublicPosition(Part):
    """A circle in which the thing lies: centre (WGS 84) and radius in metres."""

    longitude: float
    latitude: float
    radius: int
    precision: Precision
    by: Attribution = Attribution()
