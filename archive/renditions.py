"""Made answers, kept in memory for as long as there is room: losable, bounded, and never wrong.

An answer is kept under its ETag, which names all that its bytes depend on; so what has changed is simply asked
for under another name, and nothing has to be thrown away in time.
"""

from collections import OrderedDict
from threading import Lock

from django.conf import settings
from django.http import HttpResponse


class Renditions:
    """The answers asked for last, up to so many bytes in all. Safe between threads."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._held: OrderedDict[str, tuple[bytes, dict[str, str]]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, etag: str) -> HttpResponse | None:
        """The answer once made, or None where it has to be made."""
        with self._lock:
            if etag not in self._held:
                return None
            self._held.move_to_end(etag)
            body, headers = self._held[etag]
        return HttpResponse(body, headers=headers)

    def keep(self, etag: str, answer: HttpResponse) -> None:
        """Keep an answer; those asked for longest ago make room. One that fills a tenth alone is not kept."""
        if answer.status_code != 200 or answer.streaming or len(answer.content) * 10 > self.most:
            return
        with self._lock:
            self._drop(etag)
            self._held[etag] = (answer.content, dict(answer.headers))
            self._bytes += len(answer.content)
            while self._bytes > self.most:
                self._drop(next(iter(self._held)))

    def clear(self) -> None:
        with self._lock:
            self._held.clear()
            self._bytes = 0

    def _drop(self, etag: str) -> None:
        body, _ = self._held.pop(etag, (b"", {}))
        self._bytes -= len(body)


RENDITIONS = Renditions(settings.RENDITION_BYTES)
