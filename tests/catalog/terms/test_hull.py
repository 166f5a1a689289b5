import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.terms.dates import parse
from catalog.terms.document.base import Date
from catalog.terms.document.statement import Answer, Question, Retraction
from catalog.terms.document.value import DateValue
from catalog.terms.hull import hull, one_of_its_readings, when_it_happened
from catalog.terms.kinds import Sense
from tests.catalog.terms.chances import OFTEN
from tests.catalog.terms.dates.examples import EXAMPLES
from tests.sample import statement

HULLS = {
    (): "",
    ("1985",): "[1985-01-01..1985-12-31]",
    ("1985-04-12", "1985-04-12~"): "1985-04-12",
    ("2020-10-08", "2020-10"): "[2020-10-01..2020-10-31]",
    ("[..1984]", "1990"): "[..1990-12-31]",
    ("1985/..", "1990"): "[1985-01-01..]",
    ("[..1984]", "1990/.."): "",
    ("-0044-03-15", "-0043"): "[-0044-03-15..-0043-12-31]",
    ("Y170000002", "Y170000003"): "[Y170000002..Y170000003]",
    ("Y-170000002", "1985-04-12"): "[Y-170000002..1985-04-12]",
}
WHEN = Question(key="Q1", topic="when")


def said(key: str, edtf: str, sense: Sense = Sense.IS, **more: object):
    answer = Answer(question="Q1", value=DateValue(date=Date(edtf=edtf)), sense=sense)
    return statement(key, "A-0001", "2021", "x", "S-0001", answer, **more)


@pytest.mark.parametrize("dates", HULLS, ids=str)
def test_a_hull_goes_from_the_first_day_to_the_last(dates):
    assert hull(dates) == HULLS[dates]


@OFTEN
@given(st.lists(st.sampled_from(sorted(EXAMPLES)), min_size=1, max_size=4))
def test_a_hull_can_be_read_and_covers_every_date(dates):
    covered = parse(hull(dates)).bounds if hull(dates) else (None, None)

    for earliest, latest in (parse(date).bounds for date in dates):
        assert covered[0] is None or (earliest is not None and covered[0] <= earliest)
        assert covered[1] is None or (latest is not None and covered[1] >= latest)


def test_an_event_has_the_date_that_all_give_as_they_give_it():
    assert when_it_happened([WHEN], [said("S1", "2020-10~"), said("S2", "2020-10~")]) == "2020-10~"


def test_an_event_whose_accounts_differ_has_the_stretch_around_them():
    assert when_it_happened([WHEN], [said("S1", "2020-10-08"), said("S2", "2020-10-10")]) == "[2020-10-08..2020-10-10]"


def test_what_is_denied_or_taken_back_or_asked_of_something_else_gives_no_date():
    retracted = said("S3", "1905", retracted=Retraction(on="2022", source="S-0001"))
    other = Question(key="Q1", topic="when", about={"en": "the second strike"})

    assert (
        when_it_happened([WHEN], [said("S1", "2020-10-08"), said("S2", "1999", Sense.IS_NOT), retracted])
        == "2020-10-08"
    )
    assert when_it_happened([other], [said("S1", "2020-10-08")]) == ""


def test_a_date_with_several_readings_is_one_of_them():
    assert one_of_its_readings(Date(edtf="1091", readings=("1642",))) == "[1091,1642]"
    assert one_of_its_readings(Date(edtf="1091", readings=("1642/1650",))) == "[1091-01-01..1650-12-31]"
    assert one_of_its_readings(Date(edtf="1091", readings=("1091",))) == "1091"
    assert one_of_its_readings(Date(phrase="in spring")) == ""
