"""An Object ID sheet on paper: A4, with every voice, and on each page which sheet it is of."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from catalog.public.pages.sheet import Asked, Laid, Part, Shown, Spoken
from catalog.public.paper import speaking
from catalog.public.paper.writer import ASKED, HEADING, MARGIN, SMALL, TEXT, TITLE, Paper

# Pixels that a picture has at least where the file has as many; pictures that are printed, the rest are named.
WIDTH, MOST_PICTURES = 800, 12
COLUMN, GAP, TALLEST = 42.0, 6.0, 78.0


def printed(sheet: Laid, pictures: Mapping[str, bytes], moment: datetime, language: str) -> bytes:
    """A sheet as PDF. `pictures` are JPEG by the number of the file; `moment` that of the edition, in UTC.

    The same sheet, pictures and moment give the same bytes.
    """
    day = _("Documented: %(day)s") % {"day": sheet.changed.words}
    edition = _("%(number)s, edition %(edition)s") % {"number": sheet.number, "edition": sheet.edition}
    title = f"Object ID: {sheet.title.text}"
    paper = Paper(language, title, sheet.institution, f"{edition} · {day} · {sheet.uri}", moment)
    paper.paragraph(sheet.title.text, TITLE, kind="H1", language=speaking.piece(sheet.title)[1])
    paper.ln(1)
    paper.paragraph(reading(), SMALL)
    if sheet.warning:
        paper.paragraph(f"{_('Content warning:')} {sheet.warning.text}", TEXT)
    for number, part in enumerate(sheet.parts, 1):
        _category(paper, number, part, pictures)
    _end(paper, sheet)
    return bytes(paper.output())


def reading() -> str:
    """How a sheet is to be read: it stands on the page too."""
    return _(
        "What is said here is said by those named, on the day and in the source given. "
        "Where accounts differ all of them stand here; the catalogue does not decide between them."
    )


def _category(paper: Paper, number: int, part: Part, pictures: Mapping[str, bytes]) -> None:
    """The title on the left, what is held on the right; the title never stands alone at the foot of a page."""
    paper.ln(3)
    paper.keep(18)
    paper.rule()
    paper.start_section(part.title)
    top, page = paper.y, paper.page
    paper.paragraph(f"{number}. {part.title}", HEADING, wide=COLUMN, kind="H2")
    below = paper.y
    paper.set_y(top)
    for line in _nothing(part):
        _right(paper, line)
    if part.pictures:
        _pictures(paper, part.pictures, pictures)
    for spoken in part.spoken:
        _spoken(paper, spoken)
    for asked in part.asked:
        _asked(paper, asked)
    for source in part.sources:
        _right(paper, speaking.cited(source))
    for search in part.searches:
        _right(paper, speaking.looked_for(search), small=True)
    if paper.page == page:
        paper.set_y(max(paper.y, below))


def _nothing(part: Part) -> list[str]:
    return [part.nothing] if part.nothing else []


def _right(paper: Paper, text: str, language: str = "", *, small: bool = False) -> None:
    paper.paragraph(text, SMALL if small else TEXT, left=COLUMN + GAP, language=language)


def _asked(paper: Paper, asked: Asked) -> None:
    """A question with how its answers stand, then everybody who answers it, in the order of saying."""
    paper.ln(0.8)
    paper.keep(14)
    of = f" ({asked.of})" if asked.of else ""
    paper.paragraph(f"{asked.words.text}{of} · {asked.standing}", ASKED, left=COLUMN + GAP)
    if asked.contested:
        _right(paper, contested(), small=True)
    for spoken in asked.spoken:
        _spoken(paper, spoken)


def contested() -> str:
    """What the word means, as every page says it."""
    return _("Contested: someone here rejects what another says. It does not say who is right, nor how many agree.")


def _spoken(paper: Paper, spoken: Spoken) -> None:
    """What is said, and right below it whose word it is, on the same page."""
    pieces, whose = list(speaking.says(spoken)), speaking.whose(spoken)
    width = paper.epw - COLUMN - GAP
    tall = sum(paper.height(text, TEXT, width) for text, _language in pieces) + paper.height(whose, SMALL, width)
    paper.keep(min(tall, paper.eph / 3))
    for text, language in pieces:
        _right(paper, text, language)
    _right(paper, whose, small=True)
    paper.ln(1.1)


def _pictures(paper: Paper, shown: tuple[Shown, ...], pictures: Mapping[str, bytes]) -> None:
    """Two abreast across the page, each with what it is; those that cannot be printed are named."""
    here = [each for each in shown if each.file in pictures]
    width = (paper.epw - GAP) / 2
    paper.ln(HEADING.line + 1)
    for start in range(0, len(here), 2):
        pair = here[start : start + 2]
        tallest = max(min(TALLEST, width * each.height / each.width) for each in pair)
        texts = [caption(each) for each in pair]
        paper.keep(tallest + max(paper.height(text, SMALL, width) for text in texts) + 3)
        top, ends = paper.y, []
        for column, (each, text) in enumerate(zip(pair, texts, strict=True)):
            left = column * (width + GAP)
            fitted = min(TALLEST, width * each.height / each.width)
            box = (fitted * each.width / each.height, fitted)
            paper.figure(pictures[each.file], each.alt.text or text, (MARGIN + left, top), box)
            paper.set_y(top + tallest + 1)
            paper.paragraph(text, SMALL, left=left, wide=width, language=speaking.piece(each.caption)[1])
            ends.append(paper.y)
        paper.set_y(max(ends) + 2)
    for each in shown:
        if each.file not in pictures:
            paper.paragraph(left_out(each), SMALL, left=COLUMN + GAP)


def caption(each: Shown) -> str:
    """What a picture is, what it shows, when, whose it is and on what terms."""
    role = each.role.text[:1].upper() + each.role.text[1:]
    when = f"{_('Shows:')} {each.when.words}" if each.when else ""
    parts = [role, each.caption.text.rstrip("."), when, each.credit.rstrip("."), each.rights, each.file]
    return ". ".join(part for part in parts if part)


def left_out(each: Shown) -> str:
    """Why a picture is not printed: it is seen on the page, where the reader decides."""
    why = f"{_('Content warning:')} {each.warning.text} " if each.warning else ""
    return f"{why}{_('Not printed; see the page of the record:')} {caption(each)}"


def _end(paper: Paper, sheet: Laid) -> None:
    """Other searches, what to do with the sheet, and whether a sign could not be printed."""
    paper.ln(2)
    paper.keep(8)
    paper.rule()
    for search in sheet.searches:
        paper.paragraph(speaking.looked_for(search), SMALL)
    paper.paragraph(keep_it_safe(), SMALL)
    if paper.lacking:
        paper.paragraph(_("Signs of scripts that are not printed here stand as a mark; the page has them."), SMALL)


def keep_it_safe() -> str:
    """The last of the steps of Object ID."""
    return _("Keep this sheet and the photographs in a safe place, apart from the object.")
