"""What has changed, in the order in which it did: how a copy of the catalogue is kept in step."""

from collections.abc import Mapping
from typing import Any

import msgspec
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

from archive.conditional import answered, etag_of
from catalog.api.bodies import enveloped, next_page, stamp, uri
from catalog.api.door import Door
from catalog.api.filters import ChangeFilters
from catalog.api.slices import Slice, window
from catalog.models.published import Published
from catalog.terms.kinds import RecordKind, State

COLUMNS = ("edition_id", "number", "kind", "state", "edition__ordinal", "changed", "reason", "merged_into")


class Change(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Where the public side of a record stands since its latest change.

    `state` is published, or what it became: withdrawn, closed or merged (into `merged_into`); then `reason`
    says why. `sequence` is what `after` takes.
    """

    sequence: int
    number: str
    uri: str
    kind: RecordKind
    state: State
    edition: int
    changed: str
    reason: str = ""
    merged_into: str = ""


class ChangeList(Door):
    """Every record at its latest change, oldest first, tombstones included."""

    parameters = ChangeFilters

    def get(self, request: Request) -> HttpResponseBase:
        page, rows = self._rows()
        marks = ",".join(map(str, page.sequences))
        etag = etag_of("changes", request.build_absolute_uri(), marks, str(page.more))
        parts = (msgspec.json.encode(change(row)) for row in rows)
        following = next_page(request, page.sequences, page.more)
        return answered(request, etag, None, lambda: Response(enveloped(parts, following)))

    def _rows(self) -> tuple[Slice, list[dict[str, Any]]]:
        within = window(self.asked)
        listed = Published.objects.changed_after(within.after)
        if "kind" in self.asked:
            listed = listed.filter(kind__in=self.asked["kind"])
        rows = list(listed.values(*COLUMNS)[: within.limit + 1])
        page = within.cut([row["edition_id"] for row in rows])
        return page, rows[: len(page.sequences)]


def change(row: Mapping[str, Any]) -> Change:
    """One line of the list."""
    return Change(
        sequence=row["edition_id"],
        number=row["number"],
        uri=uri(row["number"]),
        kind=RecordKind(row["kind"]),
        state=State(row["state"]),
        edition=row["edition__ordinal"],
        changed=stamp(row["changed"]),
        reason=row["reason"],
        merged_into=row["merged_into"],
    )
