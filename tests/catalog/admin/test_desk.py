"""The desk as an archivist uses it, form by form (without a browser)."""

import html
import json
import re

import pytest
from django.forms import ModelMultipleChoiceField, NullBooleanField
from django.urls import reverse

from archive.models import User
from catalog.admin.words import WordsFormField
from catalog.ledger.compiling import compiled
from catalog.models.drafts import Concept, Name, Question, Record, Revision, Scheme, Statement
from catalog.models.published import Published
from catalog.terms.document.condition import Evidence
from catalog.terms.document.geometry import LineString
from catalog.terms.kinds import Moment
from tests.catalog import filed
from tests.catalog.filed import held, item

KINDS = ("item", "place", "agent", "event", "source", "collection")


@pytest.fixture
def desk(client, db):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    return client


def form_of(page) -> dict[str, str]:
    """What a browser would send back of a form, untouched."""
    form = page.context["adminform"].form
    data: dict[str, str] = {}
    forms = [form, *(f for formset in page.context["inline_admin_formsets"] for f in formset.formset.forms)]
    for formset in page.context["inline_admin_formsets"]:
        forms.append(formset.formset.management_form)
    for each in forms:
        for bound in each:
            collect(bound, data)
    return data


def collect(bound, data) -> None:
    value = bound.value()
    if isinstance(bound.field, WordsFormField):
        for tag in ("en", "hy", "az", "ru"):
            data[f"{bound.html_name}_{tag}"] = (value or {}).get(tag, "")
        data[f"{bound.html_name}_others"] = "{}"
    elif isinstance(bound.field, ModelMultipleChoiceField):
        data[bound.html_name] = [str(getattr(each, "pk", each)) for each in value or ()]
    elif isinstance(bound.field, NullBooleanField):
        data[bound.html_name] = "unknown" if value is None else str(value).lower()
    elif isinstance(value, bool):
        data |= {bound.html_name: "on"} if value else {}
    else:
        data[bound.html_name] = "" if value is None else str(value)


@pytest.mark.parametrize("kind", KINDS)
def test_every_list_and_every_empty_form_opens(desk, kind):
    assert desk.get(reverse(f"admin:catalog_{kind}_changelist")).status_code == 200
    assert desk.get(reverse(f"admin:catalog_{kind}_add")).status_code == 200


@pytest.mark.parametrize("number", ["HL-0001", "P-0001", "A-0006", "E-0001", "S-0001"])
def test_every_record_opens(desk, catalogue, number):
    record = Record.objects.get(pk=number)
    page = desk.get(reverse(f"admin:catalog_{record.type}_change", args=[number]))

    assert page.status_code == 200


def test_saving_a_form_untouched_keeps_no_revision(desk, catalogue):
    address = reverse("admin:catalog_item_change", args=["HL-0001"])

    answer = desk.post(address, form_of(desk.get(address)))

    assert answer.status_code == 302, errors(answer)
    assert Revision.objects.filter(record="HL-0001").count() == 1


@pytest.mark.parametrize("kind", ["question", "statement"])
def test_saving_what_hangs_on_a_record_untouched_keeps_no_revision(desk, catalogue, kind):
    model = {"question": Question, "statement": Statement}[kind]
    row = model.objects.filter(record="E-0001").last()
    address = reverse(f"admin:catalog_{kind}_change", args=[row.pk])

    answer = desk.post(address, form_of(desk.get(address)))

    assert answer.status_code == 302, errors(answer)
    assert Revision.objects.filter(record="E-0001").count() == 1


def test_a_save_is_one_revision_with_its_reason_and_publishes_nothing(desk, catalogue):
    address = reverse("admin:catalog_item_change", args=["HL-0001"])
    data = form_of(desk.get(address))
    changed = next(field for field, value in data.items() if value == "Gazanchi Church")

    answer = desk.post(address, {**data, changed: "Gazanchy Church", "why": "as the source writes it"})

    assert answer.status_code == 302, errors(answer)
    revision = Revision.objects.filter(record="HL-0001").last()
    assert (revision.version, revision.why, revision.by.username) == (2, "as the source writes it", "archivist")
    assert Published.objects.get(pk="HL-0001").edition.ordinal == 1


