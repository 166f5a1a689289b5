"""A few real records, small enough to read in a test: the church in Shushi / Şuşa, and what was said of it."""

import msgspec

from catalog.models.drafts import Concept, Scheme
from catalog.terms.coordinates import Precision
from catalog.terms.document import Agent, Document, Event, Item, Place, Source
from catalog.terms.document.agent import Tie
from catalog.terms.document.base import Date, Name, Quotation
from catalog.terms.document.event import Affected
from catalog.terms.document.position import Position
from catalog.terms.document.statement import Answer, Carrier, Question, Stance, Statement
from catalog.terms.document.value import AgentValue, ConceptValue, DateValue, SpanValue
from catalog.terms.kinds import Ground, How, Sense, StanceKind, StatementKind

CONCEPTS = {
    "item-kinds/church-building": "church building",
    "place-kinds/town": "town",
    "agent-kinds/state": "state",
    "agent-kinds/organ-of-a-state": "organ of a state",
    "agent-kinds/armed-forces": "armed forces",
    "agent-kinds/ngo": "non-governmental organisation",
    "source-kinds/report": "report",
    "source-kinds/news": "news",
    "event-kinds/damage-as-reported": "damage, as reported",
    "affected-as/reported-damaged": "reported damaged",
    "how-came/aimed-at-the-building": "aimed at the building",
    "how-came/stray-fire": "stray or mistaken fire",
}
EXCLUSIVE = ("how-came/aimed-at-the-building", "how-came/stray-fire")


def vocabulary() -> None:
    """The concepts these records use."""
    for key, label in CONCEPTS.items():
        scheme = Scheme.objects.get_or_create(key=key.partition("/")[0], defaults={"labels": {"en": "x"}})[0]
        Concept.objects.get_or_create(key=key, defaults={"scheme": scheme, "labels": {"en": label}})
    Concept.objects.get(key=EXCLUSIVE[0]).excludes.add(EXCLUSIVE[1])


def name(key: str, value: str, language: str = "en", *, shown: bool = False, kind: str = "common") -> Name:
    return Name(key=key, value=value, language=language, kind=kind, shown=shown)


def agent(number: str, label: str, kind: str, part_of: str = "") -> Agent:
    ties = (Tie(agent=part_of),) if part_of else ()
    return Agent(number=number, kind=f"agent-kinds/{kind}", names=(name("N1", label, shown=True),), part_of=ties)


AZERBAIJAN = agent("A-0001", "Azerbaijan", "state")
ARMENIA = agent("A-0002", "Armenia", "state")
AZ_MINISTRY = agent("A-0003", "Ministry of Defence of Azerbaijan", "organ-of-a-state", "A-0001")
AM_MINISTRY = agent("A-0004", "Ministry of Defence of Armenia", "organ-of-a-state", "A-0002")
AZ_FORCES = agent("A-0005", "Armed forces of Azerbaijan", "armed-forces", "A-0001")
HRW = agent("A-0006", "Human Rights Watch", "ngo")
AGENTS = (AZERBAIJAN, ARMENIA, AZ_MINISTRY, AM_MINISTRY, AZ_FORCES, HRW)

HRW_REPORT = Source(
    number="S-0001",
    kind="source-kinds/report",
    title="Azerbaijan: Attack on Church Possible War Crime",
    publisher="Human Rights Watch",
    issued="2020-12-16",
    url="https://www.hrw.org/news/2020/12/16/azerbaijan-attack-church-possible-war-crime",
    names=(name("N1", "Human Rights Watch 2020", shown=True),),
)
TASS = Source(
    number="S-0002",
    kind="source-kinds/news",
    title="Azerbaijan denies shelling church in Nagorno-Karabakh",
    publisher="TASS",
    issued="2020-10-08",
    names=(name("N1", "TASS, 8 October 2020", shown=True),),
)
SHUSHI = Place(
    number="P-0001",
    kind="place-kinds/town",
    names=(
        name("N1", "Շուշի", "hy", shown=True),
        name("N2", "Şuşa", "az", shown=True),
        name("N3", "Шуша", "ru", shown=True),
        name("N4", "Shushi", "en", shown=True),
        name("N5", "Shusha", "en", shown=True),
    ),
    position=Position(longitude=46.74989, latitude=39.76006, uncertainty=500, precision=Precision.EXACT),
)


