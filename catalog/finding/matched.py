"""Which form of a name was found: shown in the result, so that the reader sees why it is there."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from catalog.finding.entry import Form
from catalog.finding.index import Index
from catalog.finding.question import Search
from catalog.finding.ranking import Tier
from catalog.finding.words import Asked, folded


def forms_of(docids: Sequence[int], index: Index) -> dict[int, list[Form]]:
    """The name forms of some records, as they were entered, in one query."""
    rows = index.names._default_manager.filter(docid__in=docids).order_by("id")
    held: dict[int, list[Form]] = defaultdict(list)
    for docid, *form in rows.values_list("docid", "folded", "value", "language"):
        held[docid].append(Form(*form))
    return held


def matched(question: Search, query: Asked, tier: int, number: str, forms: Sequence[Form]) -> tuple[str, str]:
    """The form nearest to what was asked, with its language; the number where that was asked for.

    Nothing where the words were found in the text. Among equals: the most letters in common, the script it
    was asked in, the reader's language, the order of entry.
    """
    if tier == Tier.EXACT and query.number == number:
        return number, ""
    if tier not in (Tier.EXACT, Tier.PREFIX, Tier.WORDS, Tier.SKELETON) or not forms:
        return "", ""
    best = max(forms, key=lambda form: nearness(question.q, query, question.language, form))
    return best.value, best.language


def nearness(q: str, query: Asked, language: str, form: Form) -> tuple[int, ...]:
    """How near a form is to what was asked; greater is nearer."""
    held = folded(form.value)
    words, bones = {word for word, _ in held}, {bone for _, bone in held if bone}
    return (
        form.folded == query.whole,
        form.folded.startswith(query.whole),
        sum(word in words for word, _ in query.terms),
        sum(bone in bones for _, bone in query.terms),
        in_common(query.whole, form.folded),
        script(form.value) == script(q),
        form.language.split("-")[0] == language,
    )


def in_common(one: str, other: str) -> int:
    """How many letters two folded names share, in order."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def script(text: str) -> str:
    """The script of a text's first letter, by its Unicode name: LATIN, ARMENIAN, CYRILLIC..."""
    first = next((sign for sign in text if sign.isalpha()), "")
    return unicodedata.name(first, "").partition(" ")[0] if first else ""
