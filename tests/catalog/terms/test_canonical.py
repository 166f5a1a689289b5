import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from catalog.terms.canonical import digest, encode
from tests.catalog.terms.chances import OFTEN

KEPT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x7f\ufffe\uffff", min_codepoint=32))
content = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | KEPT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdef", min_size=1), inner, max_size=3),
    max_leaves=8,
)


@OFTEN
@given(content)
def test_what_is_decoded_is_encoded_in_the_same_bytes(data):
    body = encode(data)

    assert encode(msgspec.json.decode(body)) == body


@OFTEN
@given(st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 9)), st.randoms())
def test_the_order_in_which_keys_were_entered_does_not_show(data, chance):
    shuffled = list(data.items())
    chance.shuffle(shuffled)

    assert encode(dict(shuffled)) == encode(data)


@OFTEN
@given(KEPT)
def test_letters_are_composed(text):
    assert encode(unicodedata.normalize("NFD", text)) == encode(unicodedata.normalize("NFC", text))


@OFTEN
@given(KEPT)
def test_whatever_is_kept_can_stand_in_xml_too(text):
    element = etree.Element("text")
    element.text = msgspec.json.decode(encode(text))

    assert element.text == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\ud800", "\ufffe", "\uffff"])
def test_a_sign_that_cannot_be_kept_is_named_with_its_place(sign):
    with pytest.raises(
        ValueError, match=rf"^names\[1\]\.value: the sign U\+{ord(sign):04X} cannot be kept\. Take it out"
    ):
        encode({"names": [{"value": "Şuşa"}, {"value": f"Shu{sign}shi"}]})


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(ValueError, match=r"^position\.longitude: .* is no number that can be kept"):
        encode({"position": {"longitude": number}})


def test_lines_and_tabs_are_kept_as_they_are():
    assert encode("one\n\ttwo\r\n") == b'"one\\n\\ttwo\\r\\n"'


def test_a_digest_is_sha_256():
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
