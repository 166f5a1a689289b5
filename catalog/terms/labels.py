"""The label of a record in a list: chosen from its names by the reader's language, never by "official".

The rule (VOCABULARY §4): in each language the names marked *shown* stand, at most two, from A to Z, so that
where speakers use different names both are read. A language without a shown name lends its first common
one. Nobody's name is the record's own.
"""

from collections.abc import Iterable

from catalog.terms.document.base import Name, Words
from catalog.terms.kinds import NameKind

MOST_SHOWN = 2
BETWEEN = " / "
_LENDING = (NameKind.COMMON, NameKind.SUPPLIED, NameKind.FULL, NameKind.DEDICATION, NameKind.ROMANISED)


def labels_of(names: Iterable[Name]) -> Words:
    """One label for every language in which the record has a name that may stand in a list."""
    by_language: dict[str, list[Name]] = {}
    for name in names:
        by_language.setdefault(name.language, []).append(name)
    chosen = {language: _label(held) for language, held in by_language.items()}
    return {language: label for language, label in sorted(chosen.items()) if label}


def _label(names: list[Name]) -> str:
    shown = sorted({name.value for name in names if name.shown}, key=str.casefold)
    if shown:
        return BETWEEN.join(shown[:MOST_SHOWN])
    for kind in _LENDING:
        for name in names:
            if name.kind == kind:
                return name.value
    return ""
