import pytest
from django.contrib.admin.sites import site
from django.urls import reverse

from archive.models import User
from catalog.exchange.loading import Numbers, load
from catalog.models.drafts import Agent
from tests import sample


@pytest.mark.parametrize("records", [1, 3])
def test_a_list_at_the_desk_asks_as_much_for_three_records_as_for_one(client, db, records, django_assert_num_queries):
    sample.vocabulary()
    load(sample.AGENTS[:records], None, Numbers.KEEP, "loaded") if records == 1 else load(
        (sample.AZERBAIJAN, sample.ARMENIA, sample.AZ_MINISTRY), None, Numbers.KEEP, "loaded"
    )
    client.force_login(User.objects.create_superuser("archivist", "a@example.org", "a-long-password"))
    assert site.is_registered(Agent)

    with django_assert_num_queries(5):
        page = client.get(reverse("admin:catalog_agent_changelist"))

    assert page.content.decode().count("never published") == records
