"""Type-ahead by name, and what a search that found nothing may have meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

from catalog.finding.brief import brief_from
from catalog.finding.entry import Form
from catalog.finding.filters import filters
from catalog.finding.index import Index
from catalog.finding.index.base import Word
from catalog.finding.index.clause import Clause, every
from catalog.finding.index.engines import engine_of
from catalog.finding.matched import forms_of, in_common, matched, script
from catalog.finding.question import Search
from catalog.finding.ranking import beginning, best, in_names, numbered, ranked
from catalog.finding.words import Asked, asked, folded
from catalog.terms.document.base import Words
from catalog.terms.kinds import RecordKind

MOST_SUGGESTED = 50
# How many records are looked through for a word like the one typed.
LOOKED_THROUGH = 2000
LIKE_ENOUGH = 0.72
MEANT = 3
MOST_MENDED = 6
BEGINNING = 2


@dataclass(frozen=True)
class Suggestion:
    """A record whose name begins as typed: the form that does, its language, and the record's labels."""

    number: str
    kind: RecordKind
    name: str
    name_language: str
    labels: Words


def suggest(
    prefix: str, index: Index, language: str = "en", kinds: tuple[RecordKind, ...] = (), limit: int = 10
) -> list[Suggestion]:
    """Records by the beginning of a name, then of a word in one, then by sound; A-Z. Two queries.

    ValueError for a language that labels are not sorted in.
    """
    question, query = Search(kinds=kinds, language=language), asked(prefix)
    if not query.terms:
        return []
    found = best(enumerate(_tiers(query, index)))
    where = every(filters(question, index).values())
    label = engine_of(index).sortable(f"e.label_{language}")
    rows = index.asked(
        Clause(
            f"SELECT e.docid, e.number, e.kind, e.brief FROM {index.tables.entries} AS e "
            f"JOIN ({found.sql}) AS r ON r.docid = e.docid WHERE {where.sql} "
            f"ORDER BY r.tier, {label}, e.docid LIMIT %s",
            (*found.values, *where.values, max(1, min(limit, MOST_SUGGESTED))),
        )
    )
    forms = forms_of([row[0] for row in rows], index)
    suggestions = []
    for docid, number, kind, brief in rows:
        unnamed = Form("", number, "")
        form = max(forms[docid], key=partial(_begun, prefix, query, language), default=unnamed)
        labels = brief_from(brief).labels
        suggestions.append(Suggestion(number, RecordKind(kind), form.value, form.language, labels))
    return suggestions


def _tiers(query: Asked, index: Index) -> Iterator[Clause]:
    """The last word is taken as still being typed."""
    if query.number:
        yield numbered(query.number, index)
    yield beginning(query.whole, index)
    table, engine, last = index.tables.entries, engine_of(index), len(query.terms) - 1
    words = [word for word, _ in query.terms]
    yield engine.matching(table, [[Word("names", word, n == last)] for n, word in enumerate(words)])
    if any(bones for _, bones in query.terms):
        yield engine.matching(table, [in_names(*term, n == last) for n, term in enumerate(query.terms)])


def _begun(prefix: str, query: Asked, language: str, form: Form) -> tuple[int, ...]:
    """How near a form is to a name still being typed; greater is nearer."""
    held = folded(form.value)
    return (
        form.folded.startswith(query.whole),
        sum(any(w.startswith(word) for w, _ in held) for word, _ in query.terms),
        sum(bool(bones) and any(b.startswith(bones) for _, b in held) for _, bones in query.terms),
        in_common(query.whole, form.folded),
        script(form.value) == script(prefix),
        form.language.split("-")[0] == language,
    )


def did_you_mean(q: str, index: Index) -> list[str]:
    """Up to MEANT forms of names that are spelt almost as was asked; nothing where every word is known."""
    query = asked(q)
    words = [word for word, _ in query.terms][:MOST_MENDED]
    mended = " ".join(_mended(word, index) for word in words)
    if mended == " ".join(words):
        return []
    meant = asked(mended)
    found = ranked(meant, index)
    sql = "SELECT r.docid, r.tier, e.number FROM ({}) AS r JOIN {} AS e ON e.docid = r.docid"
    ordered = f"{sql.format(found.sql, index.tables.entries)} ORDER BY r.tier, r.docid LIMIT {MEANT}"
    rows = index.asked(Clause(ordered, found.values))
    forms = forms_of([row[0] for row in rows], index)
    names = [matched(Search(q=q), meant, tier, number, forms[docid])[0] for docid, tier, number in rows]
    return [name for name in dict.fromkeys(names) if name]


def _mended(word: str, index: Index) -> str:
    """The word of a name most like this one that begins as it does; the word itself where it is known."""
    begins = word[:BEGINNING]
    if len(word) <= BEGINNING:
        return word
    alike = engine_of(index).matching(index.tables.entries, [[Word("names", begins, begins=True)]])
    first = f"SELECT docid FROM ({alike.sql}) AS m ORDER BY docid LIMIT {LOOKED_THROUGH}"
    names = index.asked(
        Clause(f"SELECT folded FROM {index.tables.names} WHERE docid IN ({first}) ORDER BY id", alike.values)
    )
    known = dict.fromkeys(w for (name,) in names for w in name.split() if w.startswith(begins))
    near = get_close_matches(word, known, n=1, cutoff=LIKE_ENOUGH)
    return word if word in known or not near else near[0]
