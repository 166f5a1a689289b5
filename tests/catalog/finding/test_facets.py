import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.finding.entry import entry_of
from catalog.finding.facets import FACETS, facet_counts
from catalog.finding.index import PUBLISHED
from catalog.finding.paging import page_by_sequence
from catalog.finding.relaxing import relaxed
from catalog.finding.search import Search, search
from catalog.models.published import Term
from catalog.terms.body import bytes_of
from catalog.terms.document.card import Card
from catalog.terms.kinds import RecordKind
from tests.catalog.finding import plainly
from tests.catalog.finding.shelf import DADIVANK, put
from tests.sample import changed

QUESTIONS = [
    Search(),
    Search(kinds=(RecordKind.ITEM,)),
    Search(q="church"),
    Search(q="Shushi", kinds=(RecordKind.ITEM, RecordKind.EVENT)),
    Search(places=("P-0001",), concepts=("item-kinds/mosque-building",)),
    Search(places=("P-0001", "P-0002"), contested=True),
    Search(collections=("C-0001",), images=("photograph",), first_hand=False),
    Search(from_year=1800, to_year=1900, undated=False),
    Search(from_year=2020, kinds=(RecordKind.SOURCE, RecordKind.EVENT), accounts_differ=False),
    Search(q="nothing like it"),
    Search(q="!!!"),
]


def counts(question: Search) -> dict[str, dict[str, int]]:
    return {f.name: {v.key: v.count for v in f.values} for f in facet_counts(question, PUBLISHED)}


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_counts_are_those_of_looking_at_every_record(shelf, question):
    entries = [entry_of(document) for document in shelf.values()]

    expected = {facet: plainly.counted(entries, question, facet) for facet in FACETS}
    for facet, values in question.chosen.items():
        if facet in expected:
            expected[facet] = {value: 0 for value in values} | expected[facet]

    assert counts(question) == expected


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    question=st.builds(
        Search,
        q=st.sampled_from(["", "Shushi", "Dadivank", "church", "armenia ministry", "Qazançı"]),
        kinds=some(*RecordKind),
        concepts=some("item-kinds/church-building", "item-kinds/cross-stone", "agent-kinds/state"),
        places=some("P-0001", "P-0002"),
        images=some("photograph", "drawing", "none"),
        agents=some("A-0001", "A-0006"),
        contested=st.sampled_from([None, True, False]),
        accounts_differ=st.sampled_from([None, True, False]),
        from_year=st.sampled_from([None, 850, 1868, 2020]),
        to_year=st.sampled_from([None, 400, 1887, 2019]),
        undated=st.booleans(),
    )
)
def test_any_question_is_answered_as_looking_at_every_record_does(shelf, question):
    entries = [entry_of(document) for document in shelf.values()]
    found = {e.number for e in entries if plainly.meets(e, question)}
    if question.q:
        found &= {number for number, _ in plainly.ranked(entries, question.q)}

    assert {hit.number for hit in search(question, PUBLISHED, per_page=100).hits} == found
    assert {number for _, number in page_by_sequence(question, PUBLISHED, 0, 100)} == found
    shown = counts(question)
    for facet in FACETS:
        ticked = dict.fromkeys(question.chosen.get(facet, ()), 0)
        assert shown[facet] == ticked | plainly.counted(entries, question, facet)


@pytest.mark.parametrize("question", QUESTIONS[:-1], ids=str)
def test_what_a_facet_promises_a_search_gives(shelf, question):
    for facet, field in (("place", "places"), ("concept", "concepts"), ("image", "images")):
        for value, count in counts(question)[facet].items():
            assert search(changed_question(question, field, value), PUBLISHED).total == count


def changed_question(question: Search, field: str, value: str) -> Search:
    return Search(**{**vars(question), field: (value,)})


def test_facets_come_in_their_order_with_labels_and_ticks(shelf):
    Term.objects.create(
        key="item-kinds/mosque-building",
        scheme="item-kinds",
        card=bytes_of(Card(type="concept", labels={"en": "mosque building"})),
    )
    facets = {f.name: f for f in facet_counts(Search(concepts=("item-kinds/mosque-building",)), PUBLISHED)}

    mosque = next(value for value in facets["concept"].values if value.chosen)
    town = facets["place"].values[0]

    assert tuple(facets) == FACETS
    assert (mosque.labels, mosque.count) == ({"en": "mosque building"}, 1)
    assert (town.key, town.labels["hy"], town.count, town.chosen) == ("P-0001", "Շուշի", 1, False)


def test_values_are_the_most_frequent_first_then_by_label(shelf):
    places = next(f for f in facet_counts(Search(kinds=(RecordKind.ITEM,)), PUBLISHED) if f.name == "place")
    few = next(f for f in facet_counts(Search(places=("P-0002",)), PUBLISHED, most=1) if f.name == "place")

    assert [(value.key, value.count) for value in places.values] == [("P-0001", 2), ("P-0002", 1)]
    assert ([value.key for value in few.values], few.more) == (["P-0001", "P-0002"], 0)


def test_values_left_out_are_counted(shelf):
    concepts = next(f for f in facet_counts(Search(), PUBLISHED, most=2) if f.name == "concept")

    assert (len(concepts.values), concepts.more) == (2, 10)


@pytest.mark.parametrize("records", [1, 3])
def test_facets_cost_the_same_for_three_records(db, records, django_assert_num_queries):
    put([changed(DADIVANK, number=f"HL-{n}") for n in range(records)])

    with django_assert_num_queries(3):
        facet_counts(Search(q="Dadivank", places=("P-0002",)), PUBLISHED)


def test_where_nothing_is_found_the_filters_say_what_they_took_away(shelf):
    question = Search(q="Ghazanchetsots", places=("P-0002",), kinds=(RecordKind.ITEM,))

    assert search(question, PUBLISHED).total == 0
    assert relaxed(question, PUBLISHED) == [("place", 1), ("q", 1)]
    assert relaxed(Search(), PUBLISHED) == []
