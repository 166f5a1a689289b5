"""Numbers as centuries are written with."""

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def roman(number: int) -> str:
    """Of 1 to 3999."""
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written


def from_roman(written: str) -> int:
    """The number, or 0 where it is no Roman numeral as one writes them (IIII, IC)."""
    values = {sign: value for value, sign in _ROMAN}
    number = 0
    letters = written.upper()
    for here, after in zip(letters, [*letters[1:], ""], strict=True):
        value = values.get(here, 0)
        number += -value if value < values.get(after, 0) else value
    return number if 0 < number < 4000 and roman(number) == letters else 0


_ARMENIAN = "ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔ"


def from_armenian(written: str) -> int:
    """The number that Armenian letters make, ՉԽԶ for 746; 0 where they make none. "ԹՎ." before them means "year"."""
    letters = written.upper().replace("ԹՎԻՆ", "").replace("ԹՎ", "").strip(" .:՝")
    places = [_ARMENIAN.find(each) for each in letters]
    if -1 in places:
        return 0
    values = [(place % 9 + 1) * 10 ** (place // 9) for place in places]
    powers = [len(str(value)) for value in values]
    return sum(values) if powers == sorted(set(powers), reverse=True) else 0
