import pytest

from catalog.terms.vocabulary import Match, MatchKind, above, tied_both_ways
from catalog.terms.vocabulary_faults import called_alike, faults
from catalog.terms.vocabulary_merging import merged
from tests.catalog.vocabularies import BELL_TOWER, BUILDING, CHURCH, KINDS, MINARET, MOSQUE, changed, vocabulary


def test_what_is_broader_is_narrower_from_above_and_what_excludes_is_told_on_both_sides():
    held = KINDS.by_key()

    assert held["item-kinds/building"].narrower == (
        "item-kinds/bell-tower",
        "item-kinds/church-building",
        "item-kinds/mosque-building",
    )
    assert held["item-kinds/mosque-building"].excludes == ("item-kinds/church-building",)
    assert held["item-kinds/church-building"].related == ("item-kinds/bell-tower",)
    assert tied_both_ways(KINDS) == KINDS


def test_all_that_is_broader_comes_once_nearest_first_even_by_two_ways():
    broader = {"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ()}

    assert list(above("a", broader)) == ["b", "c", "d"]
    assert list(above("x", {"x": ("y",), "y": ("x",)})) == ["y"]


def test_a_sound_vocabulary_has_no_faults():
    assert faults(KINDS) == []
    assert called_alike(KINDS) == []


@pytest.mark.parametrize(
    ("concepts", "says"),
    [
        (
            (changed(BUILDING, broader=("item-kinds/bell-tower",)), changed(BELL_TOWER, related=())),
            "item-kinds/bell-tower: what is broader leads back to it, through item-kinds/building. "
            "Take one of these ties out.",
        ),
        (
            (changed(BUILDING, broader=("item-kinds/building",)),),
            "item-kinds/building: it cannot be broader than itself. Take that tie out.",
        ),
        (
            (changed(MOSQUE, labels={}, broader=()),),
            "item-kinds/mosque-building: it has no label. Give it a skos:prefLabel with a language.",
        ),
        (
            (changed(MOSQUE, broader=("item-kinds/shrine",)),),
            "item-kinds/mosque-building: it names item-kinds/shrine, which is not there. Add it, or take the tie out.",
        ),
        (
            (changed(BUILDING, related=("place-kinds/town",)),),
            "item-kinds/building: it names place-kinds/town of another vocabulary. Make it a match (skos:closeMatch).",
        ),
        (
            (BUILDING, changed(CHURCH, excludes=(), related=("item-kinds/building",))),
            "item-kinds/church-building: item-kinds/building is broader and related. Keep one of these ties.",
        ),
        (
            (changed(BUILDING, alternative={"en": ("building",)}),),
            'item-kinds/building: "building" (en) stands there twice. Keep it as one sort of label.',
        ),
        (
            (changed(BUILDING, matches=(Match(kind=MatchKind.EXACT, uri="javascript:alert(1)"),)),),
            'item-kinds/building: the match "javascript:alert(1)" is no address. '
            "Write it whole, with http:// or https://.",
        ),
        (
            (changed(BUILDING, replaced_by="item-kinds/church-building"), changed(CHURCH, excludes=())),
            "item-kinds/building: it is replaced by item-kinds/church-building and still in use. "
            "Mark it as deprecated.",
        ),
        (
            (changed(BUILDING, key="item-kinds/Bau werk"),),
            "item-kinds/Bau werk: this can be no key in item-kinds. "
            "Use item-kinds/ and small letters, digits, hyphens.",
        ),
        (
            (changed(BUILDING, labels={"English!": "building"}),),
            'item-kinds/building: "English!" is no language tag. '
            "Write it like hy, az, ru, en, or hy-Latn for romanised.",
        ),
    ],
)  # fmt: skip
def test_a_fault_names_the_concept_what_is_wrong_and_what_to_do(concepts, says):
    assert says in faults(vocabulary(*concepts))


def test_two_concepts_of_one_name_are_a_conflict_unless_one_is_no_longer_used():
    twin = changed(MINARET, labels={"en": "Building"}, deprecated=False, replaced_by="")

    assert called_alike(vocabulary(BUILDING, twin)) == [
        'item-kinds/building and item-kinds/minar: both are called "building" (en). Rename one of them.'
    ]
    assert called_alike(vocabulary(BUILDING, changed(twin, deprecated=True))) == []


def test_what_is_brought_in_blank_deletes_nothing():
    bare = vocabulary(BUILDING, changed(BELL_TOWER, alternative={}, matches=(), notation="", related=(), definition={}))

    result = merged(KINDS, bare)

    assert result.vocabulary == KINDS
    assert (result.added, result.changed) == ((), ())
    assert result.unchanged == ("item-kinds/bell-tower", "item-kinds/building", "item-kinds/church-building",
                                "item-kinds/minar", "item-kinds/mosque-building")  # fmt: skip


def test_what_is_brought_in_is_told_by_concept_and_field():
    renamed = changed(MOSQUE, labels={"en": "mosque"}, notation="M-1")
    result = merged(vocabulary(BUILDING, MOSQUE), vocabulary(BUILDING, renamed, changed(CHURCH, excludes=())))

    assert result.added == ("item-kinds/church-building",)
    assert result.changed == ("item-kinds/mosque-building: labels, notation",)
    assert result.vocabulary.by_key()["item-kinds/mosque-building"].labels == {**MOSQUE.labels, "en": "mosque"}


def test_a_tie_that_is_replaced_is_gone_on_both_sides():
    result = merged(KINDS, vocabulary(BUILDING, MOSQUE, changed(BELL_TOWER, related=("item-kinds/mosque-building",))))

    related = {key: concept.related for key, concept in result.vocabulary.by_key().items() if concept.related}
    assert related == {
        "item-kinds/bell-tower": ("item-kinds/mosque-building",),
        "item-kinds/mosque-building": ("item-kinds/bell-tower",),
    }
