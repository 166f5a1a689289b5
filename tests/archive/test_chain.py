import json

import pytest
from django.db import transaction

from archive.chain import append, faults, leaf_hash, locked_head
from archive.models import Act, Entry, Head


def enter(times: int, public: bool = True) -> None:
    for turn in range(times):
        with transaction.atomic(), locked_head() as head:
            append(head, Act.PUBLISHED, f"HL-000{turn}", "digest", None, public=public)


def test_each_entry_holds_the_hash_of_the_one_before(db):
    enter(3)

    entries = list(Entry.objects.order_by("position"))
    assert [json.loads(bytes(e.body))["previous"] for e in entries] == ["", entries[0].hash, entries[1].hash]
    assert [leaf_hash(bytes(e.body)) for e in entries] == [e.hash for e in entries]
    assert list(faults()) == []


def test_of_a_private_act_the_public_sees_a_salted_digest_only(db):
    enter(2, public=False)

    bodies = [bytes(body) for body in Entry.objects.values_list("body", flat=True)]
    assert all(b"HL-000" not in body for body in bodies)
    assert len({json.loads(body)["private"] for body in bodies}) == 2
    assert [len(bytes(salt)) for salt in Entry.objects.values_list("salt", flat=True)] == [16, 16]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"body": b'{"previous":"","position":2}'}, "Entry 2 was changed"),
        ({"hash": "0" * 64}, "Entry 2 was changed"),
    ],
)
def test_a_changed_entry_is_named(db, change, says):
    enter(3)
    Entry.objects.filter(position=2).update(**change)

    assert any(fault.startswith(says) for fault in faults())


def test_what_is_kept_of_a_private_act_cannot_be_changed_unseen(db):
    enter(1, public=False)
    Entry.objects.update(detail={"subject": "HL-9999", "digest": "digest"})

    assert list(faults()) == ["Entry 1: what is kept of this private act is not what was entered."]


def test_entries_taken_from_the_end_are_missed(db):
    enter(3)
    Entry.objects.filter(position=3).delete()

    assert list(faults()) == ["The chain ends at entry 2, but its head says 3. Entries were taken away."]


def test_the_moment_never_goes_back(db):
    enter(1)
    Head.objects.update(changed="2099-01-01T00:00:00Z")

    with transaction.atomic(), locked_head() as head:
        assert head.moment().year == 2099


def test_the_head_is_locked_inside_a_transaction_only(transactional_db):
    with pytest.raises(transaction.TransactionManagementError), locked_head():
        pytest.fail("the block must not be entered")
