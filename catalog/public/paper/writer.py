"""A4 pages with tagged text: headings, paragraphs and pictures in the order in which they are read."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont
from fpdf.syntax import PDFString

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Noto Sans of the ledger"
MARGIN, BOTTOM = 18.0, 24.0
INK, FAINT, RULE = 30, 95, 190
# Longer paragraphs go on as another one, so that each stands whole on one page.
MOST_LINES = 30
LINE = 1.34
POINT = 0.3528
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Style:
    """How a paragraph looks: size in points, weight ("B" for half bold), grey (0 is black)."""

    size: float
    weight: str = ""
    grey: int = INK

    @property
    def line(self) -> float:
        """The height of a line, in millimetres."""
        return self.size * POINT * LINE


TITLE, HEADING = Style(19, "B"), Style(9.5, "B")
TEXT, SMALL, ASKED = Style(10), Style(8, "", FAINT), Style(8.6, "B", FAINT)


class Paper(FPDF):
    """An A4 document. `head` and `foot` stand on every page; `lacking` tells that a sign has no glyph here."""

    def __init__(self, language: str, title: str, author: str, foot: str, moment: datetime) -> None:
        super().__init__(format="A4")
        self.language, self.head, self.foot, self.lacking = language, f"{author} · Object ID", foot, False
        for weight, name in (("", "regular"), ("B", "semibold")):
            self.add_font(FAMILY, weight, FONTS / f"noto-sans-{name}.ttf")
        font = self.fonts[FAMILY.lower()]
        self._glyphs = frozenset(font.cmap) if isinstance(font, TTFFont) else frozenset()
        self.set_margin(MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(True, BOTTOM)
        self.set_lang(language)
        self.set_title(title)
        self.set_author(author)
        self.set_producer("fpdf2")
        self.set_creation_date(moment)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.add_page()

    def header(self) -> None:
        with self._artefact():
            self._style(SMALL)
            self.set_y(10)
            self.cell(0, SMALL.line, self.known(self.head), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.set_y(MARGIN)

    def footer(self) -> None:
        with self._artefact():
            self._style(SMALL)
            self.set_y(-BOTTOM + 6)
            self._rule()
            self.multi_cell(
                self.epw - 22, SMALL.line, self.known(self.foot), align="L", new_x=XPos.RIGHT, new_y=YPos.TOP
            )
            self.cell(22, SMALL.line, f"{self.page_no()} / {{nb}}", align="R")

    def known(self, text: str) -> str:
        """The text with a mark for each sign that the font lacks."""
        found = "".join(sign if ord(sign) in self._glyphs or sign == "\n" else UNKNOWN for sign in text)
        self.lacking = self.lacking or UNKNOWN in found
        return found

    def paragraph(self, text: str, style: Style = TEXT, *, left: float = 0.0, wide: float = 0.0, **tag: str) -> None:
        """Text below what stands already; `left` and `wide` in millimetres. `tag` is kind (P) and language."""
        width = wide or self.epw - left
        self._style(style)
        lines = self.lines(text, width)
        for start in range(0, len(lines), MOST_LINES):
            part = lines[start : start + MOST_LINES]
            self.keep(len(part) * style.line)
            self._style(style)
            with self._tagged(tag.get("kind", "P"), tag.get("language", "")):
                for line in part:
                    self.set_x(MARGIN + left)
                    self.cell(width, style.line, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def lines(self, text: str, width: float) -> list[str]:
        """The text as it is broken in the present style."""
        known, lines = self.known(text), MethodReturnValue.LINES
        broken = self.multi_cell(width, 1, known, align="L", dry_run=True, output=lines)
        return broken if isinstance(broken, list) else []

    def height(self, text: str, style: Style, width: float) -> float:
        self._style(style)
        return len(self.lines(text, width)) * style.line

    def keep(self, height: float) -> None:
        """A new page where so much does not fit on this one."""
        if self.will_page_break(height):
            self.add_page()

    def rule(self) -> None:
        with self._artefact():
            self._rule()

    def figure(self, picture: bytes, alt: str, at: tuple[float, float], box: tuple[float, float]) -> float:
        """A picture fitted into a box, in millimetres; gives the height it takes."""
        x, y = at
        info = self.image(io.BytesIO(picture), x=x, y=y, w=box[0], h=box[1], keep_aspect_ratio=True, alt_text=alt)
        return float(info.rendered_height)

    def _rule(self) -> None:
        self.set_draw_color(RULE)
        self.set_line_width(0.2)
        self.line(MARGIN, self.y, MARGIN + self.epw, self.y)
        self.ln(1.6)

    def _style(self, style: Style) -> None:
        self.set_font(FAMILY, style.weight, style.size)
        self.set_text_color(style.grey)

    @contextmanager
    def _artefact(self) -> Iterator[None]:
        """What a screen reader passes over: it repeats, or only divides."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    @contextmanager
    def _tagged(self, kind: str, language: str) -> Iterator[None]:
        """A piece of the structure tree: without one for all text, readers of tagged files pass the text over."""
        number = self.struct_builder.next_mcid_for_page(self.page)
        element = self._add_marked_content(struct_type=f"/{kind}", mcid=number)
        if language and language != self.language:
            element.lang = PDFString(language)  # type: ignore[attr-defined]
        self._out(f"/{kind} <</MCID {number}>> BDC")
        yield
        self._out("EMC")
