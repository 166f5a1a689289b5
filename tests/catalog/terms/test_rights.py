import pytest

from catalog.terms.rights import RIGHTS, check

IN_COPYRIGHT, CC_BY = "http://rightsstatements.org/vocab/InC/1.0/", "http://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("uri", RIGHTS)
def test_a_statement_stays_as_it_is(uri):
    assert check(uri) == uri
    assert check(uri.replace("http:", "https:").rstrip("/")) == uri


def test_the_address_of_its_page_is_taken_for_the_statement():
    assert check(" https://rightsstatements.org/page/InC/1.0/ ") == IN_COPYRIGHT


@pytest.mark.parametrize(("written", "nearest"), [
    ("http://creativecommons.org/licenses/by/3.0/", CC_BY),
    ("https://creativecommons.org/licenses/by/4.0/deed.en", CC_BY),
    ("http://rightsstatements.org/vocab/INC/1.0/", IN_COPYRIGHT),
])  # fmt: skip
def test_any_other_is_refused_with_the_nearest(written, nearest):
    with pytest.raises(ValueError, match="is no rights statement known here") as refused:
        check(written)

    assert str(refused.value).endswith(nearest)


@pytest.mark.parametrize("written", ["", "public domain", "CC BY 4.0", "x" * 10_000])
def test_words_are_no_statement(written):
    with pytest.raises(ValueError, match=r"is no rights statement known here\. The nearest is http"):
        check(written)
