"""Viewers and parsers of others, from npm, to try what we send with them. They are never part of what we serve."""

import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

# Name and version -> SHA-256 of the package as npm sends it.
PACKED = {
    "mirador@4.0.0": "ac2423944bd52ffb5a0fc02ff280c117fe39433fac56e50c0b79f0d1ca7c57e6",
    "openseadragon@6.1.1": "b4ab2942f33b90e0448e4d20fc5ed14cee049f1f3ae49d70afd4b05e9a2f92d0",
    "@iiif/parser@2.2.10": "e38dacd9cd7a72d2eb4f8330f26bd2173aaca21714c219132ef16eaeed56eb8d",
}


def unpacked(name: str, folder: Path) -> Path:
    """The folder of a package, unpacked; it has to be the very one that was looked at.

    Without npm the test is skipped; with CI=true it fails.
    """
    npm = shutil.which("npm")
    if npm is None:
        assert os.environ.get("CI") != "true", "npm cannot be found. With CI=true nothing may be skipped."
        pytest.skip("needs npm (Debian: apt install npm)")
    ran = subprocess.run([npm, "pack", "--silent", name], cwd=folder, capture_output=True, text=True, timeout=300)
    assert ran.returncode == 0, ran.stderr
    packed = folder / ran.stdout.split()[-1]
    assert hashlib.sha256(packed.read_bytes()).hexdigest() == PACKED[name], f"{name} is not what it was."
    with tarfile.open(packed) as tar:
        tar.extractall(folder / packed.stem, filter="data")
    return folder / packed.stem / "package"
