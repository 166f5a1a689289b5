"""Days counted one after the other (Julian day numbers, of noon), by which one calendar is read in another."""

ARMENIAN_EPOCH = 1_922_868  # 11 July 552, Julian
HIJRI_EPOCH = 1_948_440  # 16 July 622, Julian: the civil reckoning


def armenian(year: int) -> int:
    """The first day of a year of the great Armenian era: always 365 days, so that it wanders through the seasons."""
    return ARMENIAN_EPOCH + 365 * (year - 1)


def hijri(year: int, month: int, day: int) -> int:
    """A day of the Islamic calendar by its tables (eleven leap years in thirty)."""
    return day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + HIJRI_EPOCH - 1


def julian(year: int, month: int, day: int) -> int:
    """A day of the Julian calendar."""
    before = (14 - month) // 12
    years, months = year + 4800 - before, month + 12 * before - 3
    return day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083


def gregorian(number: int) -> str:
    """A day as EDTF, in the Gregorian calendar carried back beyond its beginning."""
    a = number + 32044
    b = (4 * a + 3) // 146_097
    c = a - 146_097 * b // 4
    d = (4 * c + 3) // 1461
    e = c - 1461 * d // 4
    m = (5 * e + 2) // 153
    return f"{100 * b + d - 4800 + m // 10:04d}-{m + 3 - 12 * (m // 10):02d}-{e - (153 * m + 2) // 5 + 1:02d}"
