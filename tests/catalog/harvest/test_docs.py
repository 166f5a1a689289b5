"""The partner's guide holds a client; here it is run as it is printed."""

import re
from pathlib import Path

from catalog.crosswalks.formats import FORMATS
from catalog.ledger.publishing import publish
from catalog.ledger.withdrawing import withdraw
from catalog.models.published import Published
from tests import sample
from tests.catalog.harvest.shelf import lay
from tests.catalog.harvest.test_clients import served

__all__ = ["served"]
GUIDE = Path(__file__).resolve().parents[3] / "docs" / "harvesting.md"


def test_the_client_in_the_guide_keeps_a_copy_in_step(served, tmp_path):
    client: dict = {"__name__": "guide"}
    exec(re.search("```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)[1], client)

    client["keep_in_step"](served, tmp_path / "copy")
    assert kept(tmp_path) == public()

    publish(["E-0001"], None)
    lay(sample.changed(sample.CATHEDRAL, number="HL-0009"))
    withdraw("HL-0009", "entered twice", None)
    client["keep_in_step"](served, tmp_path / "copy")
    assert kept(tmp_path) == public()
    assert "Human Rights Watch" in (tmp_path / "copy" / "E-0001.xml").read_text()


def test_the_guide_names_every_suffix_there_is():
    for form in FORMATS.values():
        assert not form.suffix or f"`{form.suffix}`" in GUIDE.read_text(), form.label


def kept(folder: Path) -> set[str]:
    return {file.stem for file in (folder / "copy").glob("*.xml")}


def public() -> set[str]:
    return set(Published.objects.readable().values_list("number", flat=True))
