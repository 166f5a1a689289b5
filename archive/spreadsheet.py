"""What goes into a CSV that somebody will open in a spreadsheet."""

from typing import TypeVar

T = TypeVar("T")
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: T) -> T | str:
    """The same; words that a spreadsheet would run as a formula are marked as words."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA) else cell
