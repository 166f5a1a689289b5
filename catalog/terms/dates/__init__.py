"""Dates as sources give them: EDTF (ISO 8601-2, levels 0 to 2), its bounds, and its words."""

from catalog.terms.dates.bounds import Bounds
from catalog.terms.dates.edtf import BadDate, Edtf, End, Kind, overlap
from catalog.terms.dates.reading import parse
from catalog.terms.dates.words import worded

__all__ = ["BadDate", "Bounds", "Edtf", "End", "Kind", "overlap", "parse", "worded"]
