"""The box of key facts: a value stands there only where all live answers meet, and names its statements."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from catalog.public.links import Link, link_to
from catalog.public.pages.answers import value_of
from catalog.public.reader import Reader
from catalog.public.wording import Wording
from catalog.terms import hull
from catalog.terms.document import PublicDocument, PublicEvent, PublicItem
from catalog.terms.document.statement import PublicQuestion
from catalog.terms.facts import settled
from catalog.terms.kinds import Verdict

TOPICS = ("founded", "made", "opened", "state", "whereabouts", "tradition", "material")


@dataclass(frozen=True)
class Fact:
    """One line: what it is about, values, the statements that give them, and a remark ("Contested")."""

    label: str
    values: tuple[Link, ...] = ()
    statements: tuple[str, ...] = ()
    remark: str = ""
    href: str = ""


def facts_of(document: PublicDocument, reader: Reader) -> tuple[Fact, ...]:
    """Kind, place and ties as recorded; then what is said of making and state, where nobody differs."""
    return tuple([*_recorded(document, reader), *_said(document, reader)])


def _recorded(document: PublicDocument, reader: Reader) -> Iterator[Fact]:
    kind = getattr(document, "kind", "")
    if kind:
        label = link_to(kind, document.cards.get(kind), reader).label
        yield Fact(_("Kind"), (Link(kind, label, f"{reverse('public:search')}?concept={kind}"),))
    place = getattr(document, "place", "")
    if place:
        yield Fact(_("Place"), (link_to(place, document.cards.get(place), reader),))
    whole = getattr(document, "part_of", "")
    if isinstance(whole, str) and whole:
        yield Fact(_("Part of"), (link_to(whole, document.cards.get(whole), reader),))
    if isinstance(document, PublicEvent):
        yield _when(document, reader)
    if isinstance(document, PublicItem) and document.collections:
        yield Fact(_("In"), tuple(link_to(each, document.cards.get(each), reader) for each in document.collections))
    if document.identifiers:
        named = (f"{each.scheme}: {each.value}" for each in document.identifiers)
        yield Fact(_("Other registers"), tuple(Link("", Wording(each, "", reader.language)) for each in named))


def _when(event: PublicEvent, reader: Reader) -> Fact:
    """The day as all live answers have it, with their statements; else how they stand to each other."""
    label = _("When, as stated")
    question = next((q for q in event.questions if q.topic == hull.TOPIC and not q.about), None)
    if question is None or not question.statements:
        return Fact(label, remark=_("No statement held"))
    found = settled(question, event.statements)
    if not found or not event.date:
        return Fact(label, remark=_open(question), href=f"#{question.key}")
    day = Link("", Wording(reader.when(event.date).words, "", reader.language))
    return Fact(label, (day,), tuple(dict.fromkeys(s.key for s, _a in found)))


def _open(question: PublicQuestion) -> str:
    """What a box says where it gives no value."""
    if question.state is Verdict.CONTESTED:
        return _("Contested")
    return _("Accounts differ") if question.state is Verdict.DIFFER else _("See what is said")


def _said(document: PublicDocument, reader: Reader) -> Iterator[Fact]:
    for question in document.questions:
        if question.topic in TOPICS and not question.about:
            yield _fact(question, document, reader)


def _fact(question: PublicQuestion, document: PublicDocument, reader: Reader) -> Fact:
    label, href = reader.say(question.asked).text, f"#{question.key}"
    if not question.statements:
        return Fact(label, remark=_("No statement held"))
    found = settled(question, document.statements)
    if not found:
        return Fact(label, remark=_open(question), href=href)
    values: dict[str, Link] = {}
    for _statement, answer in found:
        value = value_of(answer, document.cards, reader)
        values.setdefault(value.label.text, value)
    return Fact(label, tuple(values.values()), tuple(dict.fromkeys(s.key for s, _a in found)), _("as stated"))