def test_the_second_of_two_editors_gets_the_form_back_with_all_that_was_typed(desk, catalogue):
    address = reverse("admin:catalog_item_change", args=["HL-0001"])
    data = form_of(desk.get(address))
    changed = next(field for field, value in data.items() if value == "Gazanchi Church")
    desk.post(address, {**data, changed: "The first editor's"})

    answer = desk.post(address, {**data, changed: "The second editor's"})

    assert answer.status_code == 200
    assert "was saved by somebody else after you opened it" in answer.content.decode()
    assert "The second editor&#x27;s" in answer.content.decode()
    assert Name.objects.filter(value="The first editor's").exists()


def test_a_new_item_gets_a_number_and_a_first_revision(desk, catalogue):
    address = reverse("admin:catalog_item_add")
    data = form_of(desk.get(address))
    data |= {"kind": "item-kinds/church-building", "notes": "begun"}

    answer = desk.post(address, data)

    assert answer.status_code == 302, errors(answer)
    assert Revision.objects.get(record="HL-0002").why == ""


def test_publishing_from_the_desk_says_what_is_public_now(desk, catalogue):
    address = reverse("admin:catalog_item_change", args=["HL-0001"])
    data = form_of(desk.get(address))
    changed = next(field for field, value in data.items() if value == "Gazanchi Church")
    desk.post(address, {**data, changed: "Gazanchy Church"})

    answer = desk.post(reverse("admin:item-publish", args=["HL-0001"]), follow=True)

    assert "HL-0001, edition 2 is public now (edited)." in answer.content.decode()


def test_what_blocks_publication_is_said_at_its_place(desk, catalogue):
    Statement.objects.get(record="HL-0001").carriers.all().delete()
    address = reverse("admin:catalog_item_change", args=["HL-0001"])
    desk.post(address, {**form_of(desk.get(address)), "notes": "x"})

    answer = desk.post(reverse("admin:item-publish", args=["HL-0001"]), follow=True)

    where = reverse("admin:catalog_statement_change", args=[Statement.objects.get(address="HL-0001/S7").pk])
    assert f'<a href="{where}">HL-0001/S7</a>: This statement names no source.' in answer.content.decode()


def test_a_statement_is_entered_with_answer_and_source_in_one_form(desk, catalogue):
    question = Record.objects.get(pk="HL-0001").question_rows.get()
    address = f"{reverse('admin:catalog_statement_add')}?record=HL-0001&question={question.pk}"
    data = form_of(desk.get(address))
    data |= {
        "speaker": "A-0006",
        "kind": "description",
        "text_en": "It was finished in 1887.",
        "answers-0-edtf": "/1887",
        "carriers-0-source": "S-0001",
        "carriers-0-locator": "para. 3",
    }

    answer = desk.post(address, data)

    assert answer.status_code == 302, errors(answer)
    made = Statement.objects.filter(record="HL-0001").last()
    assert (made.answers.get().question_id, made.answers.get().edtf) == ("HL-0001/Q6", "/1887")
    assert Revision.objects.filter(record="HL-0001").count() == 2


def entered(desk, **fields):
    """A statement typed in at the desk on the church's making, with what is given in its answer's boxes."""
    question = Record.objects.get(pk="HL-0001").question_rows.get()
    address = f"{reverse('admin:catalog_statement_add')}?record=HL-0001&question={question.pk}"
    data = form_of(desk.get(address))
    data |= {"speaker": "A-0006", "kind": "description", "text_en": "x", "carriers-0-source": "S-0001",
             "carriers-0-locator": "para. 3"}  # fmt: skip
    return desk.post(address, data | {f"answers-0-{name}": value for name, value in fields.items()})


def test_a_date_of_another_calendar_is_answered_with_its_readings_and_kept_with_those_chosen(desk, catalogue):
    refused = html.unescape(entered(desk, phrase="ՉԽԶ", calendar="Armenian era").content.decode())
    chosen = entered(
        desk, edtf="1297", phrase="ՉԽԶ", calendar="Armenian era", readings="[1297-01-13..1298-01-12]; 1298"
    )

    assert '"ՉԽԶ", Armenian era, can be read as 1297 (the year of the era and 551, as is usual); ' in refused
    assert '<option value="Julian">' in refused
    assert chosen.status_code == 302, errors(chosen)
    answer = Statement.objects.filter(record="HL-0001").last().answers.get()
    assert (answer.edtf, answer.phrase, answer.readings) == ("1297", "ՉԽԶ", ["[1297-01-13..1298-01-12]", "1298"])


def test_a_reading_that_is_no_date_is_refused_with_the_nearest_ways_to_write_it(desk, catalogue):
    answer = html.unescape(entered(desk, edtf="1297", readings="about 1298").content.decode())

    assert "Did you mean 1298~?" in answer


