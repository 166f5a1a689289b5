from catalog.terms.labels import labels_of
from tests.sample import CATHEDRAL, SHUSHI, name


def test_two_names_that_are_shown_stand_side_by_side_from_a_to_z():
    assert labels_of(SHUSHI.names)["en"] == labels_of(SHUSHI.names[::-1])["en"] == "Shusha / Shushi"
    assert labels_of(CATHEDRAL.names)["en"] == "Gazanchi Church / Ghazanchetsots Cathedral"


def test_every_language_has_its_own_label():
    assert labels_of(SHUSHI.names) == {"az": "Şuşa", "en": "Shusha / Shushi", "hy": "Շուշի", "ru": "Шуша"}


def test_at_most_two_are_shown_and_the_same_name_once():
    names = [name(f"N{n}", value, shown=True) for n, value in enumerate(("c", "A", "b", "A"))]

    assert labels_of(names) == {"en": "A / b"}


def test_a_language_without_a_shown_name_lends_its_first_common_one():
    names = [
        name("N1", "old", kind="historical"),
        name("N2", "full", kind="full"),
        name("N3", "one"),
        name("N4", "two"),
    ]

    assert labels_of(names) == {"en": "one"}
    assert labels_of(names[:2]) == {"en": "full"}


def test_a_historical_name_or_a_variant_is_never_lent():
    assert labels_of([name("N1", "old", kind="historical"), name("N2", "wrong", kind="variant")]) == {}


def test_romanised_words_are_a_label_of_their_own():
    names = [name("N1", "Շուշի", "hy", shown=True), name("N2", "Šowši", "hy-Latn", kind="romanised")]

    assert labels_of(names) == {"hy": "Շուշի", "hy-Latn": "Šowši"}
