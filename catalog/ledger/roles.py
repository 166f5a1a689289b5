"""Who may do what at the desk: one table, answered to Django by an authentication backend.

No permission rows stand in the database: a role is a word on the account, and this is what it means.
"""

from typing import Any

from django.contrib.auth.backends import BaseBackend

from archive.models import User

LOOK = frozenset({"view"})
WORK = LOOK | {"add", "change", "submit", "preview"}
# Acts by role. Nothing is ever deleted here, so nobody may.
ROLES: dict[str, frozenset[str]] = {
    "auditor": LOOK,
    "cataloguer": WORK,
    "publisher": WORK | {"publish", "withdraw", "merge"},
}
# Apps whose rows the roles speak of; accounts are looked after by superusers alone.
APPS = ("catalog", "archive")
NOT_THEIRS = ("user",)


def may(user: Any, act: str) -> bool:
    """True where an account may do something: publish, withdraw, merge, submit, change, add, view."""
    if not (user.is_active and user.is_staff):
        return False
    return user.is_superuser or act in ROLES.get(getattr(user, "role", ""), frozenset())


class Roles(BaseBackend):
    """Django's permissions, from the table: catalog.change_item is the act `change`."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        app, _, codename = perm.partition(".")
        act, _, model = codename.partition("_")
        return app in APPS and model not in NOT_THEIRS and isinstance(user_obj, User) and may(user_obj, act)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        return app_label in APPS and isinstance(user_obj, User) and may(user_obj, "view")
