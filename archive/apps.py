from django.apps import AppConfig
from django.db.backends.signals import connection_created

from archive.likeness.distance import count_bits_in_sqlite


class ArchiveConfig(AppConfig):
    """The strongroom, and the building it stands in."""

    name = "archive"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        connection_created.connect(count_bits_in_sqlite)
