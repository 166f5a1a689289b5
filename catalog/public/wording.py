"""Words of the catalogue on a page that may be in another language: they carry their own `lang`."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from catalog.terms.languages import direction


@dataclass(frozen=True)
class Wording:
    """Text with its language; in a template it marks itself with `lang` where the page's differs."""

    text: str
    lang: str
    page: str

    def __str__(self) -> SafeString:
        if self.is_at_home:
            return format_html("{}", self.text)
        if direction(self.lang) == "rtl":
            return format_html('<span lang="{}" dir="rtl">{}</span>', self.lang, self.text)
        return format_html('<span lang="{}">{}</span>', self.lang, self.text)

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def is_at_home(self) -> bool:
        """True where the words are in the page's own language, or in none that can be named."""
        return not self.text or self.lang in ("", "und", self.page)


@dataclass(frozen=True)
class When:
    """A date for a page: EDTF for machines, words for people; both empty where no date is recorded."""

    edtf: str
    words: str

    def __bool__(self) -> bool:
        return bool(self.edtf)

    @property
    def machine(self) -> str:
        """A value that the HTML `time` element takes: a plain year, month or day; else nothing."""
        plain = self.edtf.replace("-", "")
        return self.edtf if plain.isdigit() and len(plain) in (4, 6, 8) else ""
