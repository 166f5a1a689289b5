"""Every word of the visitors' site in Armenian, Azerbaijani and Russian: none missing, none broken, none stale."""

import ast
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from gettext import GNUTranslations
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation.template import templatize

from catalog.finding.reading import read
from catalog.public.pages.using import citation_of
from catalog.public.reader import Reader

CATALOG = Path(settings.BASE_DIR) / "catalog"
FORMS = {"hy": 2, "az": 2, "ru": 3}
MARKS = re.compile(r"%\(\w+\)[sd]|%[sd]|</?\w+[^>]*>")
QUOTED = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
CALLED = re.compile(rf"\b(p?)(?:gettext|_)\(u?({QUOTED})(?:, *u?({QUOTED}))?\)")
COUNTED = re.compile(rf"\bngettext\(u?({QUOTED}), *u?({QUOTED})")
SPOKEN = {"gettext", "gettext_lazy", "_", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
PAGES = ("", "search", "search?view=table", "about", "items/HL-0001", "items/HL-0001/history", "items/HL-9999")


class Key(NamedTuple):
    """What a string is looked up by."""

    context: str
    msgid: str


class Entry(NamedTuple):
    """One message of a .po file; `plural` is empty where it counts nothing."""

    key: Key
    plural: str
    words: tuple[str, ...]
    fuzzy: bool


def entries(language: str) -> list[Entry]:
    """The messages of a .po file, the header left out."""
    blocks = (folder(language) / "django.po").read_text("utf-8").split("\n\n")
    return [entry for entry in map(_entry, blocks) if entry.key.msgid]


def folder(language: str) -> Path:
    return CATALOG / "locale" / language / "LC_MESSAGES"


def _entry(block: str) -> Entry:
    fields: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        keyword, _space, rest = line.partition(" ") if not line.startswith('"') else (name, "", line)
        name = keyword
        fields[name] = fields.get(name, "") + ast.literal_eval(rest)
    words = tuple(value for keyword, value in fields.items() if keyword.startswith("msgstr"))
    fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
    return Entry(Key(fields.get("msgctxt", ""), fields["msgid"]), fields.get("msgid_plural", ""), words, fuzzy)


def said_by_templates() -> Iterator[Key]:
    """Every string that a template marks for translation."""
    for file in sorted((CATALOG / "templates" / "catalog").rglob("*.html")):
        source = templatize(file.read_text("utf-8"), origin=str(file))
        for with_context, first, second in CALLED.findall(source):
            strings = [ast.literal_eval(each) for each in (first, second) if each]
            yield Key(*strings) if with_context else Key("", strings[0])
        yield from (Key("", ast.literal_eval(one)) for one, _many in COUNTED.findall(source))


def said_by_code() -> Iterator[Key]:
    """Every string that Python of the visitors' site hands to gettext."""
    for file in sorted((CATALOG / "public").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPOKEN:
                strings = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                yield Key(*strings[:2]) if node.func.id.startswith("p") else Key("", strings[0])


@pytest.mark.once
@pytest.mark.parametrize("language", FORMS)
def test_every_message_has_words_and_none_is_fuzzy(language: str) -> None:
    lacking = [e.key for e in entries(language) if e.fuzzy or not all(e.words)]
    assert lacking == []


@pytest.mark.once
@pytest.mark.parametrize("language", FORMS)
def test_what_counts_has_as_many_forms_as_the_language(language: str) -> None:
    wrong = [e.key for e in entries(language) if len(e.words) != (FORMS[language] if e.plural else 1)]
    assert wrong == []


@pytest.mark.once
@pytest.mark.parametrize("language", FORMS)
def test_placeholders_and_tags_are_those_of_the_english(language: str) -> None:
    wrong = [
        (entry.key.msgid, words)
        for entry in entries(language)
        for words in entry.words
        if sorted(MARKS.findall(words)) != sorted(MARKS.findall(entry.key.msgid))
    ]
    assert wrong == []


@pytest.mark.once
@pytest.mark.parametrize("language", FORMS)
def test_the_compiled_file_says_what_the_readable_one_says(language: str) -> None:
    """Else: compile it again with msgfmt."""
    with (folder(language) / "django.mo").open("rb") as file:
        compiled = GNUTranslations(file)
    assert [_compiled(entry, compiled) for entry in entries(language)] == [e.words for e in entries(language)]


def _compiled(entry: Entry, compiled: GNUTranslations) -> tuple[str, ...]:
    (context, msgid), plural = entry.key, entry.plural
    if not plural:
        return (compiled.pgettext(context, msgid) if context else compiled.gettext(msgid),)
    one_each = (1, 2, 5)[: len(entry.words)]
    return tuple(compiled.ngettext(msgid, plural, count) for count in one_each)


@pytest.mark.once
@pytest.mark.parametrize("language", FORMS)
def test_no_string_of_the_site_is_missing_and_none_is_left_over(language: str) -> None:
    """Else: run makemessages in catalog/, translate what is new, and compile."""
    held = {entry.key for entry in entries(language)}
    said = {*said_by_templates(), *said_by_code()}
    assert (sorted(said - held), sorted(held - said)) == ([], [])


@pytest.mark.once
def test_the_three_languages_hold_the_same_messages() -> None:
    keys = {language: [entry.key for entry in entries(language)] for language in FORMS}
    assert keys["hy"] == keys["az"] == keys["ru"]


@pytest.mark.parametrize("language", FORMS)
def test_pages_are_in_the_language_of_their_address(client, catalogue, language: str) -> None:
    """No sentence of four words or more that is translated stands on a page in English."""
    english = [entry.key.msgid for entry in entries(language) if entry.key.msgid.count(" ") > 2]
    sentences = {html.escape(msgid) for msgid in english if not MARKS.search(msgid)}
    found = {}
    for page in PAGES:
        answer = client.get(f"/{language}/{page}")
        text = answer.content.decode()
        found[page] = (answer.status_code, f'<html lang="{language}">' in text, [s for s in sentences if s in text])
    assert found == {page: (404 if "9999" in page else 200, True, []) for page in PAGES}


CITED = {
    "hy": "The House. «Ղազանչեցոց եկեղեցի»․ գրառում HL-0001, խմբագրություն 1, 2026 թվականի նոյեմբերի 8։",
    "az": "The House. “Qazançı kilsəsi”. Qeyd HL-0001, redaksiya 1, 8 noyabr 2026-cı il.",
    "ru": "The House. «Собор Казанчецоц». Запись HL-0001, редакция 1, 8 ноября 2026 года.",
}


@pytest.mark.parametrize("language", FORMS)
def test_a_citation_is_a_sentence_of_its_language(catalogue, language: str) -> None:
    day = datetime(2026, 11, 8, tzinfo=UTC)
    record = replace(read("HL-0001"), changed=day, institution="The House", base="https://x.example")
    with translation.override(language):
        cited = citation_of(record, Reader(language))
    assert cited == f"{CITED[language]} https://x.example/{language}/items/HL-0001/editions/1"
