"""Reports on the state of an item: who looked, how, on what day, and from what they tell it."""

from typing import Annotated

from catalog.terms.document.base import (
    AgentNumber,
    Attribution,
    ConceptKey,
    HoldingKey,
    Part,
    SourceNumber,
    Words,
    refers,
)
from catalog.terms.kinds import Moment


class Evidence(Part):
    """What a report was made from: a picture held here, or a source that has it; of before or of now.

    `region` is the part of the picture that shows it, as x,y,width,height in pixels; empty where it is the whole.
    `taken` is EDTF; `sensor` the camera or satellite, as its source names it.
    """

    moment: Moment = Moment.FOLLOW_UP
    holding: HoldingKey = ""
    region: str = ""
    source: SourceNumber = ""
    locator: str = ""
    taken: str = ""
    sensor: str = ""


class PublicConditionReport(Part):
    """The state somebody found on a day, and how they looked. It holds for that day alone.

    `on` and `next_check` are EDTF; `state` (empty where the report gives none), `methods`, `completeness`,
    `threats`, `priority` and `agreement` are concepts. `by` is who reports it; `assessors` those who looked, where
    they are others.
    """

    key: str
    on: str
    state: ConceptKey = ""
    methods: tuple[ConceptKey, ...] = ()
    assessors: tuple[AgentNumber, ...] = ()
    agreement: ConceptKey = ""
    completeness: ConceptKey = ""
    threats: tuple[ConceptKey, ...] = ()
    priority: ConceptKey = ""
    next_check: str = ""
    access: Words = {}
    text: Words = {}
    event: Annotated[str, refers("reported-after")] = ""
    evidence: tuple[Evidence, ...] = ()
    by: Attribution = Attribution()


class ConditionReport(PublicConditionReport):
    """A report as the desk keeps it. A hidden one stays with the staff."""

    hidden: bool = False
    staff_note: str = ""
