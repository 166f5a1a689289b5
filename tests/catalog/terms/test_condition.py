"""The state "on" a day is the list of reports then held, and never one value."""

from catalog.terms.condition import held_on, in_order_of_looking
from catalog.terms.document.condition import PublicConditionReport


def report(key: str, on: str) -> PublicConditionReport:
    return PublicConditionReport(key=key, on=on, state="condition/poor")


REPORTS = (report("R3", "2021-05-03"), report("R1", "1987"), report("R2", "2020-10-08/2020-10-09"))


def test_reports_stand_in_the_order_of_looking():
    assert [each.key for each in in_order_of_looking(REPORTS)] == ["R1", "R2", "R3"]


def test_only_looks_that_may_have_been_taken_by_that_day_are_held_on_it():
    assert [[each.key for each in held_on(REPORTS, day)] for day in (19861231, 19870101, 20201008, 20210503)] == [
        [],
        ["R1"],
        ["R1", "R2"],
        ["R1", "R2", "R3"],
    ]
