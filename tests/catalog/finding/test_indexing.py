from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from catalog.finding.entry import LONGEST_TEXT, entry_of
from catalog.finding.index import PUBLISHED, Index
from catalog.finding.index.preparing import prepare
from catalog.finding.indexing import AT_ONCE, Placed, clear, remove, write, write_all
from catalog.finding.search import Search, search
from catalog.models.index.desk import DeskEntry, DeskFacet, DeskName, DeskStretch
from catalog.terms.document import PublicItem
from tests.catalog.finding.shelf import DADIVANK, MOSQUE, opened
from tests.sample import changed, name

DESK = Index(DeskEntry, DeskName, DeskFacet, DeskStretch)


def found(q: str, index: Index = PUBLISHED) -> list[str]:
    return [hit.number for hit in search(Search(q=q), index).hits]


def test_a_new_state_takes_the_place_of_the_old(shelf):
    renamed = changed(shelf["HL-0002"], names=(name("N1", "Renamed", "en", shown=True),), place="")
    write(PUBLISHED, list(shelf).index("HL-0002") + 1, 99, entry_of(renamed))

    assert (found("Renamed"), found("Dadivank")) == (["HL-0002"], [])
    assert search(Search(places=("P-0002",)), PUBLISHED).total == 0
    assert search(Search(sort="changed"), PUBLISHED).hits[0].number == "HL-0002"
    assert search(Search(), PUBLISHED).total_all == len(shelf)


def test_what_is_taken_out_leaves_nothing_behind(shelf):
    remove(PUBLISHED, range(1, len(shelf) + 1))
    remove(PUBLISHED, [1, 4711])

    left = [model.objects.count() for model in (PUBLISHED.entries, PUBLISHED.names, PUBLISHED.facets)]
    assert (left, found("Dadivank")) == ([0, 0, 0], [])


def test_an_emptied_index_can_be_filled_again(shelf):
    clear(PUBLISHED)
    assert found("Dadivank") == []

    write(PUBLISHED, 1, 1, entry_of(shelf["HL-0002"]))
    assert found("Dadivank") == ["HL-0002"]


def test_the_desk_has_an_index_of_its_own(shelf):
    write(DESK, 1, 1, entry_of(opened([changed(MOSQUE, number="HL-0099")])["HL-0099"]))

    assert found("Mosque", DESK) == ["HL-0099"]
    assert found("Mosque") == ["HL-0020"]


@pytest.mark.parametrize("records", [1, 3])
def test_writing_many_costs_the_same_as_writing_one(db, records, django_assert_num_queries):
    documents = opened([changed(DADIVANK, number=f"HL-{n}") for n in range(records)])
    placed = [Placed(n, n, entry_of(document)) for n, document in enumerate(documents.values())]

    with django_assert_num_queries(7):
        write_all(PUBLISHED, placed)


def test_more_than_fit_at_once_are_all_written(db):
    item = PublicItem(number="HL-1", names=(name("N1", "Stone", "en"),))
    write_all(
        PUBLISHED,
        (Placed(n, n, entry_of(changed(item, number=f"HL-{n}"))) for n in range(AT_ONCE + 1)),
    )

    assert search(Search(q="Stone"), PUBLISHED).total == AT_ONCE + 1


def test_a_very_long_record_is_still_found_by_its_beginning(db):
    words = " ".join(f"w{n}" for n in range(LONGEST_TEXT // 4))
    names = (name("N1", "x" * 10_000, "en"), name("N2", words, "en"))
    write(PUBLISHED, 1, 1, entry_of(PublicItem(number="HL-1", names=names)))

    assert found("x" * 10_000) == ["HL-1"]
    assert found("w1 w2") == ["HL-1"]


def test_preparing_again_changes_nothing(shelf):
    said = StringIO()
    call_command("prepare_index", stdout=said)

    assert said.getvalue() == "published index: ready\ndesk index: ready\n"
    assert found("Dadivank") == ["HL-0002"]


def test_an_index_without_tables_is_not_prepared(db):
    class NoTables(Index):
        tables = ("nowhere", "nowhere_name", "nowhere_facet")

    assert prepare(NoTables(DeskEntry, DeskName, DeskFacet, DeskStretch)) is False


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="Triggers are what SQLite loses.")
def test_triggers_lost_with_a_rebuilt_table_are_made_again_and_the_words_learnt_anew(shelf):
    with connection.cursor() as cursor:
        for trigger in ("come", "gone", "changed"):
            cursor.execute(f"DROP TRIGGER index_published_{trigger}")
    write(PUBLISHED, 4711, 4711, entry_of(changed(shelf["HL-0002"], number="HL-4711")))
    assert found("HL-4711 Dadivank") == []
    assert "HL-4711" not in found("Xudavəng kəlbəcər")

    prepare(PUBLISHED)

    assert found("Xudavəng kəlbəcər") == ["HL-0002", "HL-4711"]
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO index_published_fts (index_published_fts, rank) VALUES ('integrity-check', 1)")


def test_the_engine_uses_its_index_for_words(shelf):
    sql, hint = {
        "sqlite": ("EXPLAIN QUERY PLAN SELECT docid FROM index_published_name WHERE folded >= 'a' AND folded < 'b'",
                   "index_published_name_folded"),
        "postgresql": ("EXPLAIN SELECT docid FROM index_published "
                       "WHERE array_to_tsvector(string_to_array(names, ' ')) @@ '''a'''::tsquery",
                       "index_published_names_gin"),
    }[connection.vendor]  # fmt: skip
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(sql)
        assert hint in str(cursor.fetchall())
