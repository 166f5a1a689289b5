"""Where a record is, on its page: the map, the shape where everybody may see it, and whose word both are."""

import re

import pytest

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.published import Edition
from catalog.terms.coordinates import Precision
from catalog.terms.document.base import Attribution
from catalog.terms.document.geometry import LineString, Polygon
from catalog.terms.document.position import Position
from tests import sample
from tests.sample import changed

# The plateau of Shushi, roughly.
RING = ((46.7412345, 39.75), (46.76, 39.75), (46.76, 39.77), (46.7412345, 39.77), (46.7412345, 39.75))
PLATEAU = Polygon(coordinates=(RING,))
TASS = Attribution(speaker="A-0006", said="2020-12-16", source="S-0001", locator="map 2")
BASE = "Coasts, lakes and rivers only: this map draws no political boundary."


@pytest.fixture
def where(catalogue, client):
    """Publishes Shushi, or the cathedral, with a position; gives the section of its page, in words and as HTML."""

    def shown(position: Position, record=sample.SHUSHI, prefix: str = "") -> tuple[str, str]:
        load([changed(record, position=position)], None, Numbers.KEEP, "placed")
        publish([record.number], None, "placed")
        page = client.get(f"{prefix}/{'places' if record is sample.SHUSHI else 'items'}/{record.number}")
        section = page.content.decode().partition('aria-labelledby="where">')[2].partition("</section>")[0]
        words = " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*</svg>", "", section, flags=re.S)).split())
        return words.replace(" ,", ",").replace(" .", "."), section

    return shown


def at(shape=None, precision: Precision = Precision.EXACT, by: Attribution = TASS) -> Position:
    return Position(longitude=46.75, latitude=39.76, precision=precision, shape=shape, by=by)


@pytest.mark.parametrize("record", [sample.SHUSHI, sample.CATHEDRAL], ids=lambda record: record.number)
def test_an_outline_is_drawn_and_told_with_whose_it_is(where, record):
    words, section = where(at(PLATEAU), record)

    assert section.count('class="shape"') == 1
    assert words == (
        "Where The position is shown as it is recorded. Coasts, lakes and rivers, and what the source below draws: "
        "the catalogue itself draws no boundary. Coasts and lakes: Natural Earth (public domain); rivers: GSHHG "
        "(LGPL). 39.76 N, 46.75 E Outline of 4 points; from 46.7412 E to 46.76 E, from 39.75 N to 39.77 N; about "
        "3.6 km². "
        "Position, and what is drawn, according to Human Rights Watch, 16 December 2020 : "
        "Human Rights Watch 2020, map 2."
    )


def test_a_position_without_a_shape_tells_whose_word_it_is(where):
    words, section = where(at())

    assert 'class="shape' not in section
    assert BASE in words
    assert words.endswith(
        "Position according to Human Rights Watch, 16 December 2020 : Human Rights Watch 2020, map 2."
    )


def test_a_position_of_which_nobody_is_named_says_so(where):
    words, _ = where(at(by=Attribution()))

    assert words.endswith("Whose word the position is, is not recorded.")


@pytest.mark.parametrize("precision", [Precision.ONE_KM, Precision.TEN_KM])
def test_a_shape_is_drawn_only_where_the_position_is_exact_and_no_card_carries_it_either(where, precision):
    where(at(PLATEAU))
    assert {"P-0001", "HL-0001"} <= carrying_the_corner()

    words, section = where(at(PLATEAU, precision))

    assert carrying_the_corner() == set()
    assert 'class="shape' not in section
    assert BASE in words
    assert "Outline" not in words


def carrying_the_corner() -> set[str]:
    """The records whose current edition has the corner of the outline, in their own position or in a card."""
    latest = {edition.number: edition for edition in Edition.objects.order_by("sequence")}
    return {number for number, edition in latest.items() if b"46.7412345" in bytes(edition.body)}


def test_the_page_of_a_line_needs_no_style_of_its_own(where):
    _, section = where(at(LineString(coordinates=RING[:3])))

    assert section.count('class="shape open"') == 1
    assert re.findall(r"\sstyle=|<style|<script|\son[a-z]+=", section) == []
