"""What is said of a place or an item for one day, as its page shows it: every voice with the same rows as elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.public.links import Link, page_of
from catalog.public.pages.condition import Report, report_of
from catalog.public.pages.neighbours import Neighbour, tied
from catalog.public.pages.questions import Searched, searched
from catalog.public.pages.voices import Speaking, Voice, voice
from catalog.public.reader import Reader
from catalog.public.states import standing
from catalog.public.wording import When, Wording
from catalog.terms.covering import Covers
from catalog.terms.dates.bounds import written
from catalog.terms.document import PublicItem, PublicPlace
from catalog.terms.document.forms import public_kind_of
from catalog.terms.kinds import Verdict
from catalog.terms.on_a_day import Asked, Heard, OfRecord, OnADay
from catalog.terms.wider import Lies


@dataclass(frozen=True)
class Spoken:
    """A voice; `remark` where its dates may or may not take in the day."""

    voice: Voice
    remark: str = ""


@dataclass(frozen=True)
class Point:
    """One question with its voices; `standing` in words, empty where the list is not of the day itself."""

    asked: Wording
    spoken: tuple[Spoken, ...]
    standing: str = ""
    contested: bool = False


@dataclass(frozen=True)
class Then:
    """What one record holds: of the day, last said before it, and without any time."""

    link: Link
    of_the_day: tuple[Point, ...]
    before: tuple[Point, ...]
    without_a_time: tuple[Point, ...]
    searches: tuple[Searched, ...]
    lies: tuple[tuple[Link, Neighbour, str], ...] = ()

    @property
    def is_silent(self) -> bool:
        """True where no statement at all bears on the day."""
        return not any(point.spoken for point in (*self.of_the_day, *self.before, *self.without_a_time))


@dataclass(frozen=True)
class Shown:
    """The view of a day, in words."""

    on: When
    own: Then
    wider: tuple[Then, ...]
    of_a_place: bool
    reports: tuple[Report, ...]


def shown(view: OnADay, reader: Reader) -> Shown:
    """The whole view for a reader."""
    record = view.own.record
    return Shown(
        on=reader.when(written(view.day)),
        own=_then(view.own, reader),
        wider=tuple(_then(each, reader) for each in view.wider),
        of_a_place=isinstance(record, PublicPlace),
        reports=tuple(report_of(each, record, reader) for each in view.reports if isinstance(record, PublicItem)),
    )


def _then(said: OfRecord, reader: Reader) -> Then:
    record = said.record
    kind = public_kind_of(record).value
    at = Speaking.of(kind, record.number, record.statements, record.cards, reader, whole=False)
    searches = [*(search for asked in said.asked for search in asked.searches), *said.searches]
    return Then(
        link=_link(record, reader),
        of_the_day=tuple(_of_the_day(asked, at) for asked in said.asked),
        before=_points(said, lambda asked: asked.before, at),
        without_a_time=_points(said, lambda asked: asked.without_a_time, at),
        searches=tuple(searched(search, reader) for search in searches),
        lies=tuple(_lies(each, said, reader) for each in said.lies),
    )


def _of_the_day(asked: Asked, at: Speaking) -> Point:
    """A question with the voices of the day, and how these stand to each other; shown where there are none too."""
    question = asked.question
    spoken = tuple(_spoken(heard, question.key, at) for heard in asked.of_the_day)
    contested = question.state is Verdict.CONTESTED
    return Point(at.reader.say(question.asked), spoken, standing(question), contested)


def _points(said: OfRecord, which: Callable[[Asked], tuple[Heard, ...]], at: Speaking) -> tuple[Point, ...]:
    """The questions that have voices in a list."""
    return tuple(
        Point(at.reader.say(asked.question.asked), tuple(_spoken(h, asked.question.key, at) for h in which(asked)))
        for asked in said.asked
        if which(asked)
    )


def _spoken(heard: Heard, question: str, at: Speaking) -> Spoken:
    said = voice(heard.statement, question, at, anchored=False)
    return Spoken(said, "" if heard.sure else _("The dates given may or may not take in this day."))


def _lies(lies: Lies, said: OfRecord, reader: Reader) -> tuple[Link, Neighbour, str]:
    """Which place is said to lie in this one, by whose word and for when, and a remark on that time."""
    remark = ""
    if lies.covers is None:
        remark = _("no time given")
    elif lies.covers is Covers.POSSIBLY:
        remark = _("The dates given may or may not take in this day.")
    return _link(lies.inner, reader), tied(lies.row, _link(said.record, reader), lies.inner, reader), remark


def _link(record: PublicPlace | PublicItem, reader: Reader) -> Link:
    label = reader.say(record.labels) or Wording(record.number, "", reader.language)
    return Link(record.number, label, page_of(public_kind_of(record).value, record.number))
