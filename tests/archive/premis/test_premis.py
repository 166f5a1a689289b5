"""The history of a file as PREMIS 3.0: complete, valid, and silent about whom it must not name."""

from pathlib import Path

import pytest
from lxml import etree

from archive.deposit import deposit
from archive.fixity.auditing import begin, go_on
from archive.fixity.pace import Pace
from archive.models import Custody, Event, File, Step, User
from archive.premis import premis
from tests.archive.test_deposit import picture

# The schema of the Library of Congress, where it is on the machine; the tests below say the same in parts.
OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "conformance" / "schemas" / "premis" / "premis-v3-0.xsd"
P = {"p": "http://www.loc.gov/premis/v3"}
ORDER = {
    "premis": "object event agent",
    "object": "objectIdentifier objectCharacteristics originalName storage linkingEventIdentifier",
    "objectCharacteristics": "compositionLevel fixity size format",
    "event": "eventIdentifier eventType eventDateTime eventDetailInformation eventOutcomeInformation "
    "linkingAgentIdentifier linkingObjectIdentifier",
    "agent": "agentIdentifier agentName agentType",
}


@pytest.fixture
def file(db) -> File:
    by = User.objects.create_user("ani", "ani@example.org", "a-long-password", first_name="Ani")
    file = deposit(picture("PNG"), "west\x0bdoor <1>.png", by)
    Custody.objects.create(
        file=file, what=Step.RECORDED, by_whom="A. Witness", confidential=True, when="2020-10-08T13:05:00Z",
        whence="the witness's telephone", note="came through a friend", sha256_after="ab" * 32,
    )  # fmt: skip
    sent = Custody.objects.create(
        file=file, what=Step.TRANSFERRED, by_whom="Regional museum", when="2020-11", method="on a disk",
        sha256_before="ab" * 32, sha256_after=file.sha256,
    )  # fmt: skip
    Custody.objects.create(file=file, what=Step.CORRECTED, by_whom="Regional museum", corrects=sent, note="by post")
    list(go_on(begin(), Pace()))
    return file


def of(file: File) -> etree._Element:
    return etree.fromstring(premis(file))


def texts(root: etree._Element, path: str) -> list[str]:
    return [element.text or "" for element in root.iterfind(path, P)]


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official schema is not on this machine")
def test_it_is_valid_by_the_official_schema(file):
    etree.XMLSchema(etree.parse(str(OFFICIAL))).assertValid(of(file))


@pytest.mark.parametrize("parent", ORDER)
def test_parts_stand_in_the_order_that_the_schema_asks(file, parent):
    order = ORDER[parent].split()
    root = of(file)
    for element in [root] if parent == "premis" else root.iter(f"{{{P['p']}}}{parent}"):
        names = [etree.QName(child).localname for child in element]
        assert names == sorted(names, key=order.index)


def test_the_object_has_its_checksum_size_format_and_name(file):
    root = of(file)

    characteristics = "p:object/p:objectCharacteristics"
    assert texts(root, f"{characteristics}/p:fixity/p:messageDigest") == [file.sha256]
    assert texts(root, f"{characteristics}/p:size") == [str(file.size)]
    assert texts(root, f"{characteristics}/p:format//p:formatName") == ["image/png"]
    assert texts(root, "p:object/p:originalName") == ["west door <1>.png"]


def test_every_event_and_every_step_of_custody_is_told_and_linked(file):
    root = of(file)

    events = Event.objects.filter(file=file).count()
    told = texts(root, "p:event/p:eventIdentifier/p:eventIdentifierValue")
    assert [each for each in told if "/event/" in each] == [f"F-0001/event/{n + 1}" for n in range(events)]
    assert [each for each in told if "/custody/" in each] == [f"F-0001/custody/{n}" for n in (3, 1, 2)]
    assert texts(root, "p:object/p:linkingEventIdentifier/p:linkingEventIdentifierValue") == told
    named = set(texts(root, "p:event/p:linkingAgentIdentifier/p:linkingAgentIdentifierValue"))
    assert named == set(texts(root, "p:agent/p:agentIdentifier/p:agentIdentifierValue"))


def test_a_transfer_that_changed_the_bytes_is_told_as_a_failure(file):
    transfer = of(file).xpath("p:event[p:eventType='transfer']", namespaces=P)[0]

    assert texts(transfer, ".//p:eventOutcome") == ["fail"]
    assert texts(transfer, ".//p:eventOutcomeDetailNote") == [
        "The bytes that arrived are not the bytes that were sent."
    ]


def test_nobody_confidential_and_no_account_is_named(file):
    body = premis(file).decode()

    for secret in ("Witness", "telephone", "friend", "Ani", "ani@", ">ani<"):
        assert secret not in body
    assert "a contributor known to the archive" in body
    assert f">{file.deposited_by.pseudonym}<" in body
