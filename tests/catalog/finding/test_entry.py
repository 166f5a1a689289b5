from catalog.finding.entry import entry_of
from catalog.terms.document.holding import Holding
from tests.catalog.finding.shelf import opened
from tests.sample import CATHEDRAL, EVERYTHING, HRW_REPORT, changed


def test_names_are_kept_folded_and_as_written(shelf):
    entry = entry_of(shelf["P-0001"])

    assert [form.value for form in entry.forms] == ["Շուշի", "Şuşa", "Шуша", "Shushi", "Shusha"]
    assert entry.names == "shushi shusha"
    assert entry.sort_keys == {"en": "shusha shushi", "hy": "shushi", "az": "shusha", "ru": "shusha"}


def test_a_source_is_known_by_its_title_too(shelf):
    assert "Azerbaijan: Attack on Church Possible War Crime" in [f.value for f in entry_of(shelf["S-0001"]).forms]


def test_an_item_has_the_words_and_names_of_its_event_and_no_staff_notes(shelf):
    words = set(entry_of(shelf["HL-0001"]).text.split())

    assert {"shelled", "struck", "defence", "tass"} <= words
    assert not {"inscription", "staff"} & words


def test_a_first_hand_source_is_one_we_have_and_nobody_else_tells():
    held = changed(HRW_REPORT, held=type(HRW_REPORT.held)(form="link"))
    documents = [held if document is HRW_REPORT else document for document in EVERYTHING]

    assert ("first-hand", "no") in entry_of(opened(EVERYTHING)["HL-0001"]).facets
    assert ("first-hand", "yes") in entry_of(opened(documents)["HL-0001"]).facets


def test_a_closed_file_is_no_picture():
    closed = Holding(key="M1", file="F-0001", role="holding-roles/photograph", closed=True)
    entry = entry_of(opened([changed(CATHEDRAL, holdings=(closed,))])["HL-0001"])

    assert ("image", "none") in entry.facets
    assert entry.brief.file == ""
