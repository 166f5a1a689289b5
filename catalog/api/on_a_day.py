"""A place or an item on one day of the world (`?on=`): what is said of it then, by whom, and what was looked for."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from archive.conditional import answered, etag_of
from catalog.api.bodies import stamp, uri
from catalog.api.days import Entry, ItemOnADay, LiesIn, PlaceOnADay, QuestionThen, WiderPlace
from catalog.finding.reading import record
from catalog.finding.wider import stamp_of, view_of
from catalog.models.published import Published
from catalog.terms.covering import Covers
from catalog.terms.dates.bounds import written
from catalog.terms.document import PublicItem, PublicPlace
from catalog.terms.document.card import Card
from catalog.terms.document.condition import PublicConditionReport
from catalog.terms.mentions import mentioned
from catalog.terms.on_a_day import Asked, Heard, OfRecord, OnADay
from catalog.terms.wider import Lies


def answer(request: Request, held: Published, day: int) -> HttpResponseBase:
    """The day's answer, marked by the editions of the record and of every wider place it rests on."""
    found = record(held, held.edition)
    document = found.document
    assert isinstance(document, PublicPlace | PublicItem)  # no other address takes `on`
    view, read = view_of(document, day)
    etag = etag_of(found.digest, str(found.sequence), "api on", written(day), stamp_of(read))
    return answered(request, etag, None, lambda: Response(_told(view, found.edition, stamp(found.changed))))


def _told(view: OnADay, edition: int, changed: str) -> PlaceOnADay | ItemOnADay:
    own = {**_lists(view.own), "edition": edition, "changed": changed, "on": written(view.day)}
    if isinstance(view.own.record, PublicItem):
        return ItemOnADay(**own, condition=view.reports, cards=_cards([view.own], view.reports))
    return PlaceOnADay(
        **own,
        said_of_a_wider_place=tuple(
            WiderPlace(**_lists(each), lies_in=tuple(map(_lies_in, each.lies))) for each in view.wider
        ),
        cards=_cards([view.own, *view.wider]),
    )


def _lists(said: OfRecord) -> dict[str, Any]:
    return {
        "number": said.record.number,
        "uri": uri(said.record.number),
        "labels": said.record.labels,
        "questions": tuple(_question(each) for each in said.asked),
        "said_of_the_day": _entries(said, lambda asked: asked.of_the_day, of_the_day=True),
        "last_said_before": _entries(said, lambda asked: asked.before),
        "without_a_time": _entries(said, lambda asked: asked.without_a_time),
        "searches": (*(search for asked in said.asked for search in asked.searches), *said.searches),
    }


def _question(asked: Asked) -> QuestionThen:
    question = asked.question
    return QuestionThen(key=question.key, topic=question.topic, asked=question.asked, state=question.state)


def _entries(
    said: OfRecord, which: Callable[[Asked], tuple[Heard, ...]], of_the_day: bool = False
) -> tuple[Entry, ...]:
    number = said.record.number
    return tuple(
        Entry(
            statement=uri(f"{number}/{heard.statement.key}"),
            of=number,
            question=asked.question.key,
            certain=heard.sure if of_the_day else None,
            says=heard.statement,
        )
        for asked in said.asked
        for heard in which(asked)
    )


def _lies_in(lies: Lies) -> LiesIn:
    certain = None if lies.covers is None else lies.covers is Covers.SURELY
    return LiesIn(place=lies.inner.number, during=lies.row.during, certain=certain, by=lies.row.by)


def _cards(records: list[OfRecord], reports: Iterable[PublicConditionReport] = ()) -> dict[str, Card]:
    """Cards of whatever the lists name, each from the record that names it."""
    named = [*_named(records), *((m.to, records[0].record.cards) for each in reports for m in mentioned(each))]
    return {number: held[number] for number, held in sorted(named, key=lambda each: each[0]) if number in held}


def _named(records: Iterable[OfRecord]) -> Iterator[tuple[str, dict[str, Card]]]:
    for said in records:
        heard = [each for asked in said.asked for each in (*asked.of_the_day, *asked.before, *asked.without_a_time)]
        for part in (each.statement for each in heard):
            yield from ((mention.to, said.record.cards) for mention in mentioned(part))
        for lies in said.lies:
            yield from ((mention.to, lies.inner.cards) for mention in mentioned(lies.row))
