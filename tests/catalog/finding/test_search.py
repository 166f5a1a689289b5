import pytest

from catalog.finding.index import PUBLISHED
from catalog.finding.indexing import remove
from catalog.finding.search import Box, Circle, Search, Tier, search
from catalog.terms.document.base import Date
from catalog.terms.document.statement import Answer
from catalog.terms.document.value import DateValue
from catalog.terms.kinds import RecordKind
from tests.catalog.finding.shelf import DADIVANK, put
from tests.sample import changed, statement


def numbers(**asked) -> list[str]:
    return [hit.number for hit in search(Search(**asked), PUBLISHED, per_page=200).hits]


def items(**asked) -> list[str]:
    return sorted(numbers(kinds=(RecordKind.ITEM,), **asked))


@pytest.mark.parametrize("spelling", ["Ղազանչեցոց", "Казанчецоц", "Qazançı", "Ghazanchetsots"])
def test_the_cathedral_is_found_in_every_script(shelf, spelling):
    assert items(q=spelling) == ["HL-0001"]


@pytest.mark.parametrize("spelling", ["Դադիվանք", "Дадиванк", "Dədəvəng", "Xudavəng", "dadivank", "KHUDAVENG"])
def test_dadivank_is_found_by_all_of_its_names(shelf, spelling):
    assert items(q=spelling) == ["HL-0002"]


def test_an_empty_question_lists_everything_in_the_order_of_first_publication(shelf):
    found = search(Search(), PUBLISHED, per_page=200)

    assert [hit.number for hit in found.hits] == list(shelf)
    assert (found.total, found.total_all) == (len(shelf), len(shelf))
    assert {hit.tier for hit in found.hits} == {Tier.NOT_ASKED}


def test_rank_is_exact_name_then_beginning_then_words_then_sound_then_text(shelf):
    found = search(Search(q="Shushi"), PUBLISHED)

    assert [(hit.number, hit.tier) for hit in found.hits] == [
        ("P-0001", Tier.EXACT),
        ("E-0001", Tier.TEXT),
        ("HL-0001", Tier.TEXT),
        ("HL-0020", Tier.TEXT),
    ]


def test_tiers_of_names(shelf):
    tiers = {q: search(Search(q=q), PUBLISHED).hits[0].tier for q in ("Dadi", "church gazanchi", "Qazanci church")}

    assert tiers == {"Dadi": Tier.PREFIX, "church gazanchi": Tier.WORDS, "Qazanci church": Tier.SKELETON}


def test_the_form_that_was_found_is_shown(shelf):
    shown = {}
    for q in ("Казанчецоц", "ghazanchetsots", "Xudavəng", "shelled", "hl-0001"):
        hit = next(h for h in search(Search(q=q), PUBLISHED).hits if h.kind is RecordKind.ITEM)
        shown[q] = (hit.matched, hit.matched_language)

    assert shown == {
        "Казанчецоц": ("Собор Казанчецоц", "ru"),
        "ghazanchetsots": ("Ghazanchetsots Cathedral", "en"),
        "Xudavəng": ("Xudavəng", "az"),
        "shelled": ("", ""),
        "hl-0001": ("HL-0001", ""),
    }


def test_all_words_have_to_be_there_in_names_or_text(shelf):
    assert items(q="ghazanchetsots army") == ["HL-0001"]
    assert items(q="ghazanchetsots dadivank") == []


def test_words_of_speakers_sources_and_places_find_the_record(shelf):
    assert items(q="Shawn Human Rights") == []
    assert items(q="Human Rights Watch") == ["HL-0001", "HL-0002"]
    assert items(q="Possible War Crime") == ["HL-0001", "HL-0002"]
    assert items(q="Քարվաճառ") == ["HL-0002"]


def test_what_is_hidden_from_the_public_finds_nothing(shelf):
    assert numbers(q="inscription") == []


