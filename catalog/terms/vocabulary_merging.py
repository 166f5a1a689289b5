"""A vocabulary brought in over the one that is held: what is added, what changes; nothing blank deletes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from catalog.terms.vocabulary import Concept, Scheme, Vocabulary, tied_both_ways


@dataclass(frozen=True)
class Merged:
    """What came of it. `changed` has lines such as "item-kinds/hall: labels, definition"."""

    vocabulary: Vocabulary
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


def merged(held: Vocabulary | None, brought: Vocabulary) -> Merged:
    """The two as one: what is brought goes first, what it leaves blank stays as it is held."""
    own = tied_both_ways(held).by_key() if held else {}
    wanted = dict(own)
    for concept in tied_both_ways(brought).concepts:
        wanted[concept.key] = _over(own[concept.key], concept) if concept.key in own else concept
    scheme = _over(held.scheme, brought.scheme) if held else brought.scheme
    whole = tied_both_ways(Vocabulary(scheme=scheme, concepts=tuple(_retied(wanted, own, brought).values())))
    now = whole.by_key()
    named = [scheme.key] if held and held.scheme != scheme else []
    differing = {key: _differences(own[key], now[key]) for key in own.keys() & now.keys()}
    return Merged(
        vocabulary=whole,
        added=tuple(sorted(now.keys() - own.keys())),
        changed=(*named, *(f"{key}: {', '.join(what)}" for key, what in sorted(differing.items()) if what)),
        unchanged=tuple(sorted(key for key, what in differing.items() if not what)),
    )


def _retied(wanted: dict[str, Concept], own: Mapping[str, Concept], brought: Vocabulary) -> dict[str, Concept]:
    """Without ties of the old concept to the far side: a symmetrical tie that was replaced is gone on both."""
    for concept in tied_both_ways(brought).concepts:
        before = own.get(concept.key)
        for name in ("related", "excludes") if before else ():
            for other in set(getattr(before, name)) - set(getattr(wanted[concept.key], name)):
                far = tuple(key for key in getattr(wanted[other], name) if key != concept.key)
                wanted[other] = msgspec.structs.replace(wanted[other], **{name: far})
    return wanted


def _over(held: Any, brought: Any) -> Any:
    """One scheme or concept over another, field by field."""
    changes: dict[str, Any] = {}
    for field in held.__struct_fields__:
        old, new = getattr(held, field), getattr(brought, field)
        changes[field] = {**old, **new} if isinstance(old, dict) else new or old
    return msgspec.structs.replace(held, **changes)


def _differences(one: Concept | Scheme, other: Concept | Scheme) -> list[str]:
    """The fields in which they differ; `narrower` is another concept's doing."""
    fields = (field for field in one.__struct_fields__ if field != "narrower")
    return [field.replace("_", " ") for field in fields if getattr(one, field) != getattr(other, field)]
