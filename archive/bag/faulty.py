from collections.abc import Sequence

MOST_TOLD = 20


class BadBag(Exception):
    """What is wrong with a bag, each fault in a sentence; nothing of it was taken in."""

    def __init__(self, faults: Sequence[str]) -> None:
        more = [f"and {len(faults) - MOST_TOLD} more"] if len(faults) > MOST_TOLD else []
        super().__init__("\n".join([*faults[:MOST_TOLD], *more]))
        self.faults = list(faults)
