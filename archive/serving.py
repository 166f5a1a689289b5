"""Serving with gunicorn, in this process: for a first look, and behind a front server."""

from typing import Any

from gunicorn.app.base import BaseApplication

from archive.wsgi import application

WORKERS, THREADS = 2, 4


class Site(BaseApplication):  # type: ignore[misc]
    """gunicorn, told what to serve by us instead of by its command line."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__()

    def load_config(self) -> None:
        for name, value in {"bind": self.address, "workers": WORKERS, "threads": THREADS, "accesslog": None}.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return application


def serve(address: str) -> None:
    """Serve at ADDR:PORT until interrupted."""
    Site(address).run()
