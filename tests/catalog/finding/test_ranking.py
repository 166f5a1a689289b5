"""Search against looking at every record in turn, on generated names, on whichever database runs."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.finding.entry import entry_of
from catalog.finding.index import PUBLISHED
from catalog.finding.indexing import Placed, clear, write_all
from catalog.finding.search import Search, search
from catalog.terms.document import PublicItem
from catalog.terms.document.base import Identifier
from tests.catalog.finding import plainly
from tests.sample import name

WORDS = [
    "Ղազանչեցոց", "Казанчецоц", "Qazançı", "Ghazanchetsots", "Դադիվանք", "Дадиванк", "Dədəvəng", "Xudavəng",
    "Şuşa", "Շուշի", "Susa", "church", "եկեղեցի", "kilsəsi", "a", "St.", "1283", "1e5", "12ab", "x1f", "O'Neill",
]  # fmt: skip
text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
record = st.tuples(st.lists(text, max_size=2), st.lists(text, max_size=2))


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=st.lists(record, min_size=1, max_size=6), q=text, cut=st.integers(0, 3))
def test_search_finds_and_ranks_as_looking_at_every_record_does(records, q, cut):
    q = q[: len(q) - cut]
    entries = [entry_of(_item(n, *texts)) for n, texts in enumerate(records)]
    clear(PUBLISHED)
    write_all(PUBLISHED, [Placed(n, n, entry) for n, entry in enumerate(entries)])

    found = search(Search(q=q), PUBLISHED, per_page=2)
    pages = [search(Search(q=q), PUBLISHED, page=page, per_page=2) for page in range(1, found.pages + 1)]

    expected = plainly.ranked(entries, q) if q.strip() else [(e.number, 0) for e in entries]
    assert [(hit.number, hit.tier) for page in pages for hit in page.hits] == expected
    assert found.total == len(expected)


def _item(n: int, names: list[str], texts: list[str]) -> PublicItem:
    return PublicItem(
        number=f"HL-{n}",
        names=tuple(name(f"N{k}", value, "und") for k, value in enumerate(names)),
        identifiers=tuple(Identifier(scheme="local", value=value) for value in texts),
    )
