"""Vocabularies at the desk."""

import pytest
from django.urls import reverse

from archive.models import User
from catalog.ledger.vocabularies import held, store
from catalog.models.drafts import Concept, Scheme
from catalog.models.published import Published, Term
from catalog.terms.vocabulary import Match, MatchKind
from tests.catalog.admin.test_desk import errors, form_of
from tests.catalog.admin.test_roles import account
from tests.catalog.vocabularies import SCALE, STEPS

CHURCH = "item-kinds/church-building"


@pytest.fixture
def publisher(client, catalogue):
    client.force_login(account("publisher"))
    return client


def address(key: str = CHURCH) -> str:
    return reverse("admin:catalog_concept_change", args=[key.replace("/", "_2F")])


def typed(client, **changes: str) -> dict[str, str]:
    """The form of the church with some boxes filled otherwise."""
    data = form_of(client.get(address()))
    for name in ("alternative", "hidden"):
        data.pop(name, None)
        data |= {f"{name}_{tag}": "" for tag in ("en", "hy", "az", "ru")} | {f"{name}_others": "{}"}
    return {**data, **changes}


def test_a_label_that_records_show_is_changed_only_by_saying_that_they_are_printed_again(publisher):
    answer = publisher.post(address(), typed(publisher, labels_en="church"))

    assert answer.context["adminform"].form.errors == {
        "print_again": ["1 published record shows this, and will be printed again. Tick this, and save."]
    }
    assert answer.context["adminform"].form["labels"].value()[0] == "church"
    assert Concept.objects.get(pk=CHURCH).labels == {"en": "church building"}


def test_a_saved_label_is_on_the_page_of_the_record_at_once(publisher):
    answer = publisher.post(address(), typed(publisher, labels_en="church", print_again="on"), follow=True)

    assert next(str(each) for each in answer.context["messages"]) == "1 records that show it were printed again."
    assert Published.objects.with_body().get(pk="HL-0001").edition.cause == "vocabulary item-kinds"
    assert ">church</a>" in publisher.get("/items/HL-0001").content.decode()


def test_every_new_field_is_entered_in_the_form(publisher):
    filled = {
        "alternative_en": "kirk\n house of worship \n\n",
        "hidden_en": "chruch",
        "scope_note_en": "Of whatever confession.",
        "notation": "CH",
        "print_again": "on",
        "matches-TOTAL_FORMS": "1",
        "matches-0-kind": "exactMatch",
        "matches-0-uri": "http://vocab.getty.edu/aat/300007466",
        "matches-0-concept": CHURCH,
        "matches-0-id": "",
    }

    answer = publisher.post(address(), typed(publisher, **filled))

    assert answer.status_code == 302, errors(answer)
    church = held("item-kinds").by_key()[CHURCH]
    assert (church.alternative, church.hidden) == ({"en": ("house of worship", "kirk")}, {"en": ("chruch",)})
    assert (church.scope_note, church.notation) == ({"en": "Of whatever confession."}, "CH")
    assert church.matches == (Match(kind=MatchKind.EXACT, uri="http://vocab.getty.edu/aat/300007466"),)


def test_a_circle_is_refused_in_words(publisher):
    scheme = Scheme.objects.get(pk="item-kinds")
    chapel = Concept.objects.create(key="item-kinds/chapel", scheme=scheme, labels={"en": "chapel"})
    chapel.broader.add(CHURCH)

    answer = publisher.post(address(), {**typed(publisher, print_again="on"), "broader": ["item-kinds/chapel"]})

    assert (
        f"{CHURCH}: what is broader leads back to it, through item-kinds/chapel. Take one of these ties out."
        in answer.context["adminform"].form.non_field_errors()
    )


def test_a_match_that_is_no_address_is_refused(publisher):
    bad = {
        "matches-TOTAL_FORMS": "1",
        "matches-0-kind": "exactMatch",
        "matches-0-uri": "javascript:alert(1)",
        "matches-0-concept": CHURCH,
    }

    answer = publisher.post(address(), typed(publisher, **bad))

    assert answer.context["inline_admin_formsets"][0].formset.errors == [
        {"uri": ['"javascript:alert(1)" is no address. Write it whole, with http:// or https://.']}
    ]


def test_a_cataloguer_adds_concepts_and_changes_none_that_is_public(client, catalogue):
    client.force_login(account("cataloguer"))

    assert client.post(address(), typed_for_nobody()).status_code == 403
    assert client.get(reverse("admin:catalog_concept_add")).status_code == 200
    assert client.get(reverse("admin:catalog_scheme_change", args=["item-kinds"])).status_code == 200
    assert client.post(reverse("admin:catalog_scheme_change", args=["item-kinds"]), {}).status_code == 403


def typed_for_nobody() -> dict[str, str]:
    return {"labels_en": "church"}


def test_a_deprecated_concept_is_offered_no_more(client, catalogue):
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    Concept.objects.filter(pk=CHURCH).update(deprecated=True)
    asked = {"app_label": "catalog", "model_name": "item", "field_name": "kind", "term": "church"}

    assert client.get(reverse("admin:autocomplete"), asked).json()["results"] == []


def test_a_scale_is_listed_and_offered_in_its_own_order(publisher):
    store(SCALE, None)
    asked = {"app_label": "catalog", "model_name": "concept", "field_name": "broader", "term": "severities/"}

    listed = publisher.get(reverse("admin:catalog_concept_changelist"), {"scheme__key__exact": "severities"})
    offered = publisher.get(reverse("admin:autocomplete"), asked).json()["results"]

    assert [concept.pk for concept in listed.context["cl"].result_list] == STEPS
    assert [choice["id"] for choice in offered] == STEPS


def test_a_vocabulary_is_described_and_public_at_once(publisher):
    data = form_of(publisher.get(reverse("admin:catalog_scheme_change", args=["item-kinds"])))

    publisher.post(
        reverse("admin:catalog_scheme_change", args=["item-kinds"]), {**data, "description_en": "What a thing is."}
    )

    assert held("item-kinds").scheme.description == {"en": "What a thing is."}
    assert "What a thing is." in publisher.get("/vocabularies/item-kinds").content.decode()
    assert Term.objects.get(pk=CHURCH).body
