"""Reading a date, and helping whoever wrote it in another way."""

from functools import lru_cache

from catalog.terms.dates.edtf import BadDate, Edtf
from catalog.terms.dates.grammar import LONGEST, read
from catalog.terms.dates.proposals import propose

MOST_PROPOSALS = 3


@lru_cache(maxsize=4096)
def parse(text: str) -> Edtf:
    """Read an EDTF date. Raises BadDate, whose message and `proposals` give the nearest ways to write it."""
    try:
        return read(text)
    except BadDate as bad:
        if bad.proposals or len(text) > LONGEST:
            raise
        raise BadDate(bad.wrong, tuple(propose(text)[:MOST_PROPOSALS])) from None
