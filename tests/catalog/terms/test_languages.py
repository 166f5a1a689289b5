from contextlib import suppress

import pytest

from catalog.terms.languages import check, direction, pick
from tests.costing import processor_time

TAGS = {
    "HY": "hy", "hy-latn": "hy-Latn", "az-CYRL-az": "az-Cyrl-AZ", "es-419": "es-419", "de-1996": "de-1996",
    "und": "und", "en-x-OWN": "en-x-own", "hy-u-CO-standard": "hy-u-co-standard",
}  # fmt: skip


@pytest.mark.parametrize("written", TAGS)
def test_a_tag_is_kept_in_its_usual_case(written):
    assert check(written) == TAGS[written]
    assert check(TAGS[written]) == TAGS[written]


@pytest.mark.parametrize("written", ["", "e", "english language", "hy_AM", "hy-", "-hy", "հայ", "hy-Latn\n", "abcd"])
def test_what_is_no_tag_is_refused_with_what_to_write(written):
    with pytest.raises(ValueError, match=r"is no language tag\. Write it like hy, az, ru, en, or hy-Latn"):
        check(written)


@pytest.mark.parametrize("written", ["-" * 100_000, "en" + "-aaaaa" * 20_000, "en-a" + "-aa" * 30_000 + "!"])
def test_a_hostile_tag_costs_less_than_a_twentieth_of_a_second(written):
    def read() -> None:
        with suppress(ValueError):
            check(written)

    assert processor_time(read) < 0.05


def test_the_script_decides_the_direction_and_else_the_language():
    rtl = ["fa", "ar", "he", "ota", "ckb", "azb", "az-Arab", "fa-IR"]
    ltr = ["hy", "az", "ru", "en", "fa-Latn", "ota-Latn", "und", "sl-rozaj-1994"]

    assert {direction(tag) for tag in rtl} == {"rtl"}
    assert {direction(tag) for tag in ltr} == {"ltr"}


def test_a_reader_gets_their_language_then_the_originals_then_english_then_any():
    words = {"hy": "Շուշի", "az": "Şuşa", "en": "Shushi"}

    assert pick(words, "az", "hy") == ("az", "Şuşa")
    assert pick(words, "ru", "hy") == ("hy", "Շուշի")
    assert pick(words, "ru") == ("en", "Shushi")
    assert pick({"hy": "Շուշի", "az": "Şuşa"}, "ru") == ("az", "Şuşa")
    assert pick({}, "ru") == ("", "")


def test_romanised_words_count_for_less_than_the_language_itself():
    assert pick({"hy-Latn": "Šowši", "hy": "Շուշի"}, "hy") == ("hy", "Շուշի")
    assert pick({"hy-Latn": "Šowši", "en": "Shushi"}, "hy") == ("hy-Latn", "Šowši")
    assert pick({"hy": "", "en": "Shushi"}, "hy") == ("en", "Shushi")
