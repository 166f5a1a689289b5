"""A statement as reported: never words alone, but who said it, when, to what question, and where it is written."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from catalog.crosswalks.answering import answers_in_words
from catalog.crosswalks.telling import Telling, listed, ours, quoted, sentences
from catalog.terms.dates import worded
from catalog.terms.document.base import Words
from catalog.terms.document.statement import Carrier, Identified, PublicQuestion, PublicStatement
from catalog.terms.kinds import Verdict
from catalog.terms.languages import pick
from catalog.terms.spoken import in_order_of_saying, live

# Said wherever a question is contested, word for word the same for everybody.
CONTESTED = "someone here rejects what another says; this does not say who is right, nor how many agree"
_IDENTIFIED = {"source": "by the source", "catalogue": "by the catalogue", "nobody": "by nobody"}


def standing(question: PublicQuestion, at: Telling) -> str:
    """A question, how its answers stand to one another, and which statements answer it."""
    state = str(question.state).capitalize() + (", as told by another" if question.as_told_by_another else "")
    state += f": {CONTESTED}" if question.state is Verdict.CONTESTED else ""
    answered = listed(f"{at.number}/{key}" for key in question.statements)
    of = f", of inscription {at.number}/{question.inscription}" if question.inscription else ""
    return sentences([f"Question {at.number}/{question.key}: “{ours(question.asked)}”{of}", state]) + (
        f" Answered by {answered}." if answered else ""
    )


def reports(
    questions: Iterable[PublicQuestion], statements: Iterable[PublicStatement], at: Telling
) -> Iterator[tuple[str, str]]:
    """(language, text) of every statement: its report in English, then its summaries in other languages.

    In the order of saying, which carries no weight.
    """
    held = list(statements)
    asked = {question.key: question.asked for question in questions}
    stands = {statement.key for statement in live(held)}
    for statement in in_order_of_saying(held):
        replaced = statement.key not in stands
        yield "en", as_reported(statement, asked, at, replaced=replaced)
        for language in _other_languages(statement.text):
            yield language, in_another_language(statement, language, at, replaced=replaced)


def as_reported(statement: PublicStatement, asked: Mapping[str, Words], at: Telling, *, replaced: bool = False) -> str:
    """One statement whole, in English. `asked` are the words of its questions; others speak in quotation marks.

    `replaced` tells that its own speaker has since said otherwise, or taken it back.
    """
    return sentences(
        [
            f"{at.number}/{statement.key}",
            _voice(statement, at),
            *_answers(statement, asked, at),
            f"Summary by the catalogue: “{ours(statement.text)}”",
            *_circumstances(statement, at),
            *(f"Written in {carried(carrier, at)}" for carrier in statement.carriers),
            *_since(statement, asked, at, replaced),
        ]
    )


def in_another_language(statement: PublicStatement, language: str, at: Telling, *, replaced: bool = False) -> str:
    """The summary in one of its other languages, marked as ours, with who speaks, for whom, when and where."""
    said = _PHRASES.get(language.split("-")[0], _PHRASES["en"])
    who = [
        at.label(statement.speaker, language) if statement.speaker else statement.described,
        statement.capacity,
        at.label(statement.on_behalf_of, language) if statement.on_behalf_of else "",
        worded(statement.said, language) if statement.said else "",
    ]
    sources = "; ".join(at.source(carrier.source, carrier.locator) for carrier in statement.carriers)
    since = said.retracted if statement.retracted else said.replaced if replaced else ""
    told = f"{at.number}/{statement.key}. {listed(who)}. {said.summary}: “{statement.text[language]}”"
    return sentences([told, since]) + f" [{sources}]"


class Phrases(NamedTuple):
    """The words of our frame where it is not in English."""

    summary: str
    retracted: str
    replaced: str


_PHRASES = {
    "en": Phrases("Summary by the catalogue", "Retracted by its speaker", "Replaced since by the same speaker"),
    "hy": Phrases("Կատալոգի ամփոփումը", "Խոսողը հետ է վերցրել", "Խոսողը փոխարինել է այլ ասածով"),
    "az": Phrases("Kataloqun xülasəsi", "Danışan geri götürüb", "Danışan başqa deyilənlə əvəz edib"),
    "ru": Phrases("Изложение каталога", "Отозвано самим говорящим", "Заменено позднее тем же говорящим"),
}


def _voice(statement: PublicStatement, at: Telling) -> str:
    speaker = at.speaker(statement.speaker, statement.described)
    behalf = f"on behalf of {at.label(statement.on_behalf_of)}" if statement.on_behalf_of else ""
    said = f"said: {worded(statement.said)}" if statement.said else "date of saying not recorded"
    observed = f"observed: {worded(statement.observed)}" if statement.observed else ""
    return f"{str(statement.kind).capitalize()} by {listed([speaker, statement.capacity, behalf, said, observed])}"


def _answers(statement: PublicStatement, asked: Mapping[str, Words], at: Telling) -> Iterator[str]:
    for key in dict.fromkeys(answer.question for answer in statement.answers):
        yield f"To “{ours(asked.get(key, {}))}”: " + "; ".join(answers_in_words(statement, key, at))


def _circumstances(statement: PublicStatement, at: Telling) -> Iterator[str]:
    yield f"Told by {at.labels(statement.told_by)}" if statement.told_by else ""
    rests = "; ".join(at.source(number) for number in statement.rests_on)
    yield f"Ground of the speaker: {statement.ground}" + (f", resting on {rests}" if rests else "")
    yield f"How the speaker looked: {at.labels(statement.methods)}" if statement.methods else ""
    yield f"Calls it “{statement.calls_it}”" if statement.calls_it else ""
    yield _identified(statement.identified) if statement.identified else ""
    reason = ours(statement.no_quotation_because)
    yield f"No quotation, because: {reason}" if reason else ""


def _identified(identified: Identified) -> str:
    by = _IDENTIFIED.get(identified.by, identified.by)
    because = ours(identified.because)
    return f"Identified as this thing {by}" + (f": {because}" if because else "")


def carried(carrier: Carrier, at: Telling) -> str:
    """Where a statement stands: source, place in it, in what form, and its words."""
    words = f": {quoted(carrier.quotation)}" if carrier.quotation else ""
    return f"{at.source(carrier.source, carrier.locator)} ({carrier.form}){words}"


def _since(statement: PublicStatement, asked: Mapping[str, Words], at: Telling, replaced: bool) -> Iterator[str]:
    for stance in statement.stances:
        words = ours(asked.get(stance.question, {}))
        yield f"{str(stance.kind).capitalize()} {at.number}/{stance.towards} on “{words}”, at {stance.locator}"
    if taken := statement.retracted:
        yield f"Retracted by its speaker: {worded(taken.on)}, in {at.source(taken.source, taken.locator)}"
    elif replaced:
        yield "Replaced since by the same speaker"


def _other_languages(words: Words) -> list[str]:
    """The languages in which words stand, other than the one in which they are told in English text."""
    told = pick(words, "en")[0]
    return sorted(words.keys() - {told})
