"""Copies for whoever prints pictures: public ones alone, and in the size that was asked for."""

import io

import pytest
from PIL import Image

from archive.deposit import deposit
from archive.models import Access, File
from archive.public_copies import public_copies


def picture(width: int, access: str) -> str:
    out = io.BytesIO()
    Image.new("RGB", (width, 300), (width % 255, 90, 60)).save(out, "PNG")
    out.seek(0)
    number = deposit(out, "a.png", None).number
    File.objects.filter(number=number).update(access=access)
    return number


def size(copy: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(copy)) as image:
        return image.size


def test_public_pictures_come_in_the_next_size_up_and_closed_ones_not_at_all(db, django_assert_num_queries):
    wide, narrow = picture(2000, Access.PUBLIC), picture(500, Access.PUBLIC)
    closed = picture(900, Access.CLOSED)

    with django_assert_num_queries(1):
        copies = public_copies([wide, narrow, closed, "F-0999"], 800)

    assert {number: size(copy) for number, copy in copies.items()} == {wide: (800, 120), narrow: (500, 300)}


@pytest.mark.parametrize(("asked", "given"), [(300, 320), (800, 800), (900, 1600), (1700, 2000)])
def test_a_copy_is_as_wide_as_was_asked_for_or_wider(db, asked, given):
    number = picture(2000, Access.PUBLIC)

    assert size(public_copies([number], asked)[number])[0] == given
