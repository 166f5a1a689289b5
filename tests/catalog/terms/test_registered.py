import pytest

from catalog.terms.registered import bare_doi, check_doi, check_isbn, check_issn, check_sha256

pytestmark = pytest.mark.once
GOOD = [
    (check_doi, "10.1016/S0140-6736(23)02278-0"),
    (check_doi, "https://doi.org/10.1000/xyz"),
    (check_isbn, "978-0-306-40615-7"),
    (check_isbn, "0-306-40615-2"),
    (check_isbn, "0 8044 2957 X"),
    (check_issn, "0140-6736"),
    (check_issn, "2434-561x"),
    (check_sha256, "0a" * 32),
]
WRONG = [
    (check_doi, "doi", '"doi" is no DOI. A DOI begins with 10. and has a stroke in it: 10.1000/xyz123.'),
    (check_isbn, "12", '"12" is no ISBN. It has 10 digits (the last may be X), or 13 that begin 978 or 979.'),
    (check_isbn, "978-0-306-40615-8", '"978-0-306-40615-8": the last digit of this ISBN should be 7; some digit is '
     "wrong. Look it up again where it is printed."),
    (check_isbn, "0-306-40615-X", '"0-306-40615-X": the last digit of this ISBN should be 2; some digit is wrong. '
     "Look it up again where it is printed."),
    (check_issn, "0140-673", '"0140-673" is no ISSN. It has eight digits (the last may be X): 1234-5679.'),
    (check_issn, "0140-6737", '"0140-6737": the last digit of this ISSN should be 6; some digit is wrong. Look it up '
     "again where it is printed."),
    (check_sha256, "0A" * 32, "A checksum is the SHA-256 of the copy: 64 signs, 0 to 9 and a to f, in small letters."),
]  # fmt: skip


@pytest.mark.parametrize(("check", "text"), GOOD, ids=[text for _, text in GOOD])
def test_a_number_that_ends_as_it_should_is_taken(check, text):
    assert check(text) is None


@pytest.mark.parametrize(("check", "text", "says"), WRONG, ids=[text for _, text, _ in WRONG])
def test_a_number_with_a_slip_is_refused_with_what_to_do(check, text, says):
    with pytest.raises(ValueError) as refused:
        check(text)

    assert str(refused.value) == says


@pytest.mark.parametrize("text", ["10.1000/x", " https://dx.doi.org/10.1000/x ", "doi: 10.1000/x", "DOI.ORG/10.1000/x"])
def test_a_doi_is_taken_out_of_its_address(text):
    assert bare_doi(text) == "10.1000/x"
