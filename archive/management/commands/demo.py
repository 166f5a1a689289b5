import os
import secrets
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from archive.models import User
from archive.serving import serve

LOG_IN = "archivist"


class Command(BaseCommand):
    help = "Serve the site with the sample catalogue: prepares database, records and a log-in, then serves."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", nargs="?", default="127.0.0.1:8000", help="ADDR:PORT")
        parser.add_argument("--prepare", action="store_true", help="prepare everything, and do not serve")

    def handle(self, address: str, **options: Any) -> None:
        host, _, port = address.rpartition(":")
        if not host or not port.isdigit():
            raise CommandError(f'"{address}" is no address to serve at. Write it like 127.0.0.1:8000.')
        if "HERITAGE_IDENTIFIER_BASE" not in os.environ:
            settings.IDENTIFIER_BASE = f"http://{address}"
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, host]
        call_command("migrate", verbosity=0)
        call_command("import_records", settings.BASE_DIR / "fixtures" / "catalogue", keep=True, if_empty=True)
        password = self.log_in()
        self.stdout.write(f"\nHeritage Ledger   http://{address}/")
        self.stdout.write(f"The desk          http://{address}/admin/   log-in: {LOG_IN}   password: {password}\n")
        self.stdout.flush()
        if not options["prepare"]:
            serve(address)

    def log_in(self) -> str:
        """The sample's archivist; a password is made once, and said once."""
        if User.objects.filter(username=LOG_IN).exists():
            return "(as said at the first start; `manage.py changepassword archivist` makes a new one)"
        password = secrets.token_urlsafe(12)
        User.objects.create_superuser(LOG_IN, settings.ADMIN_EMAIL, password)
        return password
