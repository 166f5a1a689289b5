"""What every page promises: visitors see each field of a published record, or we say why they do not."""

from dataclasses import replace
from functools import cache

import msgspec
import pytest
from django.template.loader import get_template

from catalog.public.pages.omitted import OMITTED
from catalog.public.reader import Reader
from catalog.public.views.records import NOBODY, context_of
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord
from tests.catalog.crosswalks.noticing import covers, listed, unnoticed

pytestmark = pytest.mark.once
READER = Reader("en")


def test_no_field_is_forgotten_on_its_page():
    assert complaint(unshown()) == ""


def complaint(left_out: list[tuple[str, str]]) -> str:
    """What to do about fields that a page neither shows nor lists, a line each; empty where there are none."""
    return "\n".join(
        f"The page of {one_of(kind)} says nothing about {path}. Show it in catalog/templates/catalog/, "
        "or list it in catalog.public.pages.omitted with the reason."
        for kind, path in left_out
        if not listed(OMITTED, path)
    )


def one_of(kind: str) -> str:
    if kind == "any":
        return "any record"
    return f"an {kind}" if kind[0] in "aei" else f"a {kind}"


def test_a_field_that_is_forgotten_is_named_and_what_to_do_about_it():
    def forgetful(record: PublishedRecord) -> str:
        return page_of(replace(record, document=msgspec.structs.replace(record.document, description={})))

    forgotten = unnoticed([RecordKind.COLLECTION], forgetful, {**OMITTED, "cards": "Others show them."})

    assert complaint([(kind, path) for kind, path in forgotten if kind == "collection"]) == (
        "The page of a collection says nothing about description. Show it in catalog/templates/catalog/, "
        "or list it in catalog.public.pages.omitted with the reason."
    )


def test_what_is_listed_as_omitted_is_on_no_page_indeed():
    left_out = {path for _, path in unshown()}
    stale = [entry for entry in OMITTED if not any(covers(entry, path) for path in left_out)]

    assert stale == [], f"Pages do show {', '.join(stale)}. Take it out of OMITTED in catalog.public.pages.omitted."
    assert all(reason.endswith(".") and len(reason) > 20 for reason in OMITTED.values())


@cache
def unshown() -> list[tuple[str, str]]:
    return unnoticed(RecordKind, page_of, OMITTED)


def page_of(record: PublishedRecord) -> str:
    """The page that nobody else's records add to."""
    shown = {"reader": READER, "institution": record.institution, **context_of(record, READER, NOBODY)}
    return get_template(f"catalog/{record.kind.value}.html").render(shown)
