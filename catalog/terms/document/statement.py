"""Questions, and the statements that answer them (VOCABULARY §2)."""

from catalog.terms.document.base import (
    AgentNumber,
    ConceptKey,
    InscriptionKey,
    LocalKey,
    Part,
    Quotation,
    SourceNumber,
    SpeakerNumber,
    Words,
)
from catalog.terms.document.value import Value
from catalog.terms.kinds import (
    AnswerKind,
    Form,
    Ground,
    Holds,
    How,
    Sense,
    StanceKind,
    StatementKind,
    Verdict,
)


class Question(Part):
    """A question about a record: a standard topic, or free wording with its own kind of answer.

    `about` fills the {x} of the topic's wording with a neutral handle; `inscription` is the one it is asked of.
    """

    key: str
    topic: str = ""
    about: Words = {}
    wording: Words = {}
    kind: AnswerKind | None = None
    holds: Holds | None = None
    scheme: str = ""
    inscription: InscriptionKey = ""


class PublicQuestion(Question):
    """A question with what publication computes: its words, and how its answers stand to each other."""

    asked: Words = {}
    state: Verdict = Verdict.NONE
    statements: tuple[str, ...] = ()
    as_told_by_another: bool = False


class Answer(Part):
    """What a statement says to one question: is, is not, or one of. `during` is EDTF: when it is said to hold."""

    question: LocalKey
    value: Value
    sense: Sense = Sense.IS
    how: How = How.SAYS
    during: str = ""
    role: ConceptKey = ""


class Carrier(Part):
    """Where a statement is written: source, place in it, and in what form it stands there."""

    source: SourceNumber
    locator: str = ""
    form: Form = Form.OWN_WORDS
    quotation: Quotation | None = None


class Stance(Part):
    """What the speaker says, in so many words, about another statement, on which question, and where."""

    towards: LocalKey
    kind: StanceKind
    question: LocalKey
    locator: str


class Identified(Part):
    """Who says that what the speaker talks of is this thing: the source, the catalogue because..., or nobody."""

    by: str
    because: Words = {}


class Retraction(Part):
    """Taken back by its own speaker: when, and where that is written."""

    on: str
    source: SourceNumber
    locator: str = ""


class PublicStatement(Part):
    """One act of saying, in somebody's voice, with every carrier that has it.

    `text` is the catalogue's summary and is marked so wherever it is shown. `methods` are concepts: how the
    speaker says they looked.
    """

    key: str
    kind: StatementKind
    text: Words
    speaker: SpeakerNumber = ""
    described: str = ""
    on_behalf_of: SpeakerNumber = ""
    capacity: str = ""
    told_by: tuple[AgentNumber, ...] = ()
    said: str = ""
    observed: str = ""
    ground: Ground = Ground.NONE
    rests_on: tuple[SourceNumber, ...] = ()
    methods: tuple[ConceptKey, ...] = ()
    calls_it: str = ""
    identified: Identified | None = None
    answers: tuple[Answer, ...] = ()
    carriers: tuple[Carrier, ...] = ()
    stances: tuple[Stance, ...] = ()
    retracted: Retraction | None = None
    no_quotation_because: Words = {}


class Statement(PublicStatement):
    """A statement as the desk keeps it. A hidden one stays with the staff."""

    hidden: bool = False
    staff_note: str = ""
