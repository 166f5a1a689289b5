"""One thing that stops publication."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Blocker:
    """One thing to mend: where it is (HL-0001/S4), and what to do, in words; `cites` what is not published yet."""

    at: str
    says: str
    cites: str = ""
