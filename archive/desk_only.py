"""Sessions, accounts and messages, for the desk alone: a visitor's page pays for none of them.

Each class is Django's own middleware behind one question: is this a request to the desk?
"""

from typing import Any

from axes.middleware import AxesMiddleware
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest
from django.middleware.csrf import CsrfViewMiddleware

DESK = "/admin/"


class _DeskOnly:
    """Passes a request by Django's middleware unless it goes to the desk."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        if not request.path.startswith(DESK):
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc]


class Sessions(_DeskOnly, SessionMiddleware):
    """Log-in sessions."""


class Csrf(_DeskOnly, CsrfViewMiddleware):
    """Forms of the desk only take what its own pages sent."""

    def process_view(self, request: HttpRequest, callback: Any, callback_args: Any, callback_kwargs: Any) -> Any:
        if not request.path.startswith(DESK):
            return None
        return super().process_view(request, callback, callback_args, callback_kwargs)


class Authentication(_DeskOnly, AuthenticationMiddleware):
    """Who is at the desk."""


class Messages(_DeskOnly, MessageMiddleware):
    """What the desk says back."""


class Lockout(_DeskOnly, AxesMiddleware):
    """Guessing passwords is locked out."""
