"""The values an answer can have, one struct a kind."""

from typing import TypeAlias

from catalog.terms.document.base import AgentNumber, ConceptKey, Date, Part, PlaceNumber, Words


class DateValue(Part, tag="date"):
    date: Date


class SpanValue(Part, tag="span"):
    """A stretch of time: EDTF interval whose unstated ends are left empty."""

    date: Date


class ConceptValue(Part, tag="concept"):
    """A concept of a vocabulary, as scheme/key."""

    concept: ConceptKey


class TextValue(Part, tag="text"):
    """Words of ours by language; of an inscription also its letters as the reader gives them (`transcription`)."""

    text: Words = {}
    transcription: str = ""


class AgentValue(Part, tag="agent"):
    """An agent with a record, or one described in words."""

    agent: AgentNumber = ""
    described: Words = {}


class PlaceValue(Part, tag="place"):
    """A place or item with a record, or one described in words."""

    place: PlaceNumber = ""
    described: Words = {}


class CountValue(Part, tag="count"):
    count: int


class MeasureValue(Part, tag="measure"):
    """A number with its unit (UCUM: m, cm, kg), which dimension it is (a concept's key), and how it was measured."""

    dimension: ConceptKey
    number: str
    unit: str
    method: Words = {}


class YesNoValue(Part, tag="yes-no"):
    yes: bool


Value: TypeAlias = (
    DateValue | SpanValue | ConceptValue | TextValue | AgentValue | PlaceValue | CountValue | MeasureValue | YesNoValue
)

# The struct of each kind of answer, by its tag.
VALUES: dict[str, type[Part]] = {
    "date": DateValue,
    "span": SpanValue,
    "concept": ConceptValue,
    "text": TextValue,
    "agent": AgentValue,
    "place": PlaceValue,
    "count": CountValue,
    "measure": MeasureValue,
    "yes-no": YesNoValue,
}
