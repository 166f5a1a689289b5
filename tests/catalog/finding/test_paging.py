from catalog.finding.entry import entry_of
from catalog.finding.index import PUBLISHED
from catalog.finding.indexing import write
from catalog.finding.paging import page_by_sequence
from catalog.finding.search import Search
from catalog.terms.kinds import RecordKind


def walked(question: Search, limit: int) -> list[str]:
    """Every number a client meets who asks for the next page until there is none."""
    after, met = 0, []
    while page := page_by_sequence(question, PUBLISHED, after, limit):
        met += [number for _, number in page]
        after = page[-1][0]
    return met


def test_pages_follow_the_sequence_whatever_their_size(shelf):
    assert walked(Search(), 1) == list(shelf)
    assert walked(Search(), 4) == list(shelf)
    assert walked(Search(kinds=(RecordKind.ITEM,)), 2) == ["HL-0001", "HL-0002", "HL-0003", "HL-0020"]


def test_words_and_filters_narrow_pages_as_they_narrow_a_search(shelf):
    assert walked(Search(q="Şuşa", kinds=(RecordKind.ITEM,)), 1) == ["HL-0001", "HL-0020"]
    assert walked(Search(q="!!!"), 1) == []


def test_a_record_that_changes_is_met_again_at_the_end(shelf):
    first = page_by_sequence(Search(), PUBLISHED, 0, 100)
    write(PUBLISHED, list(shelf).index("HL-0001") + 1, 99, entry_of(shelf["HL-0001"]))

    assert page_by_sequence(Search(), PUBLISHED, first[-1][0], 100) == [(99, "HL-0001")]


def test_a_page_costs_one_query(shelf, django_assert_num_queries):
    with django_assert_num_queries(1):
        page_by_sequence(Search(q="Shushi", places=("P-0001",)), PUBLISHED, 0, 100)


def test_limits_and_places_that_cannot_be_give_nothing_or_the_start(shelf):
    assert page_by_sequence(Search(), PUBLISHED, 10**40, 10) == []
    assert page_by_sequence(Search(), PUBLISHED, -5, 1) == [(1, "A-0001")]
    assert page_by_sequence(Search(), PUBLISHED, 0, -1) == []