def test_a_brief_has_what_a_list_shows(shelf):
    cathedral, monastery = (search(Search(q=q), PUBLISHED).hits[0].brief for q in ("HL-0001", "HL-0002"))

    assert cathedral.labels == shelf["HL-0001"].labels
    assert cathedral.place_labels["az"] == "Şuşa"
    assert cathedral.concept_labels == {"en": "church building"}
    assert (cathedral.statements, cathedral.contested, cathedral.differing) == (4, 1, 0)
    assert cathedral.dates == ("1868/1887",)
    assert (monastery.statements, monastery.contested, monastery.differing) == (2, 0, 1)
    assert monastery.dates == ("03XX", "08XX")
    assert (monastery.file, monastery.file_role) == ("F-0001", "holding-roles/photograph")
    assert monastery.alt == {"en": "The bell tower"}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"concepts": ("item-kinds/church-building",)}, ["HL-0001"]),
        ({"concepts": ("item-kinds/church-building", "item-kinds/mosque-building")}, ["HL-0001", "HL-0020"]),
        ({"places": ("P-0001",)}, ["HL-0001", "HL-0020"]),
        ({"collections": ("C-0001",)}, ["HL-0002", "HL-0003"]),
        ({"collections": ("C-0001",), "places": ("P-0002",)}, ["HL-0002"]),
        ({"agents": ("A-0006",)}, ["HL-0001"]),
        ({"agents": ("A-0005",)}, ["HL-0001"]),
        ({"sources": ("S-0002",)}, ["HL-0001"]),
        ({"events": ("E-0001",)}, ["HL-0001"]),
        ({"contested": True}, ["HL-0001"]),
        ({"contested": False}, ["HL-0002", "HL-0003", "HL-0020"]),
        ({"accounts_differ": True}, ["HL-0002"]),
        ({"first_hand": True}, []),
        ({"first_hand": False}, ["HL-0001", "HL-0002"]),
        ({"images": ("photograph",)}, ["HL-0002"]),
        ({"images": ("drawing",)}, ["HL-0002", "HL-0003"]),
        ({"images": ("none",)}, ["HL-0001", "HL-0020"]),
        ({"from_year": 1880, "to_year": 1890, "undated": False}, ["HL-0001"]),
        ({"from_year": 1880, "to_year": 1890}, ["HL-0001", "HL-0003", "HL-0020"]),
        ({"from_year": 1888, "undated": False}, []),
        ({"to_year": 1868, "undated": False}, ["HL-0001", "HL-0002"]),
        ({"from_year": 500, "to_year": 600, "undated": False}, []),
        ({"from_year": 500, "to_year": 810, "undated": False}, ["HL-0002"]),
        ({"undated": False}, ["HL-0001", "HL-0002"]),
        ({"box": Box(46.7, 39.7, 46.8, 39.8)}, ["HL-0001"]),
        ({"box": Box(46.3, 40.0, 46.4, 40.2)}, ["HL-0002"]),
        ({"box": Box(179.0, -10.0, 46.5, 60.0)}, ["HL-0002"]),
        ({"circle": Circle(46.75, 39.76, 1000)}, ["HL-0001"]),
        ({"circle": Circle(46.75, 39.76, 100_000)}, ["HL-0001", "HL-0002"]),
        ({"circle": Circle(-70.0, -30.0, 20_000_000)}, ["HL-0001", "HL-0002"]),
    ],
    ids=str,
)
def test_filters(shelf, asked, found):
    assert items(**asked) == found


def test_sources_and_events_have_dates_of_their_own(shelf):
    assert sorted(numbers(from_year=2020, to_year=2020, undated=False)) == ["E-0001", "S-0001", "S-0002"]


@pytest.mark.parametrize(("edtf", "years"), [("1868/..", [1868, 2500]), ("../1868", [-900, 1868]), ("1868", [1868])])
def test_a_date_without_an_end_meets_every_year_on_that_side(db, edtf, years):
    made = DateValue(date=Date(edtf=edtf))
    said = statement("S2", "A-0001", "2019", "Said.", "S-0001", Answer(question="Q1", value=made))
    put([changed(DADIVANK, statements=(said,))])

    asked = (-900, 1867, 1868, 1869, 2500)
    met = [year for year in asked if numbers(from_year=year, to_year=year, undated=False)]

    assert (met[0], met[-1]) == (years[0], years[-1])


def test_a_record_whose_names_all_begin_so_takes_one_place_on_a_page(db):
    put([changed(DADIVANK, number=f"HL-{n}") for n in range(4)])

    first, second = (search(Search(q="dad"), PUBLISHED, page=page, per_page=2).hits for page in (1, 2))

    assert [hit.number for hit in first + second] == ["HL-0", "HL-1", "HL-2", "HL-3"]


