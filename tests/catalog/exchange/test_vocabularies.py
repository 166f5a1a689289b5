"""The vocabularies that come with the catalogue: whole in four languages, and in nobody's loaded words."""

import re

import pytest
from django.conf import settings

from catalog.exchange.package import vocabularies
from catalog.terms.languages import READERS
from catalog.terms.vocabulary import Concept, Vocabulary, tied_both_ways
from catalog.terms.vocabulary_faults import called_alike, faults
from catalog.terms.vocabulary_order import place_by_key

HELD = vocabularies(settings.BASE_DIR / "fixtures" / "vocabularies")
# Beginnings of words that take a side, or judge, whoever is spoken of; in each language of the readers.
LOADED = {
    "en": ("liberat", "occupied", "occupation", "so-called", "vandal", "genocid", "terror", "massacre", "exodus",
           "aggress", "separatis", "barbar", "illegal"),
    "hy": ("ազատագր", "օկուպ", "բռնազավթ", "այսպես կոչված", "վանդալ", "ցեղասպան", "ահաբեկ", "ջարդ", "ագրես",
           "անջատական", "բարբարոս"),
    "az": ("azad edil", "işğal", "qondarma", "sözdə", "vandal", "soyqırım", "terror", "qətliam", "təcavüz",
           "separat", "barbar"),
    "ru": ("освобожд", "оккуп", "так называем", "вандал", "геноцид", "террор", "резня", "агресс", "сепарат", "варвар"),
}  # fmt: skip
# Where a loaded word is itself what speakers say, the concept is that word.
WORDS_OF_SPEAKERS = {"works/vandalism"}
SCALES = {
    "completeness": ["complete", "mostly-complete", "half", "fragment", "not-determined"],
    "condition": ["good", "fair", "poor", "very-bad", "destroyed", "not-determined"],
    "extents": ["none-visible", "up-to-a-tenth", "up-to-a-third", "up-to-two-thirds", "up-to-nine-tenths", "whole",
                "not-determined"],
    "priorities": ["at-once", "within-a-year", "within-two-years", "within-five-years", "later"],
    "severities": ["slight", "moderate", "severe", "total"],
}  # fmt: skip
pytestmark = pytest.mark.once


@pytest.fixture(params=HELD, ids=lambda vocabulary: vocabulary.scheme.key)
def vocabulary(request) -> Vocabulary:
    return request.param


def unsaid(words: dict[str, str]) -> list[str]:
    return [language for language in READERS if not words.get(language, "").strip()]


def test_every_vocabulary_says_in_four_languages_what_it_is_called_and_what_it_is_for(vocabulary):
    assert (unsaid(vocabulary.scheme.labels), unsaid(vocabulary.scheme.description)) == ([], [])


def test_every_concept_has_a_label_and_a_test_in_four_languages(vocabulary):
    missing = {concept.key: unsaid(concept.labels) + unsaid(concept.definition) for concept in vocabulary.concepts}

    assert {key: languages for key, languages in missing.items() if languages} == {}


def test_no_test_is_a_copy_of_one_in_another_language(vocabulary):
    copied = [
        concept.key
        for concept in vocabulary.concepts
        if len(set(concept.definition.values())) < len(concept.definition)
    ]

    assert copied == []


@pytest.mark.parametrize(("language", "script"), [("hy", "[Ա-և]"), ("az", "[A-Za-zƏə]"), ("ru", "[А-яЁё]")])
def test_every_text_is_written_in_the_script_of_its_language(vocabulary, language, script):
    said = [vocabulary.scheme.labels, vocabulary.scheme.description]
    said += [words for concept in vocabulary.concepts for words in (concept.labels, concept.definition)]

    assert [words[language] for words in said if not re.search(script, words[language])] == []


def test_nothing_is_wrong_with_a_vocabulary_and_no_two_concepts_are_called_alike(vocabulary):
    assert faults(tied_both_ways(vocabulary)) == []
    assert called_alike(vocabulary) == []


def loaded(words: dict[str, str]) -> list[str]:
    return [
        word for language, text in words.items() for word in LOADED[language] if word in text.replace("İ", "i").lower()
    ]


def texts(concept: Concept) -> list[dict[str, str]]:
    further = [{language: text} for language, held in concept.alternative.items() for text in held]
    return [concept.labels, concept.definition, concept.scope_note, *further]


def test_no_vocabulary_takes_a_side_or_judges_in_words_of_its_own(vocabulary):
    found = {
        concept.key: [word for words in texts(concept) for word in loaded(words)] for concept in vocabulary.concepts
    }
    found[vocabulary.scheme.key] = loaded(vocabulary.scheme.labels) + loaded(vocabulary.scheme.description)

    assert {key for key, words in found.items() if words} == WORDS_OF_SPEAKERS & set(found)


def test_a_loaded_word_is_found_in_every_language():
    said = {"en": "Liberated", "hy": "օկուպացված", "az": "İşğal", "ru": "Так называемый"}

    assert loaded(said) == ["liberat", "օկուպ", "işğal", "так называем"]


@pytest.mark.parametrize("scheme", SCALES)
def test_a_scale_stands_in_its_own_order_and_what_is_not_determined_behind_it(scheme):
    [scale] = [vocabulary for vocabulary in HELD if vocabulary.scheme.key == scheme]

    standing = sorted(scale.concepts, key=place_by_key)

    assert [concept.key for concept in standing] == [f"{scheme}/{key}" for key in SCALES[scheme]]


def test_what_is_no_scale_has_no_notation():
    numbered = {vocabulary.scheme.key for vocabulary in HELD for concept in vocabulary.concepts if concept.notation}

    assert numbered == set(SCALES)


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("item-kinds/cross-stone", ["khachkar", "xaçdaş", "xaçkar", "хачкар", "խաչքար"]),
        ("item-kinds/narthex", ["gavit", "zhamatun", "գավիթ", "ժամատուն", "гавит", "жаматун"]),
        ("item-kinds/mosque-building", ["mosque", "məscid", "մզկիթ", "мечеть", "masjid"]),
        ("item-kinds/church-building", ["church", "kilsə", "եկեղեցի", "церковь"]),
    ],
)
def test_a_kind_is_found_by_the_words_people_search(key, asked):
    [concept] = [concept for vocabulary in HELD for concept in vocabulary.concepts if concept.key == key]
    called = {*concept.labels.values(), *concept.also()}

    assert set(asked) - called == set()
