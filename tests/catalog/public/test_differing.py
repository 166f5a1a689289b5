"""Whatever may differ between two editions has words, in every language of the site."""

from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from catalog.public.pages.differing import changes_of, count_of
from catalog.public.pages.differing_words import CHOICES, FIELDS, OF_A_PART
from catalog.public.reader import Reader
from catalog.terms.document import PUBLIC_FORM
from catalog.terms.kinds import RecordKind
from tests.catalog.crosswalks.filling import full_record, variations


def types_in(hint: Any) -> set[type]:
    if get_origin(hint) in (Annotated, tuple, dict, Union, UnionType):
        return {found for inner in get_args(hint) for found in types_in(inner)}
    return {hint} if isinstance(hint, type) else set()


def parts() -> set[type]:
    """Every struct that a public document is made of, and every type that a field of one may have."""
    known: set[type] = set()
    waiting: list[type] = list(PUBLIC_FORM.values())
    while waiting:
        struct = waiting.pop()
        if struct in known:
            continue
        known.add(struct)
        if issubclass(struct, msgspec.Struct):
            waiting += [
                each for hint in get_type_hints(struct, include_extras=True).values() for each in types_in(hint)
            ]
    return known


def full(kind: RecordKind) -> Any:
    """A document with every field filled, under a number that has a page."""
    return msgspec.structs.replace(full_record(kind).document, number="X-0001")


STRUCTS = {each for each in parts() if issubclass(each, msgspec.Struct)}
ENUMS = {each for each in parts() if issubclass(each, StrEnum)}


def test_every_field_of_every_part_has_words():
    used = {(struct.__name__, field) for struct in STRUCTS for field in struct.__struct_fields__}

    missing = {each for each in used if each not in OF_A_PART and each[1] not in FIELDS}
    assert missing == set(), "Say in differing_words what this field is called."
    assert FIELDS.keys() - {field for _, field in used} == set(), "A field that is gone."
    assert OF_A_PART.keys() - used == set(), "A field that is gone."


def test_every_word_that_code_branches_on_has_words():
    assert {enum: set(enum) - CHOICES.get(enum, {}).keys() for enum in ENUMS} == {enum: set() for enum in ENUMS}


@pytest.mark.parametrize("kind", list(RecordKind))
def test_every_change_of_every_field_is_told_with_a_label_and_two_sides(kind):
    whole = full(kind)
    for path, changed in variations(whole):
        for group in changes_of(whole, changed, Reader()):
            for line in group.lines:
                assert line.label, path
                assert line.before or line.after, path


@pytest.mark.parametrize("kind", list(RecordKind))
def test_a_whole_record_against_an_empty_one_is_told(kind):
    whole = full(kind)
    empty = type(whole)(number=whole.number)

    came, went = changes_of(empty, whole, Reader()), changes_of(whole, empty, Reader())
    assert count_of(came) == count_of(went) > 0
    assert {group.title for group in came} == {group.title for group in went}