def test_names_sort_in_the_language_of_the_reader(shelf):
    assert numbers(kinds=(RecordKind.ITEM,), sort="name") == ["HL-0003", "HL-0002", "HL-0001", "HL-0020"]
    assert numbers(kinds=(RecordKind.ITEM,), sort="name", language="az") == [
        "HL-0003",
        "HL-0002",
        "HL-0001",
        "HL-0020",
    ]
    assert numbers(kinds=(RecordKind.PLACE,), sort="name", language="az") == ["P-0002", "P-0001"]
    assert numbers(kinds=(RecordKind.PLACE,), sort="name", language="hy") == ["P-0002", "P-0001"]


def test_dates_sort_with_the_undated_last_and_changes_with_the_newest_first(shelf):
    assert numbers(kinds=(RecordKind.ITEM,), sort="date") == ["HL-0002", "HL-0001", "HL-0003", "HL-0020"]
    assert numbers(sort="changed") == list(reversed(shelf))


def test_pages_are_cut_from_one_order(shelf):
    first, second = (search(Search(), PUBLISHED, page=page, per_page=10) for page in (1, 2))
    beyond = search(Search(), PUBLISHED, page=10**30, per_page=10)

    assert [hit.number for hit in first.hits + second.hits] == list(shelf)
    assert (first.pages, second.page, beyond.hits, beyond.total) == (2, 2, (), len(shelf))


@pytest.mark.parametrize(("q", "queries"), [("", 2), ("Xudavəng", 3)])
@pytest.mark.parametrize("records", [1, 3])
def test_a_search_costs_the_same_for_three_records(db, records, q, queries, django_assert_num_queries):
    put([changed(DADIVANK, number=f"HL-{n}") for n in range(records)])

    with django_assert_num_queries(queries):
        found = search(Search(q=q, places=("P-0002",)), PUBLISHED)

    assert found.total == records


def test_a_record_taken_out_is_found_no_more(shelf):
    remove(PUBLISHED, [list(shelf).index("HL-0001") + 1])

    assert items(q="ghazanchetsots") == []
    assert items(concepts=("item-kinds/church-building",)) == []


@pytest.mark.parametrize(
    "q",
    [
        "\0",
        "Dadivank\0",
        '"',
        '" OR "a" *',
        "names : x",
        "' OR 1=1; --",
        "(((",
        "NEAR(a b, 2)",
        "a' & !b:*",
        "%s %(x)s %",
        "\ud800",
        "!!!",
        "*",
        "^a",
        "HL-99999999999999999999",
        "я" * 10_000,
        "a b c d e f " * 1000,
    ],
    ids=lambda q: ascii(q)[:20],
)
def test_whatever_is_typed_is_only_looked_for(shelf, q):
    assert search(Search(q=q), PUBLISHED).total <= len(shelf)


def test_signs_alone_find_nothing_and_spaces_alone_ask_nothing(shelf):
    assert search(Search(q="!!!"), PUBLISHED).total == 0
    assert search(Search(q="  "), PUBLISHED).total == len(shelf)


def test_values_that_cannot_be_are_only_not_found(shelf):
    assert numbers(places=("P-0001\0", "'; --", "\ud800")) == []
    assert numbers(from_year=10**40, undated=False) == []
    assert len(numbers(from_year=-(10**40), to_year=10**40, undated=False)) == 5


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [({"sort": "best"}, 'sort "best" is not offered here.'), ({"language": "fr"}, 'language "fr" is not offered')],
)
def test_what_is_not_offered_is_refused(asked, complaint):
    with pytest.raises(ValueError, match=complaint):
        Search(**asked)


@pytest.mark.parametrize("make", [lambda: Box(0, 95, 1, 96), lambda: Circle(0, 0, float("nan"))])
def test_what_is_not_on_earth_is_refused(make):
    with pytest.raises(ValueError, match="is no"):
        make()


def test_publishing_puts_a_record_into_the_index(catalogue):
    assert items(q="Ղազանչեցոց") == ["HL-0001"]
    assert search(Search(), PUBLISHED).total_all == len(catalogue)
