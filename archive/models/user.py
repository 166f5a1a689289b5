import secrets
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models


def new_pseudonym() -> str:
    """What the ledger calls an account, so that entries name nobody: a-3f9c1d2e."""
    return f"a-{secrets.token_hex(4)}"


class User(AbstractUser):
    """Somebody who works in the back office. Accounts are deactivated, never deleted."""

    pseudonym = models.CharField(max_length=16, unique=True, editable=False)
    role = models.CharField(
        max_length=16,
        choices=[(role, role) for role in ("cataloguer", "publisher", "auditor")],
        default="cataloguer",
        help_text="A cataloguer enters and submits; a publisher also publishes and withdraws; an auditor looks.",
    )

    class Meta:
        db_table = "archive_user"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pseudonym = self.pseudonym or new_pseudonym()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Deactivate instead: what the account did stays signed."""
        self.is_active = False
        self.save(update_fields=["is_active"])
        return 0, {}
