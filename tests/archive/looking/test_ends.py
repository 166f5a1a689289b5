"""A picture has an end of its own; what lacks it was cut off, whatever a decoder forgives."""

import pytest

from archive.looking.ends import iso_end, jpeg_end, png_end, riff_end
from archive.looking.looked import Unfit
from tests.archive.hostile.pictures import picture

ENDS = {"JPEG": jpeg_end, "PNG": png_end, "WEBP": riff_end, "AVIF": iso_end, "HEIF": iso_end, "JPEG2000": iso_end}


@pytest.mark.parametrize("form", ENDS)
def test_the_end_of_a_picture_is_the_last_of_its_bytes(form):
    body = picture(form)

    assert ENDS[form](body) == ENDS[form](body + b"more") == len(body)


@pytest.mark.parametrize("lacking", [1, 2, 3, 500])
def test_a_jpeg_without_its_end_is_cut_off_though_all_its_pixels_may_be_there(lacking):
    with pytest.raises(Unfit, match="broken or cut off"):
        jpeg_end(picture()[:-lacking])


@pytest.mark.parametrize("lacking", [1, 4, 12])
def test_so_is_a_png(lacking):
    with pytest.raises(Unfit, match="broken or cut off"):
        png_end(picture("PNG")[:-lacking])
