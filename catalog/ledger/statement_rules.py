"""What a statement needs before it is published: a carrier, stances in their time, the tests of an assessment."""

from collections.abc import Iterator

from catalog.ledger.blocker import Blocker
from catalog.terms.document import Document
from catalog.terms.document.statement import Stance, Statement
from catalog.terms.kinds import Ground
from catalog.terms.spoken import first_day

STATUS = "status"


def statement_without_carrier(document: Document) -> Iterator[Blocker]:
    for statement in document.statements:
        if not statement.carriers:
            yield Blocker(
                f"{document.number}/{statement.key}",
                "This statement names no source. Add where it is written, with page or paragraph; then publish again.",
            )


def stance_before_its_time(document: Document) -> Iterator[Blocker]:
    said = {statement.key: statement.said for statement in document.statements}
    for statement in document.statements:
        for stance in statement.stances:
            earlier = said.get(stance.towards, "")
            if statement.said and earlier and _ends_before(statement.said, earlier):
                yield Blocker(
                    f"{document.number}/{statement.key}",
                    f"It answers {stance.towards}, which was said later. Check both dates, or take the stance out.",
                )


def _ends_before(said: str, earlier: str) -> bool:
    return first_day(said) < first_day(earlier) and len(said) >= len(earlier)


def stance_of_another(document: Document) -> Iterator[Blocker]:
    """Only its own speaker replaces a statement, and a stance is about a question that both answer."""
    by_key = {statement.key: statement for statement in document.statements}
    for statement in document.statements:
        for stance in statement.stances:
            at = f"{document.number}/{statement.key}"
            yield from (Blocker(at, says) for says in _beside_the_point(statement, by_key[stance.towards], stance))


def _beside_the_point(statement: Statement, towards: Statement, stance: Stance) -> Iterator[str]:
    if stance.kind.replaces and _speaker(statement) != _speaker(towards):
        yield (
            f"It {stance.kind} {towards.key}, which somebody else said. Only a statement of the same speaker can be "
            "replaced: choose another stance, or take it out."
        )
    if not all(any(a.question == stance.question for a in each.answers) for each in (statement, towards)):
        yield (
            f"It {stance.kind} {towards.key} on {stance.question}, which one of the two does not answer. Choose the "
            "question that both answer."
        )


def _speaker(statement: Statement) -> tuple[str, str]:
    return statement.speaker, statement.described


def assessed_without_its_test(document: Document) -> Iterator[Blocker]:
    """A status is somebody's assessment on a day, and two of them mean more than "somebody says so"."""
    asked = {question.key for question in document.questions if question.topic == STATUS}
    for statement in document.statements:
        values = {str(getattr(a.value, "concept", "")) for a in statement.answers if a.question in asked}
        for needed in _missing(statement, values):
            yield Blocker(f"{document.number}/{statement.key}", needed)


def _missing(statement: Statement, statuses: set[str]) -> Iterator[str]:
    if statuses and not statement.said:
        yield "A status is an assessment on a day. Say when it was assessed, or take the answer out."
    if "statuses/corroborated" in statuses and len(set(statement.methods)) < 2:
        yield (
            "Corroborated means two independent methods, each named. Add both under how the speaker looked, or "
            'choose "potential".'
        )
    if "statuses/verified" in statuses and (statement.ground is Ground.NONE or not statement.methods):
        yield (
            "Verified means that the assessor states method and evidence. Add how the speaker looked and the ground "
            "given, or choose another status."
        )
