"""A page of a list: pointers by sequence, in a number of queries that does not depend on how many there are."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Count, Min, Q

from catalog.crosswalks.formats import Format
from catalog.harvest import pointers, sets, tokens
from catalog.harvest.datestamps import first_moment, last_moment
from catalog.harvest.pointers import Pointer
from catalog.harvest.refusing import Code, Refusal
from catalog.harvest.tokens import Token
from catalog.models.published import Published


@dataclass(frozen=True)
class Page:
    """Records of a list in order of sequence; `token` for the next page, `resumed` where there was one before."""

    records: list[Pointer]
    spec: str
    resumed: bool
    cursor: int
    size: int
    token: str

    @property
    def whole(self) -> bool:
        """True where the list is this one page, and no resumptionToken belongs in the answer."""
        return not self.resumed and not self.token


def first_page(form: Format, since: str, until: str, spec: str) -> Page:
    """Where a list begins. Raises Refusal (noRecordsMatch) where it is empty."""
    members = _members(form, spec)
    if members is None:
        raise Refusal(Code.NO_RECORDS, f'There is no set "{spec}" here. ListSets names them all.')
    wanted = members
    if since:
        wanted &= Q(changed__gte=first_moment(since))
    if until:
        wanted &= Q(changed__lte=last_moment(until))
    found = Published.objects.filter(wanted).aggregate(size=Count("pk"), first=Min("edition_id"))
    if not found["size"]:
        raise Refusal(Code.NO_RECORDS, "No record has changed in that time, in that set.")
    token = Token(prefix=form.name, spec=spec, until=until, after=found["first"] - 1, cursor=0, size=found["size"])
    return _page(members, token, resumed=False)


def next_page(form: Format, token: Token) -> Page:
    """Where a list goes on. Raises Refusal where no such list was ever begun here."""
    try:
        members = _members(form, token.spec)
        _until(token)
    except ValueError:
        members = None
    if members is None:
        raise tokens.bad(tokens.written(token))
    return _page(members, token, resumed=True)


def _members(form: Format, spec: str) -> Q | None:
    """The records of a set that a format can tell of; None where there is no such set."""
    kinds = Q(kind__in=[kind.value for kind in form.kinds])
    if not spec:
        return kinds
    held = sets.condition(spec)
    return held if held is None else held & kinds


def _page(members: Q, token: Token, resumed: bool) -> Page:
    """So many records after a sequence. Moments only rise with it, so that `until` cuts off the rest."""
    most: int = settings.HARVEST_PAGE
    until = _until(token)
    found = pointers.after(token.after, members, most + 1)
    held = [each for each in found if until is None or each.changed <= until] or _the_one_before(members, token)
    following = ""
    if len(held) > most:
        after, cursor = held[most - 1].sequence, token.cursor + most
        following = tokens.written(Token(token.prefix, token.spec, token.until, after, cursor, token.size))
    return Page(held[:most], token.spec, resumed, token.cursor, token.size, following)


def _the_one_before(members: Q, token: Token) -> list[Pointer]:
    """The last record already given, again: the rest of the list has changed since, and no list may be empty."""
    if not (found := pointers.last_until(token.after, members)):
        raise Refusal(Code.NO_RECORDS, "Nothing is left of this list: all its records have changed since.")
    return found


def _until(token: Token) -> datetime | None:
    return last_moment(token.until) if token.until else None
