"""What a position with a line or outline needs before its record is published."""

from collections.abc import Iterator

from catalog.ledger.blocker import Blocker
from catalog.terms.coordinates import Precision
from catalog.terms.document import Document
from catalog.terms.document.position import Position
from catalog.terms.geometry import check_geometry
from catalog.terms.measuring import Box, box_of, distance_beyond

# How far beyond the box of its shape a point may lie, as a share of the box's longer side.
NEAR = 0.1


def shape_that_is_none(document: Document) -> Iterator[Blocker]:
    """An import may bring what the desk would refuse."""
    position: Position | None = getattr(document, "position", None)
    if position is None or position.shape is None:
        return
    try:
        check_geometry(position.shape)
    except ValueError as wrong:
        yield Blocker(document.number, f"Its line or outline cannot be shown: {wrong}")


def point_away_from_its_shape(document: Document) -> Iterator[Blocker]:
    """The point stands for the shape on maps and in searches, so it lies in or near it."""
    position: Position | None = getattr(document, "position", None)
    if position is None or position.shape is None or [*shape_that_is_none(document)]:
        return
    box = box_of(position.shape)
    away = distance_beyond((position.longitude, position.latitude), _widened(box))
    if away <= position.uncertainty:
        return
    if _is_swapped(position, box):
        says = "Its line or outline seems to have latitude first: swap the two in every point; then publish again."
    else:
        says = (
            f"Its point lies about {_told(distance_beyond((position.longitude, position.latitude), box))} from its "
            "line or outline. Correct the one or the other, or say in metres how uncertain the point is; then publish "
            "again."
        )
    yield Blocker(document.number, says)


def shape_without_a_voice(document: Document) -> Iterator[Blocker]:
    """A line on a map asserts something, so somebody says it, or it does not leave the house."""
    position: Position | None = getattr(document, "position", None)
    if position is None or position.shape is None or position.precision is not Precision.EXACT:
        return
    if not (position.by.speaker or position.by.described or position.by.source):
        yield Blocker(
            document.number,
            "Nobody is named whose line or outline this is. Under its position, add who draws it so, or where it is "
            "drawn; then publish again.",
        )


def _widened(box: Box) -> Box:
    west, south, east, north = box
    margin = NEAR * max(east - west, north - south)
    return west - margin, south - margin, east + margin, north + margin


def _is_swapped(position: Position, box: Box) -> bool:
    """Whether the point lies near the shape once the shape's longitudes and latitudes change places."""
    west, south, east, north = _widened(box)
    return distance_beyond((position.longitude, position.latitude), (south, west, north, east)) <= position.uncertainty


def _told(metres: float) -> str:
    return f"{metres / 1000:.1f} km" if metres >= 1000 else f"{metres:.0f} m"
