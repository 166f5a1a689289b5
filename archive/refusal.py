class Refused(Exception):
    """A file that cannot be taken in: which, and why, in a sentence somebody can act on."""

    def __init__(self, name: str, because: str) -> None:
        super().__init__(f"{name} was not taken in: {because}")
