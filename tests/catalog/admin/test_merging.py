"""Merging at the desk: look up, look at both, confirm; and what the merged record's page says then."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from archive.models import User
from catalog.exchange.loading import Numbers, load
from catalog.models.drafts import Merge, Record
from tests.catalog.ledger.test_merging import AGAIN, twice  # noqa: F401
from tests.sample import changed

MERGE = "admin:item-merge"


def account(role: str) -> User:
    return User.objects.create_user(role, f"{role}@example.org", "a-long-password", is_staff=True, role=role)


@pytest.fixture
def desk(client, twice):  # noqa: F811
    client.force_login(account("publisher"))
    return client


def confirmed(**more: object) -> dict[str, object]:
    return {"into": "HL-0001", "loser_version": 1, "winner_version": 1, "reason": "one church", **more}


@pytest.mark.parametrize(("role", "status"), [("auditor", 403), ("cataloguer", 403), ("publisher", 200)])
def test_publishers_merge(client, twice, role, status):  # noqa: F811
    client.force_login(account(role))

    assert client.get(reverse(MERGE, args=["HL-0009"])).status_code == status
    page = client.get(reverse("admin:catalog_item_change", args=["HL-0009"])).content.decode()
    assert ("Merge into another record…" in page) == (status == 200)


@pytest.mark.parametrize("asked", ["HL-0001", "hl-0001", "Казанчецоц", "Qazançı", "Ghazanchetsots"])
def test_the_other_record_is_looked_up_by_number_or_by_name_in_any_script(desk, asked):
    page = desk.get(reverse(MERGE, args=["HL-0009"]), {"q": asked})

    assert [each.pk for each in page.context["found"]] == ["HL-0001"]
    assert '<a href="?into=HL-0001">' in page.content.decode()


def test_the_page_shows_both_and_what_will_happen(desk):
    page = desk.get(reverse(MERGE, args=["HL-0009"]), {"into": "HL-0001"})

    assert [side.record.pk for side in page.context["sides"]] == ["HL-0009", "HL-0001"]
    assert [(r.old, r.new, r.there) for r in page.context["rows"] if r.old in ("HL-0009/N1", "HL-0009/S6")] == [
        ("HL-0009/N1", "HL-0001/N3", True),
        ("HL-0009/S6", "HL-0001/S9", False),
    ]
    assert [record.pk for record, _ in page.context["referring"]] == ["E-0001"]
    assert not Merge.objects.exists()


def test_confirming_merges_and_goes_to_the_record_that_stays(desk):
    answer = desk.post(reverse(MERGE, args=["HL-0009"]), confirmed(), follow=True)

    assert answer.redirect_chain == [(reverse("admin:catalog_item_change", args=["HL-0001"]), 302)]
    assert "HL-0009 is merged into HL-0001, and leads there. 3 editions came of it." in answer.content.decode()
    assert Merge.objects.get().by.username == "publisher"


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"reason": " "}, "Say why HL-0009 is merged: everybody who asks for it will read the reason."),
        ({"winner_version": 0}, "HL-0001 was saved by somebody else after you opened it"),
        ({"winner_version": ""}, "This page was not complete. Look at both records again, then merge."),
        ({"into": "P-0001"}, "HL-0009 is an item and P-0001 a place. Merge records of one kind only."),
    ],
)
def test_what_forbids_it_is_said_and_the_reason_typed_is_kept(desk, sent, says):
    page = desk.post(reverse(MERGE, args=["HL-0009"]), confirmed(**{"reason": "typed at length", **sent}))

    assert says in page.content.decode()
    assert page.context["reason"] == sent.get("reason", "typed at length")
    assert not Merge.objects.exists()


def test_the_page_of_a_merged_record_says_where_it_went_and_cannot_be_changed(desk):
    desk.post(reverse(MERGE, args=["HL-0009"]), confirmed())
    address = reverse("admin:catalog_item_change", args=["HL-0009"])

    page = desk.get(address).content.decode()

    assert f'<a href="{reverse("admin:catalog_item_change", args=["HL-0001"])}">' in page
    assert "HL-0009/S6 is HL-0001/S9" in page
    assert 'name="_save"' not in page
    assert 'form="publish-form"' not in page
    assert desk.post(address, {"notes": "x"}).status_code == 403
    assert Record.objects.get(pk="HL-0009").notes == ""
    adding = desk.post(
        f"{reverse('admin:catalog_question_add')}?record=HL-0009", {"record": "HL-0009", "topic": "made"}
    )
    assert "HL-0009 was merged into HL-0001, and is kept as it was." in adding.content.decode()


def test_a_merged_record_is_not_offered_to_be_cited(desk):
    asked = {"app_label": "catalog", "model_name": "relation", "field_name": "to", "term": "Gazanchi"}
    before = [each["id"] for each in desk.get(reverse("admin:autocomplete"), asked).json()["results"]]

    desk.post(reverse(MERGE, args=["HL-0009"]), confirmed())

    after = [each["id"] for each in desk.get(reverse("admin:autocomplete"), asked).json()["results"]]
    assert (before, after) == (["HL-0001", "HL-0009"], ["HL-0001"])
    assert "merged into HL-0001" in desk.get(reverse("admin:catalog_item_changelist")).content.decode()


def test_the_page_costs_no_more_for_three_statements_than_for_one(desk):
    def queries(number: str, statements: int) -> int:
        said = tuple(changed(AGAIN.statements[0], key=f"S{n}") for n in range(6, 6 + statements))
        load([changed(AGAIN, number=number, identifiers=(), statements=said)], None, Numbers.KEEP, "again")
        with CaptureQueriesContext(connection) as asked:
            desk.get(reverse(MERGE, args=[number]), {"into": "HL-0001"})
        return len(asked)

    queries("HL-0010", 1)
    assert queries("HL-0011", 3) == queries("HL-0012", 1)


def test_a_merge_is_undone_from_the_page_of_the_merged_record_by_publishers(desk):
    desk.post(reverse(MERGE, args=["HL-0009"]), confirmed())
    undo = reverse("admin:item-unmerge", args=["HL-0009"])
    assert f'action="{undo}"' in desk.get(reverse("admin:catalog_item_change", args=["HL-0009"])).content.decode()

    unexplained = desk.post(undo, {"reason": ""}, follow=True).content.decode()
    assert "Say why the merge of HL-0009 is undone" in unexplained
    answer = desk.post(undo, {"reason": "two churches after all"}, follow=True).content.decode()

    assert "HL-0009 is a record of its own again." in answer
    assert Record.objects.get(pk="HL-0009").merged_into is None
    desk.force_login(account("cataloguer"))
    assert desk.post(undo, {"reason": "x"}).status_code == 403
