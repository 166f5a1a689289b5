"""A part of a picture, as it is pasted and as it is kept."""

import pytest

from catalog.terms.region import region_from, within

PASTED = {
    "120,40,800,600": "120,40,800,600",
    " 120,40,800,600\n": "120,40,800,600",
    "xywh=120,40,800,600": "120,40,800,600",
    "xywh=pixel:120,40,800,600": "120,40,800,600",
    "#xywh=0,0,1,1": "0,0,1,1",
    "https://example.org/files/F-0001#xywh=120,040,800,600": "120,40,800,600",
    "https://example.org/hy/files/F-0001?show=yes#xywh=0,0,3840,2160": "0,0,3840,2160",
}


@pytest.mark.parametrize("pasted", PASTED)
def test_it_is_read_by_itself_and_out_of_an_address(pasted):
    assert region_from(pasted) == PASTED[pasted]


@pytest.mark.parametrize(
    "pasted",
    ["", "the west door", "1,2,3", "1,2,0,4", "1,2,3,00", "-1,2,3,4", "1.5,2,3,4", "xywh=percent:1,2,3,4", "1,2,3,4,5",
     "https://example.org/files/F-0001", "1234567,0,1,1", "١,٢,٣,٤x"],
)  # fmt: skip
def test_what_is_none_is_refused_with_how_one_is_found(pasted):
    with pytest.raises(ValueError, match=r"is no part of a picture\. Open the picture on its page"):
        region_from(pasted)


@pytest.mark.parametrize(
    ("region", "left"),
    [
        ("0,0,100,60", "0,0,100,60"),
        ("90,50,10,10", "90,50,10,10"),
        ("90,50,11,30", "90,50,10,10"),
        ("100,0,5,5", ""),
        ("0,60,5,5", ""),
        ("", ""),
    ],
)
def test_of_a_part_that_goes_over_the_edge_what_lies_in_the_picture_is_left(region, left):
    assert within(region, 100, 60) == left
