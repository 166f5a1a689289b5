"""What every format promises, tested once over the whole table."""

import html
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree

from catalog.crosswalks.formats import FORMATS, Format
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord
from tests import sample
from tests.catalog.crosswalks.filling import full_record
from tests.catalog.crosswalks.noticing import covers, listed, unnoticed
from tests.catalog.crosswalks.printing import printed

EACH = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
pytestmark = pytest.mark.once
HRW, TASS = "Azerbaijan: Attack on Church Possible War Crime", "Azerbaijan denies shelling church in Nagorno-Karabakh"
VOICES = [
    ("Ministry of Defence of Armenia", "2020", "The army of Azerbaijan shelled the cathedral.", TASS),
    ("Ministry of Defence of Azerbaijan", "2020", "It has nothing to do with the army of Azerbaijan.", TASS),
    ("Human Rights Watch", "2020", "The church was struck twice, apparently on purpose.", HRW),
]


@EACH
def test_no_field_is_forgotten(form):
    assert complaint(form, unsaid(form.name)) == ""


def complaint(form: Format, left_out: list[tuple[str, str]]) -> str:
    """What to do about fields that a format neither passes on nor lists; empty where there are none."""
    silent = [f"{path} ({kind})" for kind, path in left_out if not listed(form.omitted, path)]
    if not silent:
        return ""
    return (
        f"{form.label} says nothing about {', '.join(silent)}. "
        f"Map it in {form.module}, or list it in OMITTED there, with the reason."
    )


def test_a_field_that_is_forgotten_is_named_and_what_to_do_about_it():
    def forgetful(record: PublishedRecord) -> object:
        whole = FORMATS["json"].build(record)
        return {name: value for name, value in whole.items() if name != "description"}

    form = replace(FORMATS["json"], label="Our JSON", build=forgetful, kinds=frozenset({RecordKind.COLLECTION}))

    assert complaint(form, looked_at(form)) == (
        "Our JSON says nothing about description (collection). "
        "Map it in catalog.crosswalks.own_json, or list it in OMITTED there, with the reason."
    )


@EACH
def test_what_is_listed_as_omitted_is_omitted_indeed(form):
    left_out = {path for _, path in unsaid(form.name)}
    stale = [entry for entry in form.omitted if not any(covers(entry, path) for path in left_out)]

    assert stale == [], f"{form.label} does pass on {', '.join(stale)}. Take it out of OMITTED in {form.module}."
    assert all(reason.endswith(".") and len(reason) > 20 for reason in form.omitted.values())


@EACH
def test_no_statement_leaves_the_house_without_its_voice(form):
    for record in (printed(sample.CATHEDRAL), printed(sample.STRIKES)):
        if record.kind in form.kinds:
            told_with_their_voices(form, record)


def told_with_their_voices(form: Format, record: PublishedRecord) -> None:
    """Each statement has its speaker, date and source in what is sent; and all are told, or none."""
    sent = as_text(form.sent(record))

    for speaker, year, words, source in VOICES:
        if words in sent:
            assert all(part in sent for part in (speaker, year, source)), f"{form.label} drops the voice of {words}"
    assert len({words in sent for _, _, words, _ in VOICES}) == 1, f"{form.label} tells some voices and not others"


@EACH
def test_the_same_record_gives_the_same_bytes_and_a_suffix_of_its_own(form):
    record = full_record(min(form.kinds))

    assert form.sent(record) == form.sent(record)
    assert not form.suffix or form.suffix.startswith(".")


@cache
def unsaid(name: str) -> list[tuple[str, str]]:
    return looked_at(FORMATS[name])


def looked_at(form: Format) -> list[tuple[str, str]]:
    return unnoticed(form.kinds, lambda record: made(form, record), form.omitted)


def made(form: Format, record: PublishedRecord) -> object:
    tree = form.build(record)
    return etree.tostring(tree) if isinstance(tree, etree._Element) else tree


def as_text(sent: bytes) -> str:
    """What is sent, with the escapes of JSON and XML undone."""
    return html.unescape(sent.decode())
