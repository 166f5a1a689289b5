"""Run as a process of its own: python -m archive.looking.child FILE NAME. Prints one line of JSON."""

import json
import resource
import sys
from pathlib import Path

from archive.looking.bounds import MOST_MEMORY, MOST_SECONDS


def main(path: str, name: str) -> None:
    """Look, and tell: what it is (see Looked), or why it must not come in."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Imported under the bounds, for a reader may be broken by what it reads at once.
    from archive.looking.kinds import told  # noqa: PLC0415

    print(json.dumps(told(Path(path), name)))


if __name__ == "__main__":
    main(*sys.argv[1:])
