import pytest
from django.http import HttpResponse

from archive.renditions import Renditions


def answer(body: bytes, **headers: str) -> HttpResponse:
    return HttpResponse(body, headers={"Content-Language": "hy", **headers})


def test_an_answer_comes_back_as_it_was_made():
    renditions = Renditions(1000)
    renditions.keep('"a"', answer("Ղազանչեցոց".encode()))

    held = renditions.get('"a"')

    assert held.content.decode() == "Ղազանչեցոց"
    assert held["Content-Language"] == "hy"
    assert renditions.get('"b"') is None


def test_what_was_asked_for_longest_ago_makes_room():
    renditions = Renditions(1000)
    for name in "abcdefghij":
        renditions.keep(name, answer(b"x" * 100))
    renditions.get("a")
    renditions.keep("k", answer(b"x" * 100))

    assert renditions.get("b") is None
    assert renditions.get("a") is not None


@pytest.mark.parametrize("refused", [HttpResponse(b"gone", status=410), HttpResponse(b"x" * 200)])
def test_refusals_and_giants_are_not_kept(refused):
    renditions = Renditions(1000)
    renditions.keep("a", refused)

    assert renditions.get("a") is None
