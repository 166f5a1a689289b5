import pytest

from catalog.terms.citing import citation, people
from catalog.terms.document import Source
from catalog.terms.document.source import Author

pytestmark = pytest.mark.once
KARAPETIAN, BODY = Author(family="Karapetian", given="Samvel"), Author(literal="Human Rights Watch")
CITED = {
    "Samvel Karapetian, “A study”, A journal 12 (3): 4–5, A press, March 2015.": Source(
        number="S-0001", title="A study", authors=(KARAPETIAN,), container="A journal", volume="12", issue="3",
        pages="4–5", publisher="A press", issued="2015-03",
    ),
    "“A report”, Human Rights Watch, 16 December 2020.": Source(
        number="S-0002", title="A report", publisher="Human Rights Watch", issued="2020-12-16"
    ),
    "“A page”, A site, no date.": Source(number="S-0003", title="A page", container="A site", publisher="A site"),
    "“‘Two States, One Nation’: a study”, no date.": Source(
        number="S-0005", title='"Two States, One Nation": a study'
    ),
    '“A 6" of rain”, no date.': Source(number="S-0006", title='A 6" of rain'),
    "no date.": Source(number="S-0004"),
}  # fmt: skip


@pytest.mark.parametrize("cited", CITED)
def test_a_source_is_cited_in_the_style_of_the_house(cited):
    assert citation(CITED[cited]) == cited


def test_people_are_listed_with_and_before_the_last():
    assert people(()) == ""
    assert people((KARAPETIAN,)) == "Samvel Karapetian"
    assert people((KARAPETIAN, BODY, KARAPETIAN)) == "Samvel Karapetian, Human Rights Watch and Samvel Karapetian"
