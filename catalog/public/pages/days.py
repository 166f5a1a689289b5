"""What is wrong with a day that was asked for, and what to do, in the reader's language."""

from django.utils.translation import gettext_lazy as _

from catalog.terms.as_of import NotADay, Wrong

SAYS = {
    Wrong.FORM: _("“%(given)s” is no day. Write a whole day, like 2024-05-01."),
    Wrong.PART: _("“%(given)s” is not a whole day. Write year, month and day, like 2024-05-01."),
    Wrong.CALENDAR: _("“%(given)s” is no day of the calendar. Write a whole day, like 2024-05-01."),
    Wrong.AHEAD: _("“%(given)s” is still to come. Choose today (UTC) or an earlier day."),
}


def sentence(parameter: str, wrong: NotADay) -> str:
    """The parameter by its name in the address, then what is wrong with it."""
    return f"{parameter}: {str(SAYS[wrong.what]) % {'given': wrong.given}}"
