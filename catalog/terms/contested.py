"""*Contested* and *accounts differ*, as a computer decides them (VOCABULARY §3).

It looks at what is said, by whom, and of when: never at sides, at how many say it, at rank or grade, or at
who spoke first. Two speakers contest each other when one firmly rejects what the other firmly says, and
they do not speak for one principal. Accounts differ when both cannot hold and nobody rejects anything.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

import msgspec

from catalog.terms import poles
from catalog.terms.document.card import Card
from catalog.terms.document.statement import Answer, PublicQuestion, PublicStatement
from catalog.terms.kinds import Holds, Sense, Verdict
from catalog.terms.period import Period, period_of
from catalog.terms.poles import Pole
from catalog.terms.spoken import in_order_of_saying, live
from catalog.terms.topics import TOPICS


@dataclass(frozen=True)
class Circumstances:
    """What must be known beside the statements, all of it read from cards.

    `principals`: for whom an agent speaks; `wider`: the bodies and concepts a value is part of;
    `exclusive`: concepts that cannot both hold; `issued`: when a source came out (EDTF).
    """

    principals: Mapping[str, str] = field(default_factory=dict)
    wider: Mapping[str, frozenset[str]] = field(default_factory=dict)
    exclusive: Mapping[str, frozenset[str]] = field(default_factory=dict)
    issued: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, cards: Mapping[str, Card]) -> "Circumstances":
        return cls(
            principals={number: card.principal for number, card in cards.items() if card.principal},
            wider={number: _ancestors(number, cards) for number in cards},
            exclusive={key: frozenset(card.excludes) for key, card in cards.items() if card.excludes},
            issued={number: card.date for number, card in cards.items() if card.type == "source"},
        )


@dataclass(frozen=True)
class Voice:
    """One answer, with who gives it and when it is said to hold."""

    statement: str
    speaker: str
    principal: str
    pole: Pole
    firm: bool
    period: Period
    told: bool


def judged(
    questions: Iterable[PublicQuestion],
    statements: tuple[PublicStatement, ...],
    circumstances: Circumstances,
) -> tuple[PublicQuestion, ...]:
    """Each question with its verdict, and its statements in the order in which they were said."""
    return tuple(_judge(question, statements, circumstances) for question in questions)


def _judge(
    question: PublicQuestion, statements: tuple[PublicStatement, ...], circumstances: Circumstances
) -> PublicQuestion:
    answering = [s for s in statements if any(a.question == question.key for a in s.answers)]
    voices = list(voices_on(question, statements, circumstances))
    verdict, pairs = decide(voices, holds_of(question), circumstances)
    return msgspec.structs.replace(
        question,
        state=verdict,
        statements=tuple(statement.key for statement in in_order_of_saying(answering)),
        as_told_by_another=_only_told(pairs, voices),
    )


def holds_of(question: PublicQuestion) -> Holds:
    """How many answers can hold: as the topic says, or the question itself where its wording is free."""
    if question.topic:
        return TOPICS[question.topic].holds
    return question.holds or Holds.MANY


def decide(
    voices: list[Voice], holds: Holds, circumstances: Circumstances
) -> tuple[Verdict, list[tuple[Voice, Voice]]]:
    """The verdict, and the pairs of voices that made it so."""
    rejecting: list[tuple[Voice, Voice]] = []
    excluding: list[tuple[Voice, Voice]] = []
    for one, other in combinations(voices, 2):
        if one.speaker == other.speaker or not (one.firm and other.firm and one.period.meets(other.period)):
            continue
        if rejects(one, other, circumstances):
            (excluding if one.principal == other.principal else rejecting).append((one, other))
        elif excludes(one, other, holds, circumstances):
            excluding.append((one, other))
    if rejecting:
        return Verdict.CONTESTED, rejecting
    if excluding:
        return Verdict.DIFFER, excluding
    speakers = len({voice.speaker for voice in voices})
    return (Verdict.NONE, Verdict.ONE, Verdict.SEVERAL)[min(speakers, 2)], []


def rejects(one: Voice, other: Voice, circumstances: Circumstances) -> bool:
    """One says "not v" where the other says v, or something within v."""
    if one.pole.negated == other.pole.negated:
        return False
    denial, claim = (one, other) if one.pole.negated else (other, one)
    return poles.within(claim.pole, denial.pole, circumstances.wider)


def excludes(one: Voice, other: Voice, holds: Holds, circumstances: Circumstances) -> bool:
    """Both say something, only one can hold, and the two do not meet."""
    if holds is Holds.MANY or one.pole.negated or other.pole.negated:
        return False
    return poles.apart(one.pole, other.pole, circumstances.wider, circumstances.exclusive)


def voices_on(
    question: PublicQuestion, statements: tuple[PublicStatement, ...], circumstances: Circumstances
) -> Iterator[Voice]:
    """Every live answer to a question. Rows marked *one of* in one statement are a single answer."""
    for statement in live(statements):
        answers = [answer for answer in statement.answers if answer.question == question.key]
        alternatives = [answer for answer in answers if answer.sense is Sense.ONE_OF]
        singles = [[answer] for answer in answers if answer.sense is not Sense.ONE_OF]
        for group in [*singles, alternatives] if alternatives else singles:
            yield _voice(statement, group, circumstances)


def _voice(statement: PublicStatement, group: list[Answer], circumstances: Circumstances) -> Voice:
    speaker = statement.speaker or statement.described
    principal = statement.on_behalf_of or circumstances.principals.get(speaker, speaker)
    issued = [circumstances.issued.get(carrier.source, "") for carrier in statement.carriers]
    said = statement.said or next((date for date in issued if date), "")
    return Voice(
        statement=statement.key,
        speaker=speaker,
        principal=principal,
        pole=poles.pole_of(group),
        firm=all(answer.how.firm for answer in group),
        period=period_of(group[0].during, said),
        told=bool(statement.told_by),
    )


def _only_told(pairs: list[tuple[Voice, Voice]], voices: list[Voice]) -> bool:
    """True where what one of two opposed voices says is held only as another told it."""
    opposed = {voice.pole for pair in pairs for voice in pair}
    return any(all(voice.told for voice in voices if voice.pole == pole) for pole in opposed)


def _ancestors(number: str, cards: Mapping[str, Card]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [number]
    while waiting:
        card = cards.get(waiting.pop())
        for wider in (*card.part_of, *card.broader) if card else ():
            if wider not in found:
                found.add(wider)
                waiting.append(wider)
    return frozenset(found - {number})
