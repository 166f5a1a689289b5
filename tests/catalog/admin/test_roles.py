"""Who may do what at the desk, and how a record is handed on."""

import pytest
from django.urls import reverse

from archive.models import Act, Entry, User
from catalog.exchange.loading import Numbers, load
from catalog.ledger.submitting import unfinished, waiting
from catalog.models.published import Published
from tests import sample
from tests.sample import changed


def account(role: str) -> User:
    return User.objects.create_user(role, f"{role}@example.org", "a-long-password", is_staff=True, role=role)


@pytest.fixture
def draft(catalogue) -> str:
    """A second church that is loaded and not published."""
    [number] = load([changed(sample.CATHEDRAL, number="HL-0002", identifiers=())], None, Numbers.KEEP, "loaded")
    return number


@pytest.mark.parametrize(
    ("role", "acts"),
    [
        ("auditor", {"change": 200, "add": 403, "submit": 302, "publish": 403, "take-back": 403}),
        ("cataloguer", {"change": 200, "add": 200, "submit": 302, "publish": 403, "take-back": 403}),
        ("publisher", {"change": 200, "add": 200, "submit": 302, "publish": 302, "take-back": 200}),
    ],
)
def test_a_role_is_what_the_table_says(client, draft, role, acts):
    client.force_login(account(role))

    answers = {
        "change": client.get(reverse("admin:catalog_item_change", args=[draft])),
        "add": client.get(reverse("admin:catalog_item_add")),
        "submit": client.post(reverse("admin:item-submit", args=[draft])),
        "publish": client.post(reverse("admin:item-publish", args=[draft])),
        "take-back": client.get(reverse("admin:item-take-back", args=["HL-0001"])),
    }

    assert {act: answer.status_code for act, answer in answers.items()} == acts
    assert Published.objects.filter(pk=draft).exists() == (role == "publisher")


def test_accounts_are_the_business_of_superusers(client, db):
    client.force_login(account("publisher"))

    assert client.get(reverse("admin:archive_user_changelist")).status_code == 403


def test_a_submitted_record_waits_in_the_queue_until_it_is_saved_again_or_published(client, draft):
    client.force_login(account("cataloguer"))
    assert [record.pk for record in unfinished()] == [draft]

    client.post(reverse("admin:item-submit", args=[draft]))

    assert [record.pk for record in waiting()] == [draft]
    assert [record.pk for record in unfinished()] == []
    assert Entry.objects.filter(act=Act.SUBMITTED).count() == 1
    first_page = client.get(reverse("admin:index")).content.decode()
    assert "Waiting for a publisher" in first_page
    assert f"({draft})</a>" in first_page

    load([changed(sample.CATHEDRAL, number=draft, identifiers=(), notes="more")], None, Numbers.KEEP, "more")
    assert [record.pk for record in waiting()] == []


def test_what_is_cited_and_not_public_can_be_published_together_with_it(client, catalogue):
    source = changed(sample.TASS, number="S-0003", identifiers=())
    church = changed(sample.CATHEDRAL, number="HL-0002", identifiers=(), statements=(
        sample.statement("S7", "A-0006", "2021", "It stands.", "S-0003"),
    ))  # fmt: skip
    load([source, church], None, Numbers.KEEP, "loaded")
    client.force_login(account("publisher"))
    publish = reverse("admin:item-publish", args=["HL-0002"])

    stopped = client.post(publish)
    assert "It cites S-0003, which is not published." in stopped.content.decode()
    assert '<input type="hidden" name="together" value="S-0003">' in stopped.content.decode()
    client.post(publish, {"together": ["S-0003"]})

    assert set(Published.objects.filter(pk__in=["HL-0002", "S-0003"]).values_list("pk", flat=True)) == {
        "HL-0002",
        "S-0003",
    }


@pytest.mark.parametrize("records", [1, 3])
def test_the_first_page_costs_no_more_for_three_that_wait(client, draft, records, django_assert_num_queries):
    more = [changed(sample.CATHEDRAL, number=f"HL-000{n + 2}", identifiers=()) for n in range(1, records)]
    load(more, None, Numbers.KEEP, "loaded")
    client.force_login(account("publisher"))

    with django_assert_num_queries(18):
        client.get(reverse("admin:index"))
