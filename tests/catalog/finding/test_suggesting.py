import pytest

from catalog.finding.index import PUBLISHED
from catalog.finding.suggesting import did_you_mean, suggest
from catalog.terms.kinds import RecordKind


def suggested(prefix: str, **more) -> list[tuple[str, str]]:
    return [(s.number, s.name) for s in suggest(prefix, PUBLISHED, **more)]


@pytest.mark.parametrize(
    ("prefix", "found"),
    [
        ("Dadi", [("HL-0002", "Dadivank")]),
        ("Դադի", [("HL-0002", "Դադիվանք")]),
        ("xudav", [("HL-0002", "Xudavəng")]),
        ("mosq", [("HL-0020", "Upper Govhar Agha Mosque")]),
        ("ministry of def", [
            ("A-0004", "Ministry of Defence of Armenia"),
            ("A-0003", "Ministry of Defence of Azerbaijan"),
        ]),
        ("of azer", [
            ("A-0005", "Armed forces of Azerbaijan"),
            ("A-0003", "Ministry of Defence of Azerbaijan"),
        ]),
        ("hl-0003", [("HL-0003", "Cross-stone of the Lachin district")]),
        ("Qazanchets", [("HL-0001", "Ghazanchetsots Cathedral")]),
        ("", []),
        ("!!!", []),
        ("\0", []),
    ],
)  # fmt: skip
def test_names_are_suggested_as_they_are_typed(shelf, prefix, found):
    assert suggested(prefix) == found


def test_kinds_and_number_of_suggestions(shelf):
    assert suggested("azerb", kinds=(RecordKind.AGENT,), limit=1) == [("A-0001", "Azerbaijan")]
    assert [number for number, _ in suggested("azerb", kinds=(RecordKind.SOURCE,))] == ["S-0001", "S-0002"]


def test_a_language_that_is_not_offered_is_refused(shelf):
    with pytest.raises(ValueError, match="is not offered here"):
        suggest("dad", PUBLISHED, language="en; DROP TABLE x")


def test_a_suggestion_costs_two_queries(shelf, django_assert_num_queries):
    with django_assert_num_queries(2):
        suggest("dad", PUBLISHED)


def test_a_slip_is_mended_with_a_name_that_is_there(shelf):
    assert did_you_mean("Dadivakn", PUBLISHED) == ["Dadivank"]
    assert did_you_mean("Gazanchi Chucrh", PUBLISHED) == ["Gazanchi Church"]
    assert did_you_mean("Дадивакн", PUBLISHED) == ["Дадиванк"]


def test_nothing_is_mended_where_every_word_is_known_or_nothing_is_near(shelf):
    assert did_you_mean("Dadivank", PUBLISHED) == []
    assert did_you_mean("Palmyra", PUBLISHED) == []
    assert did_you_mean("", PUBLISHED) == []
