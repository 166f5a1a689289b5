import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp


class Fetched:
    """Files fetched from a store on the network, kept on this machine up to so many bytes; losable.

    Shared by all processes of a machine. Those asked for longest ago go first; one that is being read when it
    goes stays readable to its reader, as files do.
    """

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self.most = folder, most

    def get(self, store: str, key: str, fetch: Callable[[Path], None]) -> Path:
        """The file, fetched now where it is not here yet. What `fetch` raises leaves nothing behind."""
        place = self._place(store, key)
        if place.exists():
            os.utime(place)
            return place
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, part = mkstemp(dir=self.folder, suffix=".part")
        os.close(handle)
        try:
            fetch(Path(part))
            os.replace(part, place)
        finally:
            Path(part).unlink(missing_ok=True)
        self._make_room(place)
        return place

    def forget(self, store: str, key: str) -> None:
        self._place(store, key).unlink(missing_ok=True)

    def _place(self, store: str, key: str) -> Path:
        return self.folder / hashlib.sha256(f"{store}\n{key}".encode()).hexdigest()

    def _make_room(self, newest: Path) -> None:
        held = []
        for path in self.folder.iterdir():
            with suppress(FileNotFoundError):
                held.append((path.stat().st_mtime, path.stat().st_size, path))
        size = sum(each for _, each, _ in held)
        for _, each, path in sorted(held):
            if size <= self.most:
                return
            if path != newest and path.suffix != ".part":
                path.unlink(missing_ok=True)
                size -= each
