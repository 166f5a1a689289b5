"""Labels A-Z as a reader of each language has learnt the alphabet; scales in their own order."""

import pytest

from catalog.terms.alphabetical import alphabetical
from catalog.terms.vocabulary_order import place, place_by_key
from tests.catalog.vocabularies import BUILDING, changed


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("en", ["bell tower", "Building", "church building"]),
        ("hy", ["գավիթ", "եկեղեցի", "զանգակատուն", "շինություն", "ցանկ", "ուխտատեղի", "քար", "օծում", "ֆրեսկո"]),
        ("az", ["bina", "kilsə", "qala", "lövhə", "məscid", "sal", "şəbəkə"]),
        ("az", ["cami", "çeşmə", "daş", "en", "ənənə", "hasar", "xaçdaş", "ısıtma", "il"]),
        ("ru", ["ворота", "ель", "ёлка", "жаматун", "здание", "мечеть", "церковь"]),
    ],
)  # fmt: skip
def test_labels_stand_as_their_alphabet_has_them(language, in_order):
    assert sorted(reversed(in_order), key=lambda text: alphabetical(text, language)) == in_order


def test_numbers_are_counted_words_come_before_longer_ones_and_other_letters_come_last():
    labels = ["10 m", "2 m", "bell tower", "bell", "զանգ", "Ş", "İl", "ıl"]

    assert sorted(labels, key=lambda text: alphabetical(text, "en"))[:4] == ["2 m", "10 m", "bell", "bell tower"]
    assert sorted(labels, key=lambda text: alphabetical(text, "az"))[4:] == ["ıl", "İl", "Ş", "զանգ"]


def test_concepts_with_a_notation_stand_first_and_are_counted():
    tenth, second, none = (changed(BUILDING, notation=notation) for notation in ("10", "2", ""))

    assert sorted([none, tenth, second], key=place_by_key) == [second, tenth, none]
    assert place(tenth, "alpha", "en") > place(second, "omega", "en")
