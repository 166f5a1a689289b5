"""Copies are made beside the serving of pages: by one thread a process, which has children do the decoding."""

import logging
import os
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import connections, transaction

from archive.copies.apart import BEAT
from archive.copies.making import make_copies, make_waiting
from archive.models import Copies, File

_log = logging.getLogger(__name__)


class Background:
    """Makes what waits, while there is something; several processes share the work, since each file is claimed."""

    def __init__(self) -> None:
        self._lock, self._woken = Lock(), Event()
        self._attends = self._works = False

    def attend(self) -> None:
        """From now on this process makes copies, beginning with what an earlier one left. For those that serve."""
        self._attends = True
        self.wake()

    def wake(self) -> None:
        """There is something to make. Does nothing in a process that does not attend: a command, a test."""
        with self._lock:
            if not self._attends:
                return
            self._woken.set()
            if self._works:
                return
            self._works = True
        Thread(target=self._work, name="copies", daemon=True).start()

    def _work(self) -> None:
        try:
            while self._called():
                for _ in make_waiting():
                    pass
        except Exception:
            _log.exception("Making copies stopped; the next deposit, start or `manage.py make_copies` goes on.")
        finally:
            connections.close_all()
            self._works = False

    def _called(self) -> bool:
        """True where there may be something to make. While another makes copies it may die, so that is seen to."""
        if not self._woken.is_set() and File.objects.filter(copies=Copies.MAKING).exists():
            self._woken.wait(BEAT)
            return True
        with self._lock:
            self._works = self._woken.is_set()
            self._woken.clear()
            return self._works


BACKGROUND = Background()
os.register_at_fork(after_in_child=BACKGROUND.__init__)  # type: ignore[misc]


def begin(file: File) -> None:
    """Have the copies of a new file made once it is kept for good."""
    file.copies = Copies.WAITING
    file.save(update_fields=["copies"])
    if settings.COPIES_AT_ONCE:
        make_copies(file)
    else:
        transaction.on_commit(BACKGROUND.wake)
