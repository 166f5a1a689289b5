"""Records of one kind: the list, and one of them. Bodies go out as they were published, byte for byte."""

import re
from datetime import UTC, date, datetime
from http import HTTPStatus

from django.http.response import HttpResponseBase
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from archive.conditional import answered, etag_of
from catalog.api import on_a_day, slices
from catalog.api.bodies import enveloped, next_page, sent, stamp, uri
from catalog.api.door import Door
from catalog.api.fields import RECORD_NUMBER
from catalog.api.problems import Refused
from catalog.finding.as_of import buried, current_on
from catalog.finding.reading import tombstone
from catalog.models.published import Edition, Published
from catalog.terms.kinds import RecordKind, State
from catalog.terms.published import Tombstone


class RecordList(Door):
    """A page of the records of one kind that are published now."""

    kind: RecordKind = RecordKind.ITEM

    def get(self, request: Request) -> HttpResponseBase:
        found = slices.records(self.kind, self.asked)
        marks = ",".join(map(str, found.sequences))
        etag = etag_of("list", request.build_absolute_uri(), marks, str(found.more))
        return answered(request, etag, None, lambda: Response(self._page(request, found)))

    def _page(self, request: Request, found: slices.Slice) -> bytes:
        members = self.asked.get("fields", ())
        parts = (sent(*row, members) for row in slices.bodies(found.sequences))
        return enveloped(parts, next_page(request, found.sequences, found.more))


class RecordDetail(Door):
    """One record, as it is published now."""

    kind: RecordKind = RecordKind.ITEM

    def get(self, request: Request, number: str) -> HttpResponseBase:
        held = self._held(number)
        if "as-of" in self.asked and "on" in self.asked:
            words = "A day of the world (on) is asked of the record as it is now. Leave out either on or as-of."
            raise Refused(HTTPStatus.CONFLICT, words)
        if "as-of" in self.asked:
            return self._as_of(request, held, self.asked["as-of"])
        if not held.is_readable:
            return gone(tombstone(held))
        if "on" in self.asked:
            return on_a_day.answer(request, held, self.asked["on"])
        return self._answered(request, held.edition)

    def _answered(self, request: Request, edition: Edition) -> HttpResponseBase:
        members = self.asked.get("fields", ())
        etag = etag_of(edition.digest, "api", str(edition.sequence), ",".join(members))
        front = (edition.number, edition.ordinal, edition.changed)
        return answered(request, etag, edition.changed, lambda: Response(sent(*front, bytes(edition.body), members)))

    def _as_of(self, request: Request, held: Published, day: date) -> HttpResponseBase:
        """The edition that was current to the end of a day; Refused where there was none, or it is sealed."""
        if day > datetime.now(UTC).date():
            raise Refused(HTTPStatus.NOT_FOUND, f"{day} is still to come. Choose today (UTC) or an earlier day.")
        edition = current_on(held.number, day)
        if edition is None:
            first = stamp(held.first_published)
            raise Refused(HTTPStatus.NOT_FOUND, f"{held.number} was first published on {first}, after {day}.")
        if edition.sealed_at:
            raise sealed(edition)
        if edition.state != State.PUBLISHED:
            return gone(buried(edition, held.merged_into), f"?as-of={day}")
        return self._answered(request, edition)

    def _held(self, number: str) -> Published:
        """The pointer and its edition, in one query; Refused (404) where there is none of this kind."""
        well_formed = re.fullmatch(RECORD_NUMBER, number, re.ASCII)
        held = Published.objects.with_body().filter(number=number).first() if well_formed else None
        if held is None:
            raise Refused(HTTPStatus.NOT_FOUND, f"No {self.kind.value} {number} was ever published here.")
        if held.kind != self.kind:
            there = address(RecordKind(held.kind), number)
            raise Refused(HTTPStatus.NOT_FOUND, f"{number} is no {self.kind.value}. It is at {there}.")
        return held


def address(kind: RecordKind, number: str) -> str:
    """Where a record is in this API."""
    return reverse(f"api-{kind.value}", args=[number])


def sealed(edition: Edition) -> Refused:
    """410: why the bytes of an edition are not to be had any more, since when, and their digest."""
    moment = edition.sealed_at or edition.changed
    return Refused(
        HTTPStatus.GONE,
        f"Edition {edition.ordinal} of {edition.number} is sealed since {stamp(moment)}: {edition.sealed_because}",
        uri=uri(edition.number),
        state="sealed",
        reason=edition.sealed_because,
        edition=edition.ordinal,
        changed=stamp(moment),
        digest=edition.digest,
    )


def gone(left: Tombstone, query: str = "") -> Response:
    """301 to the record it was merged into; Refused (410) with the reason where there is nothing to go to."""
    if left.is_merged:
        there = address(left.kind, left.merged_into) + query
        headers = {"Location": there, "Cache-Control": "public, no-cache"}
        return Response(status=HTTPStatus.MOVED_PERMANENTLY, headers=headers)
    became = "is withheld since" if left.state == State.CLOSED else f"was {left.state} on"
    raise Refused(
        HTTPStatus.GONE,
        f"{left.number} {became} {stamp(left.changed)}: {left.reason}",
        uri=uri(left.number),
        state=left.state,
        reason=left.reason,
        edition=left.edition,
        changed=stamp(left.changed),
    )
