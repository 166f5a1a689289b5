"""A search as its address writes it: read leniently, so that no address breaks the page, and told back in words."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from catalog.finding.question import FACET_OF, SORTS, YES_OR_NO, Search
from catalog.public.reader import Reader
from catalog.terms.kinds import RecordKind

LONGEST_QUERY = 500
MOST_VALUES = 40
LONGEST_VALUE = 100
PER_PAGE = (24, 48, 96)
VIEWS = ("grid", "table", "map")
FIRST_YEAR, LAST_YEAR = -9999, 9999
LAST_PAGE = 1_000_000
_YEAR = re.compile(r"\s*([-−]?\d{1,4})\s*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_FIELDS = {facet: name for name, facet in FACET_OF.items()}
_ANSWERS = {facet: name for name, facet in YES_OR_NO.items()}


@dataclass(frozen=True)
class Asking:
    """What is asked, how it is to be shown, and what could not be understood (by the field's name).

    `sort` is the order as chosen; where nothing is asked there is no best match, and the question goes from A to Z.
    """

    question: Search
    sort: str = SORTS[0]
    view: str = "grid"
    page: int = 1
    per_page: int = PER_PAGE[0]
    problems: dict[str, str] = field(default_factory=dict)
    pairs: tuple[tuple[str, str], ...] = ()

    def address(self, path: str, **changes: str | int | None) -> str:
        """This search with something changed; None leaves a parameter out. Any change but of page goes to page 1."""
        left_out = set(changes) | {"page"}
        pairs = [(name, value) for name, value in self.pairs if name not in left_out]
        pairs += [(name, str(value)) for name, value in changes.items() if value is not None]
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def adding(self, path: str, name: str, value: str) -> str:
        """This search with one more value of a facet; what only ordered a list of values is left out."""
        left_out = ("page", "begins", "order")
        pairs = [pair for pair in self.pairs if pair[0] not in left_out and pair != (name, value)]
        return f"{path}?{urlencode([*pairs, (name, value)])}"

    def without(self, path: str, *taken: tuple[str, str]) -> str:
        """This search without some parameters (name and value; any value where it is empty)."""
        gone = set(taken)
        pairs = [(n, v) for n, v in self.pairs if (n, v) not in gone and (n, "") not in gone and n != "page"]
        return f"{path}?{urlencode(pairs)}" if pairs else path


def asking(given: QueryDict, reader: Reader, kinds: tuple[RecordKind, ...] = ()) -> Asking:
    """Read a search from an address; `kinds` are fixed by the page. What is not understood is left out, and told."""
    problems: dict[str, str] = {}
    start, end = _year(given, "from", problems), _year(given, "to", problems)
    if start is not None and end is not None and start > end:
        problems["to"] = _("The last year lies before the first; the two were taken the other way round.")
        start, end = end, start
    chosen = {_FIELDS[facet]: values for facet in _FIELDS if facet != "kind" and (values := _values(given, facet))}
    answers = {name: given.get(facet) == "yes" for facet, name in _ANSWERS.items() if given.get(facet) in ("yes", "no")}
    asked_kinds = tuple(RecordKind(v) for v in _values(given, "kind") if v in set(RecordKind))
    words, sort = _words(given, problems), _one_of(given, "sort", SORTS)
    ranged = start is not None or end is not None
    question = Search(
        q=words,
        kinds=kinds or asked_kinds,
        from_year=start,
        to_year=end,
        undated="undated" in given if ranged else True,
        sort=sort if words or sort != "match" else "name",
        language=reader.language,
        **chosen,  # type: ignore[arg-type]
        **answers,  # type: ignore[arg-type]
    )
    pairs = tuple((name, value) for name in given for value in given.getlist(name)[:MOST_VALUES] if _kept(value))
    per_page = int(_one_of(given, "per-page", tuple(map(str, PER_PAGE))))
    return Asking(question, sort, _one_of(given, "view", VIEWS), _page(given, problems), per_page, problems, pairs)


def _words(given: QueryDict, problems: dict[str, str]) -> str:
    words = _CONTROL.sub(" ", given.get("q", "")).strip()
    if len(words) > LONGEST_QUERY:
        problems["q"] = _("Only the first %(most)d characters were looked for.") % {"most": LONGEST_QUERY}
    return words[:LONGEST_QUERY]


def _year(given: QueryDict, name: str, problems: dict[str, str]) -> int | None:
    written = given.get(name, "").strip()
    if not written:
        return None
    match = _YEAR.fullmatch(written)
    if match is None:
        problems[name] = _("“%(written)s” is no year. Write it like 1868, or -200 for 201 BC.") % {
            "written": _CONTROL.sub(" ", written)[:40]
        }
        return None
    return int(match[1].replace("−", "-"))


def _values(given: QueryDict, facet: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in given.getlist(facet)[:MOST_VALUES] if v and _kept(v)))


def _kept(value: str) -> bool:
    return len(value) <= LONGEST_QUERY and not _CONTROL.search(value)


def _one_of(given: QueryDict, name: str, offered: tuple[str, ...]) -> str:
    value = given.get(name, "")
    return value if value in offered else offered[0]


def _page(given: QueryDict, problems: dict[str, str]) -> int:
    written = given.get("page", "1")
    if written.isascii() and written.isdigit() and 1 <= len(written) <= 7 and 1 <= int(written) <= LAST_PAGE:
        return int(written)
    problems["page"] = _("“%(written)s” is no page. This is the first.") % {"written": _CONTROL.sub(" ", written)[:40]}
    return 1
