import pytest

from catalog.crosswalks.answering import answers_in_words
from catalog.crosswalks.telling import Telling
from catalog.terms.document.base import Date
from catalog.terms.document.card import Card
from catalog.terms.document.statement import Answer, PublicStatement
from catalog.terms.document.value import (
    AgentValue,
    ConceptValue,
    CountValue,
    DateValue,
    MeasureValue,
    PlaceValue,
    SpanValue,
    TextValue,
    YesNoValue,
)
from catalog.terms.kinds import How, Sense, StatementKind

pytestmark = pytest.mark.once
CARDS = {
    "A-0001": Card(type="agent", labels={"en": "Azerbaijan", "az": "Azərbaycan"}),
    "A-0002": Card(type="agent", labels={"en": "Armenia"}),
    "A-0009": Card(type="", state="withheld"),
    "name-role/carver": Card(type="concept", labels={"en": "carver"}),
    "name-role/priest": Card(type="concept", labels={"en": "priest"}),
}
AT = Telling("HL-0001", CARDS, {})
TOLD = {
    "is: 8 October 2020 [2020-10-08], time: about 13:00": DateValue(date=Date(edtf="2020-10-08", time="about 13:00")),
    "is: 1091, written “ՇԽ”, calendar: Armenian era, or read as 1642 [1642]": DateValue(
        date=Date(edtf="1091", phrase="ՇԽ", calendar="Armenian era", readings=("1642",))
    ),
    "is: from 1868 to 1887 [1868/1887]": SpanValue(date=Date(edtf="1868/1887")),
    "is: carver": ConceptValue(concept="name-role/carver"),
    "is: stray fire": ConceptValue(concept="how-came/stray-fire"),
    "is: Azerbaijan": AgentValue(agent="A-0001"),
    "is: A-0009, withheld": AgentValue(agent="A-0009"),
    "is: soldiers, unnamed": AgentValue(described={"en": "soldiers, unnamed"}),
    "is: հյուսիսում (hy)": PlaceValue(described={"hy": "հյուսիսում"}),
    "is: built by hand": TextValue(text={"en": "built by hand", "hy": "ձեռքով"}),
    "is: 27": CountValue(count=27),
    "is: height 35 m": MeasureValue(dimension="measurements/height", number="35", unit="m"),
    "is: no": YesNoValue(yes=False),
}


def told(*answers: Answer) -> list[str]:
    statement = PublicStatement(key="S1", kind=StatementKind.REPORT, text={"en": "x"}, answers=answers)
    return answers_in_words(statement, "Q1", AT)


@pytest.mark.parametrize("words", TOLD)
def test_every_kind_of_value_is_told_in_words(words):
    assert told(Answer(question="Q1", value=TOLD[words])) == [words]


def test_what_is_denied_and_what_is_left_open_are_told_as_such():
    carver, priest = (ConceptValue(concept=f"name-role/{key}") for key in ("carver", "priest"))

    assert told(
        Answer(question="Q1", value=AgentValue(agent="A-0001"), sense=Sense.IS_NOT),
        Answer(question="Q1", value=carver, sense=Sense.ONE_OF),
        Answer(question="Q1", value=priest, sense=Sense.ONE_OF, how=How.POSSIBLE),
        Answer(question="Q2", value=AgentValue(agent="A-0002")),
    ) == ["is not: Azerbaijan", "one of: carver or priest (speaker thinks possible)"]


def test_how_firmly_for_when_and_in_what_part_it_is_said_stands_with_the_value():
    value = AgentValue(agent="A-0002")

    assert told(
        Answer(question="Q1", value=value, how=How.TRADITION, during="1992/2020", role="name-role/carver"),
        Answer(question="Q1", value=value, how=How.RELAYS),
    ) == ["is: Armenia (as tradition, during: from 1992 to 2020, as: carver)", "is: Armenia (speaker relays)"]
