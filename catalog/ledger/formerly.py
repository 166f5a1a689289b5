"""What a record was called before: the numbers that were merged into it. Their editions are open still, and
whatever is taken back of the record has to be taken back of them."""

from collections.abc import Iterator, Mapping

import msgspec

from catalog.models.drafts import Merge
from catalog.models.published import Edition, Input
from catalog.terms.holding_back import HeldBack


def under_every_number(number: str, held: HeldBack) -> Iterator[tuple[str, HeldBack]]:
    """The number with what is held back of it, and each that was merged into it with the same under its own keys."""
    yield number, held
    for merge in Merge.objects.filter(into=number).order_by("pk"):
        yield from under_every_number(merge.record_id, _under(merge.keys, held))


def numbers_of(number: str) -> list[str]:
    """The number, and every one that was merged into it, however many merges ago."""
    return [each for each, _ in under_every_number(number, HeldBack())]


def showing(number: str) -> set[int]:
    """Every edition up to now that shows a record under this number: its own, and those that carry its card."""
    own = Edition.objects.of(number).values_list("sequence", flat=True)
    return set(own) | set(Input.objects.filter(number=number).values_list("edition_id", flat=True))


def _under(keys: Mapping[str, str], held: HeldBack) -> HeldBack:
    return msgspec.structs.replace(
        held,
        statements=tuple(old for old, now in keys.items() if now in held.statements),
        holdings=tuple(old for old, now in keys.items() if now in held.holdings),
        condition=tuple(old for old, now in keys.items() if now in held.condition),
    )
