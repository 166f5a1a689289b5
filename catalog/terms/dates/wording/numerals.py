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
