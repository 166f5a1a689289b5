import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

SITES = {"product": "archive.settings", "baseline": "tests.bench.naive.settings"}
FILL = "from tests.bench import {site}; print({site}.fill({count}))"
PICTURES = "from tests.bench import pictures; pictures.tell()"
MEASURE = "from tests.bench import {site}, measure; measure.tell({site}, {count})"


class Command(BaseCommand):
    """A benchmark, not a test: what the site costs beside a plain Django site that holds the same records.

    Everything runs in one call on one machine, in processor time, and answers are compared before they are
    timed; the ratios are what counts.
    """

    help = "Measure pages, searches and harvests against a plain Django site with the same made-up records."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--pictures", action="store_true", help="measure a picture of 12,000 x 9,000 instead")
        parser.add_argument("--records", type=int, default=1000, help="how many items (default 1000)")

    def handle(self, records: int, pictures: bool = False, **options: Any) -> None:
        if pictures:
            self.stdout.write(self.of_pictures())
            return
        if records < 1:
            raise CommandError(f"--records {records}: at least one record is needed.")
        with TemporaryDirectory(prefix="heritage-bench-") as folder:
            told = {site: self.measured(site, records, Path(folder)) for site in SITES}
        if told["product"]["found"] != told["baseline"]["found"]:
            raise CommandError(f"The two sites do not find the same records, so nothing is compared: {told}")
        self.print(told, records)

    def of_pictures(self) -> str:
        with TemporaryDirectory(prefix="heritage-bench-") as folder:
            self.run("product", Path(folder), "migrate", "--verbosity", "0")
            return self.run("product", Path(folder), "shell", "-v", "0", "-c", PICTURES)

    def measured(self, site: str, records: int, folder: Path) -> dict[str, Any]:
        """Fill one site in a process of its own, and measure it in another."""
        if site == "product":
            self.run(site, folder, "migrate", "--verbosity", "0")
        seconds = float(self.last(site, folder, FILL.format(site=site, count=records)))
        told: dict[str, Any] = json.loads(self.last(site, folder, MEASURE.format(site=site, count=records)))
        told["cost"]["entering, per 100 records"] = seconds / records * 100 * 1000
        return told

    def last(self, site: str, folder: Path, script: str) -> str:
        """The last line that a script prints."""
        return self.run(site, folder, "shell", "-v", "0", "-c", script).splitlines()[-1]

    def run(self, site: str, folder: Path, *arguments: str) -> str:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": SITES[site],
            "HERITAGE_DATA": str(folder),
            "HERITAGE_HOSTS": "testserver",
            "HERITAGE_LOG_LEVEL": "ERROR",
            "DATABASE_URL": "",
            "PYTHONPATH": str(settings.BASE_DIR),
        }
        command = [sys.executable, "-m", "django", *arguments]
        ended = subprocess.run(command, env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True)
        if ended.returncode:
            raise CommandError(f"{site}: {ended.stdout}\n{ended.stderr}")
        return ended.stdout.strip()

    def print(self, told: dict[str, dict[str, Any]], records: int) -> None:
        product, baseline = told["product"]["cost"], told["baseline"]["cost"]
        self.stdout.write(f"{records} items, SQLite, one process; milliseconds of processor time")
        self.stdout.write(f"{'':42}{'here':>10}{'plain':>10}{'ratio':>8}")
        for name, cost in product.items():
            beside = baseline.get(name)
            other = f"{beside:10.2f}{beside / cost:8.1f}" if beside else f"{'-':>10}{'-':>8}"
            self.stdout.write(f"{name:42}{cost:10.2f}{other}")
