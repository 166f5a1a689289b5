"""What merging two records would do, and what forbids it: read only, so that it can be shown beforehand."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from catalog.ledger.compiling import compiled
from catalog.ledger.referring import referring_to
from catalog.ledger.tables import ROOTS
from catalog.models.drafts import Record
from catalog.models.published import Published
from catalog.terms.document import Document
from catalog.terms.document.base import Identifier
from catalog.terms.kinds import RecordKind, State
from catalog.terms.mentions import mentioned
from catalog.terms.merging import Joined, merged
from catalog.terms.renumbering import with_identifier

FORMER = "former number"
# Ties that no record has to itself: two that are tied so are two things.
TIES = frozenset({"part-of", "within", "principal", "related", "cites", "republishes"})


class CannotMerge(Exception):
    """What forbids the merge, in words; nothing was changed."""


@dataclass(frozen=True)
class Plan:
    """What a merge would do: both documents as they are, the one that results, and who names the merged one.

    `public` where the merged record has a page, which from then on leads to the other one.
    """

    loser: Record
    winner: Record
    before: Document
    into: Document
    joined: Joined
    referring: tuple[str, ...]
    public: bool

    @property
    def numbers(self) -> dict[str, str]:
        """Every number and address that changes: old -> new."""
        old, new = self.loser.number, self.winner.number
        return {old: new} | {f"{old}/{key}": f"{new}/{now}" for key, now in self.joined.keys.items()}

    def former(self, address: str) -> str:
        """The address that a row of the result has had until now."""
        back = {new: old for old, new in self.numbers.items() if new.partition("/")[2] in self.joined.added}
        return back.get(address, address)


def planned(loser: str, winner: str) -> Plan:
    """What merging `loser` into `winner` would do. Raises CannotMerge."""
    records = {record.number: record for record in Record.objects.filter(pk__in=[loser, winner])}
    for number in (loser, winner):
        if number not in records:
            raise CannotMerge(f"There is no record {number}. Look it up by its number or a name.")
    lost, kept = records[loser], records[winner]
    public = {p.number: p for p in Published.objects.with_body().filter(pk__in=[loser, winner])}
    _refuse(_before_reading(lost, kept, public))
    before, into = compiled(lost), compiled(kept)
    _refuse(_of_whole_and_part(lost, kept))
    _refuse(_of_secrecy(before, into))
    joined = merged(into, _known_as_before(before, loser in public), kept.last_key)
    _refuse(_tied(joined.document, loser, winner))
    return Plan(lost, kept, before, into, joined, tuple(sorted(referring_to(lost) - {winner})), loser in public)


def _refuse(found: Iterator[str]) -> None:
    if reasons := list(found):
        raise CannotMerge(" ".join(reasons))


def _known_as_before(before: Document, public: bool) -> Document:
    """A number that was public stays with the thing, as an identifier: copies and readers ask by it."""
    if not public:
        return before
    return with_identifier(before, Identifier(scheme=FORMER, value=f"{settings.IDENTIFIER_BASE}/id/{before.number}"))


def _before_reading(lost: Record, kept: Record, public: dict[str, Published]) -> Iterator[str]:
    if lost.number == kept.number:
        yield f"{lost.number} cannot be merged into itself. Choose the other record."
    if lost.type != kept.type:
        yield f"{lost.number} is {_a(lost.type)} and {kept.number} {_a(kept.type)}. Merge records of one kind only."
    for record in (lost, kept):
        if record.merged_into_id:
            yield f"{record.number} was merged into {record.merged_into_id} already. Choose that one."
        held = public.get(record.number)
        if held is not None and held.state in (State.WITHDRAWN, State.CLOSED):
            yield f"{record.number} is {held.state}. Publish it again before it is merged, or leave it as it is."
    if lost.number in public:
        yield from _unfinished(lost, kept, public)


def _unfinished(lost: Record, kept: Record, public: dict[str, Published]) -> Iterator[str]:
    """A merge of public records publishes both as they are: it must not publish what is not finished."""
    if kept.number not in public:
        yield (
            f"{lost.number} is public and {kept.number} is not, so its address would lead nowhere. Publish "
            f"{kept.number} first, or merge it into {lost.number} instead."
        )
    for record in (lost, kept):
        held = public.get(record.number)
        if held is not None and held.is_readable and held.edition.version != record.version:
            yield (
                f"{record.number} has changes that are not published, and merging would publish them. Publish "
                f"{record.number} first, or restore what is public."
            )


def _of_whole_and_part(lost: Record, kept: Record) -> Iterator[str]:
    """A whole and its part are two things, however far apart they stand."""
    for one, other in ((lost, kept), (kept, lost)):
        if other.number in _wholes(one):
            yield f"{one.number} is part of {other.number}. A part and its whole are two things; check which are one."


def _wholes(record: Record) -> list[str]:
    model = ROOTS[RecordKind(record.type)][0]
    if not any(field.name == "part_of" for field in model._meta.concrete_fields):
        return []
    found: list[str] = []
    above = record.number
    while above and above not in found[1:]:
        found.append(above)
        above = model._default_manager.filter(pk=above).values_list("part_of_id", flat=True).first() or ""
    return found[1:]


def _of_secrecy(before: Document, into: Document) -> Iterator[str]:
    if getattr(before, "confidential", False) != getattr(into, "confidential", False):
        secret, open_one = (before, into) if getattr(before, "confidential", False) else (into, before)
        yield (
            f"{secret.number} is confidential and {open_one.number} is not: merged, one name would tell the other. "
            "Make both confidential first, or neither."
        )


def _tied(document: Document, loser: str, winner: str) -> Iterator[str]:
    roles = {mention.role for mention in mentioned(document) if mention.to == winner} & TIES
    if getattr(getattr(document, "held", None), "which", "") == winner:
        roles |= {"held"}
    for role in sorted(roles):
        yield (
            f"{loser} and {winner} are tied to each other ({role.replace('-', ' ')}), so they stand for two things. "
            "If they are one, take that out and save first."
        )


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aei" else f"a {kind}"