@pytest.mark.parametrize("box", ["edtf", "readings", "phrase", "during"])
def test_a_hostile_date_is_refused_at_the_desk_and_what_was_typed_is_kept(desk, catalogue, box):
    answer = entered(desk, **{"edtf": "1297", box: "[1," * 33_333})

    assert answer.status_code == 200
    assert answer.context["inline_admin_formsets"][0].formset.errors[0].keys() == {box}
    assert "[1," * 33_333 in answer.content.decode()


def test_an_answer_of_the_wrong_kind_is_an_error_at_its_field(desk, catalogue):
    question = Record.objects.get(pk="HL-0001").question_rows.get()
    address = f"{reverse('admin:catalog_statement_add')}?record=HL-0001&question={question.pk}"
    data = form_of(desk.get(address))
    data |= {
        "speaker": "A-0006",
        "kind": "description",
        "text_en": "x",
        "answers-0-count": "3",
        "carriers-0-source": "S-0001",
    }

    answer = desk.post(address, data)

    assert "takes a stretch of time (EDTF). Fill it in here." in answer.content.decode()


def test_agents_are_found_by_name_in_any_script(desk, catalogue):
    address = reverse("admin:autocomplete")
    asked = {"app_label": "catalog", "model_name": "statement", "field_name": "speaker", "term": "human ri"}

    found = desk.get(address, asked).json()["results"]

    assert [each["id"] for each in found] == ["A-0006"]


def test_the_desk_is_closed_to_visitors(client, catalogue):
    answer = client.get(reverse("admin:catalog_item_change", args=["HL-0001"]))

    assert answer.status_code == 302
    assert re.match(r"/admin/login/", answer["Location"])


def errors(answer) -> list[str]:
    """Every error a refused form shows."""
    if answer.context is None or "adminform" not in answer.context:
        return []
    formsets = [inline.formset for inline in answer.context["inline_admin_formsets"]]
    forms = [answer.context["adminform"].form, *(form for formset in formsets for form in formset.forms)]
    of_forms = [str(said) for form in forms for fault in form.errors.values() for said in fault]
    return of_forms + [str(said) for formset in formsets for said in formset.non_form_errors()]


def test_a_condition_report_is_entered_with_its_evidence_and_comes_back_to_the_item(desk, catalogue):
    concepts("condition/poor", "methods/satellite-image", "methods/photograph")
    address = reverse("admin:catalog_conditionreport_add") + "?record=HL-0001"
    data = form_of(desk.get(address)) | {
        "record": "HL-0001",
        "on": "2021-05-03",
        "state": "condition/poor",
        "methods": ["methods/satellite-image", "methods/photograph"],
        "speaker": "A-0001",
        "source": "S-0001",
        "text_en": "The domes are gone.",
        "evidence-TOTAL_FORMS": "1",
        "evidence-INITIAL_FORMS": "0",
        "evidence-0-moment": "baseline",
        "evidence-0-taken": "2020",
        "evidence-0-source": "S-0001",
    }

    answer = desk.post(address, data)

    assert answer.status_code == 302, errors(answer)
    assert answer.url == reverse("admin:catalog_item_change", args=["HL-0001"])
    report = compiled(Record.objects.get(pk="HL-0001")).condition[0]
    assert (report.on, report.state, set(report.methods)) == (
        "2021-05-03",
        "condition/poor",
        {"methods/satellite-image", "methods/photograph"},
    )
    assert report.evidence == (Evidence(moment=Moment.BASELINE, source="S-0001", taken="2020"),)
    assert f"{report.key} of 2021-05-03" in desk.get(answer.url).content.decode()


def part_of_a_picture(desk, part: str):
    """A report on the picture of the item (1000 x 600), of which a part was pasted."""
    file = filed.picture()
    filed.published(item(held("M20", file)))
    concepts("condition/poor")
    address = reverse("admin:catalog_conditionreport_add") + "?record=HL-0001"
    data = form_of(desk.get(address)) | {
        "record": "HL-0001",
        "on": "2021-05-03",
        "state": "condition/poor",
        "speaker": "A-0001",
        "source": "S-0001",
        "evidence-TOTAL_FORMS": "1",
        "evidence-INITIAL_FORMS": "0",
        "evidence-0-moment": "follow-up",
        "evidence-0-holding": "HL-0001/M20",
        "evidence-0-region": part,
    }
    return desk.post(address, data)


