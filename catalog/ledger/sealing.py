"""Earlier editions that show more than is allowed now: their addresses answer 410; the staff keep the bytes."""

from archive.chain import append
from archive.models import Act, Head, User
from catalog.models.published import Edition
from catalog.terms.canonical import digest, encode
from catalog.terms.kinds import State


def seal(head: Head, sequences: set[int], reason: str, by: User | None) -> int:
    """Seal these editions, tombstones and sealed ones apart; gives how many were sealed."""
    found = Edition.objects.open().filter(sequence__in=sequences, state=State.PUBLISHED)
    sealed = list(found.order_by("sequence"))
    if not sealed:
        return 0
    found.update(sealed_at=head.moment(), sealed_because=reason)
    listed = [[edition.number, edition.ordinal, edition.digest] for edition in sealed]
    append(
        head,
        Act.SEALED,
        sealed[0].number,
        digest(encode(listed)),
        by,
        public=True,
        detail={"editions": listed},
    )
    return len(sealed)
