from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """The strongroom, and the building it stands in."""

    name = "archive"
    default_auto_field = "django.db.models.BigAutoField"
