"""A-Z as a reader's own alphabet has it: Ё after Е, Ç after C, Ու after Ց. Other letters come after."""

ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքևօֆ",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
_BLANK, _DIGITS = -2, -1
_RANKS = {language: {letter: at for at, letter in enumerate(letters)} for language, letters in ALPHABETS.items()}


def alphabetical(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """A key to sort by: blanks and signs, then digits by their number, then letters. Case counts for nothing.

    Beyond the alphabet letters stand in the order of Unicode, so that a label in another language comes last.
    """
    ranks = _RANKS.get(language, _RANKS["en"])
    found: list[tuple[int, int]] = []
    digits = ""
    for sign in [*_small(text, language), ""]:
        if sign.isdecimal():
            digits += sign
            continue
        if digits:
            found.append((_DIGITS, int(digits)))
            digits = ""
        if sign:
            found.append(_rank(sign, ranks))
    return tuple(found)


def _small(text: str, language: str) -> str:
    if language == "az":
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower().replace("ու", "ւ")


def _rank(sign: str, ranks: dict[str, int]) -> tuple[int, int]:
    if not sign.isalpha():
        return _BLANK, 0
    return (0, ranks[sign]) if sign in ranks else (1, ord(sign))
