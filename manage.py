#!/usr/bin/env python3
"""The one command of the house. Prepares its own environment where none is active (see `archive/setting_up.py`)."""

import os
import sys


def main() -> None:
    from archive import setting_up

    setting_up.stand_in_environment(sys.argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    if sys.argv[1:2] == ["test"]:
        from archive.testing import run

        sys.exit(run(sys.argv[2:]))
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