def statement(key: str, speaker: str, said: str, text: str, source: str, *answers: Answer, **more: object) -> Statement:
    quotation = Quotation(text=text, language="en")
    return Statement(
        key=key,
        speaker=speaker,
        said=said,
        kind=more.pop("kind", StatementKind.REPORT),  # type: ignore[arg-type]
        text={"en": text},
        carriers=(Carrier(source=source, locator="para. 1", quotation=quotation),),
        answers=answers,
        **more,  # type: ignore[arg-type]
    )


def who(question: str, number: str, sense: Sense = Sense.IS) -> Answer:
    return Answer(question=question, value=AgentValue(agent=number), sense=sense)


def how_it_came(question: str, concept: str, how: How = How.SAYS) -> Answer:
    return Answer(question=question, value=ConceptValue(concept=f"how-came/{concept}"), how=how)


STRIKES = Event(
    number="E-0001",
    kind="event-kinds/damage-as-reported",
    place="P-0001",
    names=(name("N1", "Reported strikes on the church, 8 October 2020", shown=True),),
    affected=(Affected(item="HL-0001", role="affected-as/reported-damaged"),),
    questions=(
        Question(key="Q2", topic="when"),
        Question(key="Q3", topic="who-did"),
        Question(key="Q4", topic="how-came"),
    ),
    statements=(
        statement("S5", "A-0004", "2020-10-08", "The army of Azerbaijan shelled the cathedral.", "S-0002",
                  who("Q3", "A-0005"), Answer(question="Q2", value=DateValue(date=Date(edtf="2020-10-08")))),
        statement("S6", "A-0003", "2020-10-08", "It has nothing to do with the army of Azerbaijan.", "S-0002",
                  who("Q3", "A-0005", Sense.IS_NOT), kind=StatementKind.DENIAL,
                  stances=(Stance(towards="S5", kind=StanceKind.DENIES, question="Q3", locator="para. 2"),)),
        statement("S7", "A-0006", "2020-12-16", "The church was struck twice, apparently on purpose.", "S-0001",
                  who("Q3", "A-0005"), how_it_came("Q4", "aimed-at-the-building", How.LIKELY),
                  kind=StatementKind.FINDING, ground=Ground.OBJECTS),
    ),
)  # fmt: skip
CATHEDRAL = Item(
    number="HL-0001",
    kind="item-kinds/church-building",
    place="P-0001",
    names=(
        name("N1", "Ղազանչեցոց եկեղեցի", "hy", shown=True),
        name("N2", "Qazançı kilsəsi", "az", shown=True),
        name("N3", "Gazanchi Church", "en", shown=True),
        name("N4", "Ghazanchetsots Cathedral", "en", shown=True),
        name("N5", "Собор Казанчецоц", "ru", shown=True),
    ),
    position=Position(longitude=46.747883, latitude=39.758819, uncertainty=30, precision=Precision.EXACT),
    questions=(Question(key="Q6", topic="made"),),
    statements=(
        statement("S7", "A-0006", "2020-12-16", "It was built from 1868 to 1887.", "S-0001",
                  Answer(question="Q6", value=SpanValue(date=Date(edtf="1868/1887")))),
    ),
    notes="Staff only: ask for the inscription.",
)  # fmt: skip
EVERYTHING: tuple[Document, ...] = (*AGENTS, HRW_REPORT, TASS, SHUSHI, STRIKES, CATHEDRAL)


def changed(document: Document, **changes: object) -> Document:
    return msgspec.structs.replace(document, **changes)
