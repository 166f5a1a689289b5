"""Azerbaijani: XII əsrin sonu, təxminən 1860-cı il, 1868–1887-ci illər, 8 oktyabr 2020-ci il."""

from catalog.terms.dates.phrasebook.rules import months, rules

_NUMBER = r"([0-9]{1,2}|[ivx]+)(?:-c[ıiuü])?"
_ORDERS = {"first": "(?:birinci|ilk|i)", "second": "(?:ikinci|ii)", "third": "(?:üçüncü|iii)",
           "last": "(?:dördüncü|sonuncu|son|iv)"}  # fmt: skip
_PARTS = {"half": "yarısı(?:nda)?", "quarter": "rübü(?:ndə)?"}
_SEASONS = {"spring": "yaz", "summer": "yay", "autumn": "payız", "winter": "qış"}
_IL = r"(?:-c[ıiuü])? ?il"

AZERBAIJANI = rules(
    ("i̇", "i"),
    (r"(?:e\. ?ə\.?|eramızdan əvvəl) (.+)", r"\1 bc"),
    *[(rf"{_NUMBER} əsrin {order} {part}", rf"{one} {two} of the \1 century")
      for one, order in _ORDERS.items() for two, part in _PARTS.items()],
    (rf"{_NUMBER} əsrin (?:sonu|sonları|axırı)(?:nda)?", r"end of the \1 century"),
    (rf"{_NUMBER} əsrin (?:əvvəli|əvvəlləri|başlanğıcı)(?:ndə|nda)?", r"beginning of the \1 century"),
    (rf"{_NUMBER} əsrin (?:ortası|ortaları)(?:nda)?", r"middle of the \1 century"),
    (rf"{_NUMBER} əsr(?:lər)?(?:də)?", r"\1 century"),
    *months(("yanvar[ıd]?a?", "fevral[ıd]?a?", "mart[ıd]?a?", "aprel[id]?ə?", "may[ıd]?a?", "iyun[ud]?a?",
             "iyul[ud]?a?", "avqust[ud]?a?", "sentyabr[ıd]?a?", "oktyabr[ıd]?a?", "noyabr[ıd]?a?",
             "dekabr[ıd]?a?")),
    (rf"(\d{{3,4}}){_IL}dən (?:əvvəl|qabaq)", r"before \1"), (rf"(\d{{3,4}}){_IL}dən sonra", r"after \1"),
    (rf"(\d{{3,4}}){_IL}dən (\d{{3,4}}){_IL}(?:ədək|ə qədər|ə kimi)", r"\1 to \2"),
    (rf"(\d{{3,4}}){_IL}(?:ədək|ə qədər)", r"until \1"), (rf"(\d{{3,4}}){_IL}dən (?:bəri|etibarən)", r"since \1"),
    *[(rf"(\d{{3,4}}){_IL}in {word}(?:ı|ında)?", rf"{season} \1") for season, word in _SEASONS.items()],
    (rf"(\d{{3,4}}){_IL}in ([a-z]+)", r"\2 \1"),
    (rf"(\d{{3,4}}-\d{{2,4}}){_IL}lər(?:i|də|in)?", r"\1"), (rf"(\d{{3}}0){_IL}lər(?:i|də|in)?", r"\1s"),
    (rf"(\d{{1,4}}){_IL}(?:də|in)?\b", r"\1"),
    (r"^(?:təxminən|təqribən) ", "about "), (r"^(?:ehtimal ki|güman ki|yəqin ki),? ", "perhaps "),
    (r" (?:və ya|yaxud) ", " or "),
)  # fmt: skip
