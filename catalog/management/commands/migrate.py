from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.commands import migrate


class Command(migrate.Command):
    """Django's migrate, after which the search engines find their own tables beside ours.

    Not a migration: on SQLite, changing an index table in a later migration makes it anew and drops its
    triggers without a word.
    """

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in (settings.DATA_DIR, settings.STATIC_ROOT):
            folder.mkdir(parents=True, exist_ok=True)
        super().handle(*args, **options)
        if not (options["plan"] or options["check_unapplied"]):
            call_command("prepare_index", database=options["database"], verbosity=0)
