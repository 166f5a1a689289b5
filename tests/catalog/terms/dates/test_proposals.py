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
    "1992-05-40": ["1992-05"],
    "about 13:00 on 8 October 2020": ["2020-10-08T13:00~"],
    "13:00 on 8 October 2020": ["2020-10-08T13:00"],
    "8 October 2020, about 13:00": ["2020-10-08T13:00~"],
    "spring 1992": ["1992-21"],
    "3rd century BC": ["[-0299..-0200]"],
    "конец XII века": ["[1190..1199]"],
    "в начале XIII в.": ["[1200..1210]"],
    "ХII век": ["11XX"],  # with a Russian Х, as it is often typed
    "первая половина XVII века": ["[1600..1649]"],
    "IX–XIII вв.": ["08XX/12XX", "[08XX..12XX]"],
    "1868-1887 гг.": ["1868/1887", "[1868..1887]"],
    "1860-е годы": ["186X"],
    "около 1860": ["1860~"],
    "ок. 1860 г.": ["1860~"],
    "до 1283 года": ["[..1282]", "[..1283]"],
    "между 1868 и 1887 годами": ["[1868..1887]", "1868/1887"],
    "с 1868 по 1887 год": ["1868/1887", "[1868..1887]"],
    "8 октября 2020 года около 13:00": ["2020-10-08T13:00~"],
    "весна 1992 года": ["1992-21"],
    "III век до н. э.": ["[-0299..-0200]"],
    "XII դարի վերջ": ["[1190..1199]"],
    "13-րդ դարի սկիզբ": ["[1200..1210]"],
    "17-րդ դարի առաջին կես": ["[1600..1649]"],
    "IX–XIII դարեր": ["08XX/12XX", "[08XX..12XX]"],
    "1868-1887 թթ.": ["1868/1887", "[1868..1887]"],
    "1860-ական թվականներ": ["186X"],
    "մոտ 1860 թ.": ["1860~"],
    "1283 թվականից առաջ": ["[..1282]", "[..1283]"],
    "1868 թվականից մինչև 1887 թվականը": ["1868/1887", "[1868..1887]"],
    "2020 թվականի հոկտեմբերի 8": ["2020-10-08"],
    "1992 թ. գարուն": ["1992-21"],
    "մ. թ. ա. 3-րդ դար": ["[-0299..-0200]"],
    "XII əsrin sonu": ["[1190..1199]"],
    "XIII əsrin əvvəli": ["[1200..1210]"],
    "XVII əsrin birinci yarısı": ["[1600..1649]"],
    "IX–XIII əsrlər": ["08XX/12XX", "[08XX..12XX]"],
    "1868–1887-ci illər": ["1868/1887", "[1868..1887]"],
    "1860-cı illər": ["186X"],
    "təxminən 1860-cı il": ["1860~"],
    "1283-cü ildən əvvəl": ["[..1282]", "[..1283]"],
    "1868-ci ildən 1887-ci ilədək": ["1868/1887", "[1868..1887]"],
    "8 oktyabr 2020-ci il": ["2020-10-08"],
    "1992-ci ilin yazı": ["1992-21"],
    "e.ə. III əsr": ["[-0299..-0200]"],
}


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_answered_with_what_it_may_mean(phrase):
    assert propose(phrase) == PHRASES[phrase]


@pytest.mark.parametrize("phrase", [phrase for phrase, proposals in PHRASES.items() if proposals])
def test_no_phrase_is_taken_as_a_date_however_plain_it_is(phrase):
    with pytest.raises(BadDate) as refused:
        parse(phrase)

    assert list(refused.value.proposals) == PHRASES[phrase][:3]


def test_a_phrase_is_never_taken_silently_and_its_proposals_are_told():
    with pytest.raises(BadDate, match=r"Did you mean 1868/1887 or \[1868\.\.1887\]\?"):
        parse("1868-87")


@pytest.mark.parametrize("phrase", ["1-" * 59, " or " * 29, "x" * 100_000])
def test_a_hostile_phrase_is_answered_with_nothing(phrase):
    assert propose(phrase) == []
