"""How a statement came here: cases from the sample, as documents and cards say them."""

import pytest

from catalog.terms.document.card import Card
from catalog.terms.document.source import Citation
from catalog.terms.document.statement import Carrier, PublicStatement
from catalog.terms.kinds import Form, StatementKind
from catalog.terms.transmission import Note, Part, Station, behind, transmission

pytestmark = pytest.mark.once
PARTLY = {"en": "the first 2,000 characters only"}
# The essay (S-0001) cites Human Rights Watch (S-0013), read in the copy of a site (S-0089) that republishes it.
CARDS = {
    "S-0001": Card(type="source", held="copy", read="whole"),
    "S-0013": Card(type="source", held="another's copy", which="S-0089", read="part", read_note=PARTLY),
    "S-0089": Card(type="source", held="link", read="part", republishes="S-0013"),
    "S-0002": Card(type="source", held="link", read="not read"),
    "S-0200": Card(type="source", held="link", read="whole", republishes="S-0201"),
    "S-0201": Card(type="source", held="mention", read="not read", republishes="S-0202"),
    "S-0202": Card(type="source", held="mention", read="not read"),
    "S-0300": Card(type="source", republishes="S-0301", which="S-0301"),
    "S-0301": Card(type="source", republishes="S-0300", which="S-0300"),
    "S-0900": Card(type="", state="withheld"),
}
ESSAY = Citation(key="C13", cited="S-0013", note="12", locator="para. 9", as_cited="“Azerbaijan: Attack on Church”")


def said(*carriers: str, **more: object) -> PublicStatement:
    carried = tuple(Carrier(source=number, locator="para. 9", form=Form.QUOTED) for number in carriers)
    return PublicStatement(
        key="S7", kind=StatementKind.REPORT, text={"en": "It was struck."}, speaker="A-0001", carriers=carried, **more
    )  # type: ignore[arg-type]


# What each way goes through, first to last.
WAYS = {
    "a source that is held": (said("S-0001"), [[("carrier", "S-0001")]]),
    "read in another's copy, which republishes it": (
        said("S-0013"), [[("carrier", "S-0013"), ("copy", "S-0089")]]
    ),
    "a republication carries it": (said("S-0089"), [[("original", "S-0013"), ("carrier", "S-0089")]]),
    "a republication of a republication": (
        said("S-0200"), [[("original", "S-0202"), ("original", "S-0201"), ("carrier", "S-0200")]]
    ),
    "two that each give the other as original and copy": (
        said("S-0300"), [[("original", "S-0301"), ("carrier", "S-0300")]]
    ),
    "two carriers, two ways": (
        said("S-0001", "S-0200"),
        [[("carrier", "S-0001")], [("original", "S-0202"), ("original", "S-0201"), ("carrier", "S-0200")]],
    ),
    "one that is withheld": (said("S-0900"), [[("carrier", "S-0900")]]),
    "one without a card": (said("S-0999"), [[("carrier", "S-0999")]]),
    "no carrier at all": (said(), []),
}  # fmt: skip


@pytest.mark.parametrize("case", WAYS)
def test_each_carrier_has_its_way(case):
    statement, expected = WAYS[case]

    ways = transmission(statement, CARDS).ways

    assert [[(each.part.name.lower(), each.number) for each in way.stations] for way in ways] == expected


def test_a_carrier_tells_its_form_and_place_and_what_was_read_of_it():
    (way,) = transmission(said("S-0013"), CARDS).ways

    assert way.carrier == Station(Part.CARRIER, "S-0013", "para. 9", "quoted", "another's copy", "", "part", PARTLY, ())
    assert [copy.number for copy in way.copies] == ["S-0089"]


def test_what_the_speaker_rests_on_comes_first_with_the_note_that_cites_it():
    came = transmission(said("S-0001", rests_on=("S-0013", "S-0002")), CARDS, {"S-0001": (ESSAY,), "S-0013": ()})

    assert [(ground.number, ground.which, ground.notes) for ground in came.grounds] == [
        ("S-0013", "S-0089", (Note("S-0001", "12", "para. 9", "“Azerbaijan: Attack on Church”"),)),
        ("S-0002", "", ()),
    ]


def test_whoever_tells_of_it_is_named():
    came = transmission(said("S-0002", told_by=("A-0009",)), CARDS)

    assert (came.speaker, came.told_by) == ("A-0001", ("A-0009",))


def test_all_that_lies_behind_some_sources_is_found_however_they_turn_round():
    assert behind(["S-0001"], CARDS) == set()
    assert behind(["S-0200"], CARDS) == {"S-0201", "S-0202"}
    assert behind(["S-0013"], CARDS) == {"S-0089", "S-0013"}
    assert behind(["S-0300", "S-0999"], CARDS) == {"S-0301", "S-0300"}
