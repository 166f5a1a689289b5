"""Files that go with another: captions and transcript of a film or a recording, the poster of a film or a model.

Such a file says what it is by its role, and stands right after the one that it belongs to.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from catalog.terms.document.holding import PublicHolding

CAPTIONS, TRANSCRIPT, POSTER = "holding-roles/captions", "holding-roles/transcript", "holding-roles/poster"
ACCOMPANYING = (CAPTIONS, TRANSCRIPT, POSTER)


@dataclass(frozen=True)
class Accompanied:
    """A holding, and what goes with it in the order in which it stands."""

    holding: PublicHolding
    by: tuple[PublicHolding, ...] = ()

    def in_role(self, role: str) -> tuple[PublicHolding, ...]:
        return tuple(each for each in self.by if each.role == role)


def accompanied(holdings: Iterable[PublicHolding]) -> tuple[Accompanied, ...]:
    """Each holding that stands for itself, with its companions; one that follows nothing stands for itself."""
    found: list[Accompanied] = []
    for holding in holdings:
        if holding.role in ACCOMPANYING and found:
            found[-1] = Accompanied(found[-1].holding, (*found[-1].by, holding))
        else:
            found.append(Accompanied(holding))
    return tuple(found)


def heeding(holdings: Iterable[PublicHolding]) -> tuple[PublicHolding, ...]:
    """The holdings in their order; what goes with another has that one's warning where it has none of its own."""
    return tuple(
        msgspec.structs.replace(each, warning=each.warning or held.holding.warning)
        for held in accompanied(holdings)
        for each in (held.holding, *held.by)
    )
