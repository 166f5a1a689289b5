import pytest

from archive.renditions import RENDITIONS
from catalog.ledger.publishing import publish
from catalog.ledger.withdrawing import close, withdraw
from catalog.models.published import Published
from tests import sample
from tests.catalog.harvest.shelf import lay

pytestmark = pytest.mark.django_db
DC = {"metadataPrefix": "oai_dc"}


def test_the_repository_says_who_it_is(ask, catalogue, settings):
    settings.IDENTIFIER_BASE = "https://id.example.org"

    answer = ask(verb="Identify")

    assert answer.one("repositoryName") == settings.INSTITUTION
    assert answer.one("baseURL") == "https://id.example.org/oai"
    assert answer.one("adminEmail") == settings.ADMIN_EMAIL
    assert answer.one("deletedRecord") == "persistent"
    assert answer.one("granularity") == "YYYY-MM-DDThh:mm:ssZ"
    assert answer.one("earliestDatestamp") == f"{Published.objects.earliest('changed').changed:%Y-%m-%dT%H:%M:%SZ}"
    assert answer.root.find(".//{*}sampleIdentifier").text == "oai:id.example.org:HL-0001"


def test_formats_are_named_for_the_whole_and_for_one_record(ask, catalogue):
    number = ask(verb="ListIdentifiers", **DC).all("identifier")[0]

    assert ask(verb="ListMetadataFormats").all("metadataPrefix") == ["oai_dc"]
    assert ask(verb="ListMetadataFormats", identifier=number).all("metadataPrefix") == ["oai_dc"]
    assert ask(verb="ListMetadataFormats", identifier=f"{number}9").errors == ["idDoesNotExist"]


def test_a_record_is_sent_with_every_voice(ask, catalogue):
    said = "\n".join(ask(verb="GetRecord", identifier=oai("HL-0001"), **DC).dc("description"))

    for speaker in ("Ministry of Defence of Armenia", "Ministry of Defence of Azerbaijan", "Human Rights Watch"):
        assert f"by {speaker}, said:" in said
    assert "Contested: someone here rejects what another says" in said


def test_every_kind_of_record_is_listed_in_the_order_of_its_changes(ask, catalogue):
    answer = ask(verb="ListRecords", **DC)

    assert answer.numbers == in_order_of_change()
    assert answer.token is None
    assert len(answer.root.findall(".//{*}metadata")) == len(catalogue)


def test_identifiers_are_the_same_list_without_the_records(ask, catalogue):
    answer = ask(verb="ListIdentifiers", **DC)

    assert answer.numbers == in_order_of_change()
    assert answer.root.findall(".//{*}metadata") == []


def test_a_kind_of_record_is_a_set(ask, catalogue):
    assert ask(verb="ListIdentifiers", set="source", **DC).numbers == ["S-0001", "S-0002"]
    assert ask(verb="ListIdentifiers", set="collection", **DC).errors == ["noRecordsMatch"]
    assert ask(verb="ListIdentifiers", set="sources", **DC).errors == ["noRecordsMatch"]


def test_a_collection_is_a_set_and_who_leaves_it_is_deleted_there(ask, catalogue):
    lay(sample.changed(sample.CATHEDRAL, number="HL-0002", collections=("C-0001",)), collection="C-0001")
    assert ask(verb="ListIdentifiers", set="C-0001", **DC).numbers == ["HL-0002"]
    assert ask(verb="GetRecord", identifier=oai("HL-0002"), **DC).all("setSpec") == ["item", "C-0001"]

    lay(sample.changed(sample.CATHEDRAL, number="HL-0002"))

    assert ask(verb="ListIdentifiers", set="C-0001", **DC).numbers == ["-HL-0002"]
    assert ask(verb="GetRecord", identifier=oai("HL-0002"), **DC).all("setSpec") == ["item"]
    assert ask(verb="ListSets").all("setName")[-1] == "Churches of the town"


def test_what_is_withdrawn_or_closed_stays_as_deleted(ask, catalogue):
    withdraw("E-0001", "entered twice", None)
    close("S-0001", "its author asked for it", None)

    record = ask(verb="GetRecord", identifier=oai("E-0001"), **DC)
    assert record.numbers == ["-E-0001"]
    assert record.root.findall(".//{*}metadata") == []
    assert [n for n in ask(verb="ListRecords", **DC).numbers if n.startswith("-")] == ["-E-0001", "-S-0001"]


def test_what_is_published_again_is_no_longer_deleted(ask, catalogue):
    withdraw("E-0001", "entered twice", None)
    publish(["E-0001"], None)

    assert ask(verb="ListIdentifiers", set="event", **DC).numbers == ["E-0001"]


def test_a_closed_collection_stays_a_set_and_loses_its_name(ask, catalogue):
    lay(sample.changed(sample.CATHEDRAL, number="HL-0002", collections=("C-0001",)), collection="C-0001")
    close("C-0001", "its maker asked for it", None)

    assert ask(verb="ListSets").all("setName")[-1] == "C-0001, closed"
    assert ask(verb="ListIdentifiers", set="C-0001", **DC).numbers == ["HL-0002"]


@pytest.mark.parametrize("verb", ["ListRecords", "ListIdentifiers"])
def test_a_form_may_be_posted_instead(client, catalogue, verb):
    by_form = client.post("/oai", {"verb": verb, **DC}).content
    by_address = client.get("/oai", {"verb": verb, **DC}).content

    assert by_form.partition(b"</responseDate>")[2] == by_address.partition(b"</responseDate>")[2]


def test_nothing_else_may_be_done(client):
    assert client.put("/oai").status_code == 405
    assert client.head("/oai?verb=Identify").status_code == 200


def test_no_draft_is_touched(client, catalogue, no_drafts):
    with no_drafts():
        for query in ("Identify", "ListSets", "ListRecords&metadataPrefix=oai_dc&set=item"):
            assert client.get(f"/oai?verb={query}").status_code == 200


@pytest.mark.parametrize("records", [1, 3])
def test_a_page_costs_the_same_for_one_record_and_for_three(
    client, catalogue, settings, records, django_assert_num_queries
):
    settings.HARVEST_PAGE = records
    RENDITIONS.clear()

    with django_assert_num_queries(4):
        client.get("/oai", {"verb": "ListRecords", "set": "agent", **DC})
    with django_assert_num_queries(1):
        client.get("/oai", {"verb": "ListSets"})


def in_order_of_change() -> list[str]:
    return list(Published.objects.order_by("edition_id").values_list("number", flat=True))


def oai(number: str) -> str:
    return f"oai:host-127-0-0-1.invalid:{number}"
