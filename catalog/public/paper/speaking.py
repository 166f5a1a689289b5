"""A voice of a sheet in lines of plain text: what it says, and below it whose word that is."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from catalog.public.links import Link
from catalog.public.pages.answers import Said
from catalog.public.pages.questions import Searched
from catalog.public.pages.sheet import Source, Spoken
from catalog.public.wording import Wording

# A piece of text and its language; empty where it is the reader's own, or none that can be named.
Piece = tuple[str, str]


def piece(words: Wording) -> Piece:
    return words.text, "" if words.is_at_home else words.lang


def says(spoken: Spoken) -> Iterator[Piece]:
    """The answers, one a line; what else a row tells, on one line; the text, and where it lies."""
    yield from map(answer_in_words, spoken.answers)
    if spoken.aspects:
        yield "; ".join(f"{each.aspect}: {values_of(each.said)}" for each in spoken.aspects), ""
    if spoken.text:
        yield piece(spoken.text)
    if spoken.where:
        yield spoken.where, ""


def answer_in_words(said: Said) -> Piece:
    """One answer with its remarks. Its language is marked where all of its values share one."""
    languages = {piece(each.label)[1] for each in said.values}
    sense = f"{_('not:')} " if said.is_not else f"{_('one of:')} " if said.is_one_of else ""
    remarks = f" ({'; '.join(said.remarks)})" if said.remarks else ""
    return f"{sense}{values_of(said)}{remarks}", languages.pop() if len(languages) == 1 else ""


def values_of(said: Said) -> str:
    return f" {_('or')} ".join(named(each) for each in said.values)


def named(link: Link) -> str:
    return f"{link.number}, {_('withheld')}" if link.withheld else link.label.text


def whose(spoken: Spoken) -> str:
    """Speaker, capacity, day, statement, and where it is written; or that the catalogue records it."""
    parts = [
        _("As catalogued") if spoken.ours else "",
        named(spoken.speaker) if spoken.speaker else "",
        spoken.capacity,
        f"{_('on behalf of')} {named(spoken.on_behalf_of)}" if spoken.on_behalf_of else "",
        _("Date not recorded") if spoken.undated else spoken.said.words,
        f"{_('as told by')} {', '.join(map(named, spoken.told_by))}" if spoken.told_by else "",
        spoken.key,
        spoken.locator,
        *spoken.marks,
    ]
    who = ", ".join(part for part in parts if part)
    written = "; ".join(map(written_in, spoken.sources))
    return ". ".join(part for part in (who, f"{_('Written in')}: {written}" if written else "") if part)


def written_in(source: Source) -> str:
    """A source by its label, or whole as it is cited, with the place in it."""
    told = named(source.link)
    return f"{told}, {source.locator}" if source.locator else told


def cited(source: Source) -> str:
    number = source.link.number
    return f"{number}. {source.citation}" if source.citation else named(source.link)


def looked_for(search: Searched) -> str:
    head = _("Looked for and found:") if search.found else _("Looked for and not found:")
    where = f"; {_('where:')} {search.where.text}" if search.where else ""
    return f"{head} {search.sought.text}{where}; {search.on.words}"
