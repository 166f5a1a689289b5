import pytest

from catalog.crosswalks.telling import Telling, ours, quoted, sentences
from catalog.terms.document.base import Attribution, Quotation
from catalog.terms.document.card import Card

pytestmark = pytest.mark.once
CARDS = {
    "A-0001": Card(type="agent", labels={"en": "Human Rights Watch", "hy": "ՀՌՎ"}),
    "A-0002": Card(type="agent", labels={"az": "Azərbaycan"}),
    "S-0001": Card(type="source", citation="“A report”, 2020."),
    "S-0002": Card(type="", state="withheld"),
}
AT = Telling("HL-0001", CARDS, {"HL-0001": {"en": "Gazanchi Church"}})


def test_a_label_is_in_english_or_else_in_what_there_is():
    assert [AT.label(n) for n in ("A-0001", "A-0002", "HL-0001", "A-0009")] == [
        "Human Rights Watch",
        "Azərbaycan",
        "Gazanchi Church",
        "A-0009",
    ]
    assert AT.label("A-0001", "hy") == "ՀՌՎ"
    assert AT.label("how-came/stray-fire") == "stray fire"


def test_a_source_is_cited_with_its_place_and_a_withheld_one_as_such():
    assert AT.source("S-0001", "p. 4") == "“A report”, 2020, p. 4"
    assert AT.source("S-0002", "p. 4") == "S-0002, withheld, p. 4"


def test_a_row_says_whose_word_it_is():
    by = Attribution(
        speaker="A-0001", on_behalf_of="A-0002", capacity="researcher", said="2020", source="S-0001", locator="p. 4",
        origin="S-0002", first_hand=False,
    )  # fmt: skip

    assert AT.attributed(by) == (
        "according to Human Rights Watch, on behalf of Azərbaycan, researcher, 2020, in “A report”, 2020, p. 4, "
        "taken from S-0002, withheld, at second hand"
    )
    assert AT.attributed(Attribution()) == ""


def test_a_quotation_is_translated_where_it_is_not_in_english():
    words = {"en": "it fell", "az": "yıxıldı"}

    assert quoted(Quotation(text="ընկավ", language="hy", translation=words, translator="the catalogue")) == (
        "“ընկավ” (hy); translation (en, by the catalogue): “it fell”"
    )
    assert quoted(Quotation(text="it fell", language="en", translation=words)) == "“it fell” (en)"


def test_words_in_another_language_say_which():
    assert ours({"hy": "ընկավ"}) == "ընկավ (hy)"
    assert ours({"en": "it fell", "hy": "ընկավ"}) == "it fell"


def test_sentences_end_once():
    assert sentences(["Who?", "He said “no.”", "", "So it is", "Եկավ։"]) == "Who? He said “no.” So it is. Եկավ։"
