"""Serving with gunicorn, in this process: for a first look, and behind a front server."""

from typing import Any

from django.core.wsgi import get_wsgi_application
from gunicorn.app.base import BaseApplication

from archive.copies.background import BACKGROUND

SERVING = {"workers": 2, "threads": 4, "accesslog": None, "control_socket_disable": True}


class Site(BaseApplication):  # type: ignore[misc]
    """gunicorn, told what to serve by us instead of by its command line."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__()

    def load_config(self) -> None:
        for name, value in {**SERVING, "bind": self.address}.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        application = get_wsgi_application()
        BACKGROUND.attend()
        return application


def serve(address: str) -> None:
    """Serve at ADDR:PORT until interrupted."""
    Site(address).run()
