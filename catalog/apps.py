from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """The ledger and its doors."""

    name = "catalog"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Catalogue"
