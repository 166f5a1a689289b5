"""What the desk promises: archivists have a box for each column of a draft, or we say why they do not."""

from collections.abc import Iterable, Iterator

import msgspec
import pytest
from django.db import models
from django.urls import reverse

from archive.models import User
from catalog.admin.omitted import OMITTED
from catalog.exchange.loading import Numbers, load
from catalog.ledger.columns import PREFIXES, columns_of
from catalog.ledger.tables import POSITIONED, ROOTS, Table, tables_of
from catalog.models import drafts
from catalog.models.drafts import Revision
from catalog.terms.document.base import Attribution, Name, Quotation, Search
from catalog.terms.document.forms import FORMS
from catalog.terms.document.position import Position
from catalog.terms.document.statement import Answer
from catalog.terms.document.value import VALUES
from catalog.terms.kinds import RecordKind
from tests import sample
from tests.catalog.admin.test_desk import errors, form_of
from tests.sample import changed

pytestmark = pytest.mark.once
# What hangs on a record and has a page of its own.
PAGES = (*RecordKind, "question", "statement", "conditionreport")
Boxes = dict[type[models.Model], set[str]]


@pytest.fixture
def desk(client, db):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    return client


@pytest.fixture
def boxes(desk) -> Boxes:
    """Every model that is entered at the desk, with what can be typed or chosen of it on some page."""
    found: Boxes = {}
    for name in PAGES:
        page = desk.get(reverse(f"admin:catalog_{name}_add"))
        inlines = [each.formset for each in page.context["inline_admin_formsets"]]
        for form in (page.context["adminform"].form, *(formset.empty_form for formset in inlines)):
            found.setdefault(type(form.instance), set()).update(form.fields)
    return found


def test_no_column_is_without_a_box_at_the_desk(boxes):
    assert complaint(unentered(boxes)) == ""


def complaint(fields: Iterable[tuple[str, str]]) -> str:
    """What to do about fields that are neither entered nor listed, a line each; empty where there are none."""
    return "\n".join(
        f"The desk has no box for {at}.{field}. Put it into the form in catalog/admin/, "
        "or list it in catalog.admin.omitted with the reason."
        for at, field in fields
        if not {field, f"{at}.{field}"} & OMITTED.keys()
    )


def test_a_column_that_is_forgotten_is_named_and_what_to_do_about_it(boxes):
    boxes[drafts.Search].remove("where")

    assert complaint(unentered(boxes)).splitlines()[0] == (
        "The desk has no box for searches.where. Put it into the form in catalog/admin/, "
        "or list it in catalog.admin.omitted with the reason."
    )


def test_what_is_listed_as_omitted_has_no_box_indeed(boxes):
    missing = {name for at, field in unentered(boxes) for name in (field, f"{at}.{field}")}
    stale = sorted(OMITTED.keys() - missing)

    assert stale == [], f"The desk has boxes for {', '.join(stale)}. Take it out of catalog.admin.omitted."
    assert all(reason.endswith(".") and len(reason) > 20 for reason in OMITTED.values())


def unentered(boxes: Boxes) -> list[tuple[str, str]]:
    """(list of the document, field) of everything a draft keeps and no page can enter."""
    return [
        (at, field)
        for at, model, columns in dict.fromkeys(kept())
        for field in (model._meta.get_field(column).name for column in columns)
        if field not in boxes.get(model, set())
    ]


def kept() -> Iterator[tuple[str, type[models.Model], tuple[str, ...]]]:
    """Every list of every document with its table and columns, many-to-many fields among them; the roots as well."""
    for kind, (model, many) in ROOTS.items():
        yield kind.value, model, (*columns_in(FORMS[kind]), *many, "notes")
        for table in tables_of(kind):
            yield from rows_of(table, "")
    for kind in POSITIONED:
        yield f"{kind.value}.position", drafts.Position, tuple(columns_in(Position))


def rows_of(table: Table, above: str) -> Iterator[tuple[str, type[models.Model], tuple[str, ...]]]:
    at = above + table.field
    yield at, table.model, (*columns_in(table.struct), *table.many)
    for below in table.below:
        yield from rows_of(below, f"{at}.")


def columns_in(struct: type[msgspec.Struct], prefix: str = "") -> Iterator[str]:
    """The columns of a struct and of the parts laid flat in it; of an answer also those of every kind of value."""
    for column in columns_of(struct):
        if column.part is None:
            yield prefix + column.attribute
        else:
            yield from columns_in(column.part, prefix + PREFIXES[column.part])
    for value in VALUES.values() if struct is Answer else ():
        yield from columns_in(value)


def test_a_record_with_a_translated_quotation_and_a_search_for_a_question_is_saved_untouched(desk, catalogue):
    quotation = Quotation(
        text="Ղազանչեցոց",
        language="hy",
        translation={"en": "Of Ghazanchi"},
        translator="the house",
        translated_from="ru",
    )
    by = Attribution(speaker="A-0006", source="S-0001", origin="S-0002", first_hand=False, quotation=quotation)
    name = Name(key="N91", value="Ghazanchetsots", language="en", kind="common", by=by)
    question = sample.CATHEDRAL.questions[0].key
    search = Search(key="X92", sought={"en": "a plan"}, where={"en": "an archive"}, on="2026-11-01", question=question)
    load([changed(sample.CATHEDRAL, names=(name,), searches=(search,))], None, Numbers.KEEP, "more of it")
    kept_before = Revision.objects.filter(record="HL-0001").count()
    address = reverse("admin:catalog_item_change", args=["HL-0001"])

    answer = desk.post(address, form_of(desk.get(address)))

    assert answer.status_code == 302, errors(answer)
    assert Revision.objects.filter(record="HL-0001").count() == kept_before
