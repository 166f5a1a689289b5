import pytest

from catalog.terms.dates import BadDate, parse
from catalog.terms.dates.proposals import propose

PHRASES = {
    "c. 1860": ["1860~"],
    "1214 (?)": ["1214?"],
    "c. 870": ["0870~"],
    "1868-87": ["1868/1887", "[1868..1887]"],
    "1868–1887": ["1868/1887", "[1868..1887]"],
    "1868/87": ["1868/1887", "[1868..1887]"],
    "between 1868 and 1887": ["[1868..1887]", "1868/1887"],
    "1868 or 1887": ["[1868,1887]"],
    "1783 - c. 1790": ["1783/1790~", "[1783..1790~]"],
    "XIII century": ["12XX"],
    "late 12th century": ["[1167..1199]"],
    "9th-13th c.": ["08XX/12XX", "[08XX..12XX]"],
    "5th century BC": ["[-0499..-0400]"],
    "1860s": ["186X"],
    "spring 1868": ["1868-21"],
    "8 May 1992": ["1992-05-08"],
    "May 8, 1992": ["1992-05-08"],
    "15.07.1868": ["1868-07-15"],
    "before 1283": ["[..1282]", "[..1283]"],
    "after May 1992": ["[1992-05..]"],
    "since 1992": ["[1992..]"],
    "196u": ["196X"],
    "500 BC": ["-0499"],
    "0 BC": [],
    "IIII century": [],
    "unknown": [],
    "1992-05-40": [],
}


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_answered_with_what_it_may_mean(phrase):
    assert propose(phrase) == PHRASES[phrase]


def test_a_phrase_is_never_taken_silently_and_its_proposals_are_told():
    with pytest.raises(BadDate, match=r"Did you mean 1868/1887 or \[1868\.\.1887\]\?"):
        parse("1868-87")


@pytest.mark.parametrize("phrase", ["1-" * 59, " or " * 29, "x" * 100_000])
def test_a_hostile_phrase_is_answered_with_nothing(phrase):
    assert propose(phrase) == []
