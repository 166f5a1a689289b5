class Refused(Exception):
    """A file that cannot be taken in: which, and why, in a sentence somebody can act on."""

    def __init__(self, name: str, because: str) -> None:
        super().__init__(f"{name} was not taken in: {because}")


NO_ROOM = "there is no room for it on the disk. Tell whoever runs this archive, and send it again."


class NoRoom(Refused):
    """A file that could be taken in, were there room for it: nothing is wrong with it."""

    def __init__(self, name: str) -> None:
        super().__init__(name, NO_ROOM)
