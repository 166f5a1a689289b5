"""How often one address may ask, where the institution sets a limit (settings.API_RATE)."""

from django.conf import settings
from rest_framework.throttling import AnonRateThrottle


class PerAddress(AnonRateThrottle):
    """Counted in each process's memory: near enough against a runaway client, and kept nowhere."""

    def get_rate(self) -> str | None:
        return settings.API_RATE or None