def test_the_part_of_a_picture_is_pasted_as_the_address_that_the_viewer_copies(desk, db):
    answer = part_of_a_picture(desk, "https://example.org/files/F-0001#xywh=100,50,300,200")

    assert answer.status_code == 302, errors(answer)
    report = compiled(Record.objects.get(pk="HL-0001")).condition[0]
    assert report.evidence == (Evidence(holding="M20", region="100,50,300,200"),)


@pytest.mark.parametrize(
    ("part", "because"),
    [
        ("the west door", '"the west door" is no part of a picture. Open the picture on its page'),
        ("900,500,200,200", "900,500,200,200 lies outside: F-0001 is 1000 x 600 pixels."),
    ],
)
def test_a_part_that_is_not_in_the_picture_is_refused_with_how_to_find_one(desk, db, part, because):
    answer = part_of_a_picture(desk, part)

    assert answer.status_code == 200
    assert because in str(errors(answer))


def test_a_condition_report_without_a_voice_or_a_day_is_refused_in_words(desk, catalogue):
    concepts("condition/poor")
    address = reverse("admin:catalog_conditionreport_add") + "?record=HL-0001"

    answer = desk.post(address, form_of(desk.get(address)) | {"record": "HL-0001", "state": "condition/poor"})

    assert answer.status_code == 200
    assert "Say whose report this is: choose a speaker, or describe one." in str(errors(answer))
    assert "This field is required." in str(errors(answer))


def with_shape(desk, shape: str):
    """The cathedral saved with a position that has a shape, as typed."""
    address = reverse("admin:catalog_item_change", args=["HL-0001"])
    data = form_of(desk.get(address)) | {
        "position-TOTAL_FORMS": "1",
        "position-0-longitude": "46.7",
        "position-0-latitude": "39.7",
        "position-0-precision": "exact",
        "position-0-shape": shape,
    }
    return desk.post(address, data)


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        (
            '{"type": "Point", "coordinates": [46, 39]}',
            "A point goes into the fields longitude and latitude; here stands a line or outline, or nothing.",
        ),
        (
            '{"type": "Polygon", "coordinates": [[[46, 39], [47, 39], [47, 40], [46, 40]]]}',
            "A ring of an outline has four points or more, and ends where it began. Close it.",
        ),
        (
            '{"type": "LineString", "coordinates": [[46, 39], ',
            "This is no GeoJSON: a bracket, comma or quotation mark is missing. Paste it whole, from { to }.",
        ),
        (
            f'{{"type": "LineString", "coordinates": [[46, {"9" * 5000}]]}}',
            "This is no GeoJSON: a bracket, comma or quotation mark is missing. Paste it whole, from { to }.",
        ),
        (
            "[" * 100_000,
            "This is no GeoJSON: a bracket, comma or quotation mark is missing. Paste it whole, from { to }.",
        ),
    ],
    ids=["point", "open ring", "cut off", "endless number", "endless nesting"],
)
def test_an_outline_that_is_none_is_refused_in_words_and_stays_as_typed(desk, catalogue, shape, says):
    answer = with_shape(desk, shape)

    assert errors(answer) == [says]
    [typed] = re.findall(r'<textarea name="position-0-shape"[^>]*>\s*(.*?)</textarea>', answer.content.decode(), re.S)
    assert html.unescape(typed) == shape


def test_of_a_pasted_feature_the_desk_keeps_the_geometry_without_altitudes(desk, catalogue):
    line = {"type": "LineString", "coordinates": [[46.7, 39.7, 1400], [46.8, 39.75, 1380.5]]}
    feature = {"type": "Feature", "properties": {"name": "A wall"}, "geometry": line}

    answer = with_shape(desk, json.dumps({"type": "FeatureCollection", "features": [feature]}))

    assert answer.status_code == 302, errors(answer)
    kept = LineString(coordinates=((46.7, 39.7), (46.8, 39.75)))
    assert compiled(Record.objects.get(pk="HL-0001")).position.shape == kept
    shown = form_of(desk.get(reverse("admin:catalog_item_change", args=["HL-0001"])))["position-0-shape"]
    assert json.loads(shown) == {"type": "LineString", "coordinates": [[46.7, 39.7], [46.8, 39.75]]}


def concepts(*keys: str) -> None:
    for key in keys:
        scheme, _ = Scheme.objects.get_or_create(key=key.partition("/")[0], defaults={"labels": {"en": key}})
        Concept.objects.create(key=key, scheme=scheme, labels={"en": key})
