"""A vocabulary is held at the desk, published as terms, and shown by records: all three say the same."""

import json

import pytest

from archive.models import Entry
from catalog.ledger.rebuilding import unproven
from catalog.ledger.term_lists import publish_vocabularies, showing
from catalog.ledger.vocabularies import held, store
from catalog.models.drafts import Concept
from catalog.models.published import Edition, Published, Term, TermList
from catalog.terms.body import card_from
from catalog.terms.vocabulary import concept_from
from tests.catalog.vocabularies import BELL_TOWER, KINDS, changed, vocabulary

pytestmark = pytest.mark.django_db


def rename(key: str, label: str) -> None:
    Concept.objects.filter(pk=key).update(labels={"en": label})


def test_what_is_stored_is_held_as_it_was():
    store(KINDS, None)

    assert held("item-kinds") == KINDS
    assert held("place-kinds") is None


def test_storing_changes_what_differs_and_removes_no_concept():
    store(KINDS, None)
    less = vocabulary(changed(BELL_TOWER, broader=(), related=(), matches=(), notation="BT-2"))

    store(less, KINDS)

    found = held("item-kinds").by_key()
    assert set(found) == set(KINDS.by_key())
    assert (found[BELL_TOWER.key].notation, found[BELL_TOWER.key].broader, found[BELL_TOWER.key].matches) == (
        "BT-2",
        (),
        (),
    )


def test_a_published_vocabulary_is_what_the_desk_holds():
    store(KINDS, None)

    publish_vocabularies(["item-kinds"], None)

    assert [concept_from(bytes(term.body)) for term in Term.objects.order_by("pk")] == list(KINDS.concepts)
    assert card_from(bytes(Term.objects.get(pk=BELL_TOWER.key).card)).broader == ("item-kinds/building",)


def test_publishing_a_vocabulary_again_changes_nothing_and_enters_nothing_in_the_chain():
    store(KINDS, None)
    publish_vocabularies(["item-kinds"], None)
    entries, moment = Entry.objects.count(), TermList.objects.get().changed

    assert publish_vocabularies(["item-kinds"], None) == []

    assert (Entry.objects.count(), TermList.objects.get().changed) == (entries, moment)


def test_the_chain_holds_which_vocabularies_were_published_with_their_digests():
    store(KINDS, None)
    publish_vocabularies(["item-kinds"], None)

    entry = json.loads(bytes(Entry.objects.latest("position").body))
    assert (entry["act"], entry["subject"]) == ("published", "vocabularies/item-kinds")
    assert entry["vocabularies"] == [["item-kinds", TermList.objects.get().digest]]


def test_a_new_label_is_printed_on_every_record_that_shows_it_and_on_no_other(catalogue):
    before = dict(Published.objects.values_list("pk", "edition"))
    rename("how-came/stray-fire", "fire gone astray")
    rename("event-kinds/damage-as-reported", "harm, as reported")
    assert showing("event-kinds/damage-as-reported") == 1

    editions = publish_vocabularies(["how-came", "event-kinds"], None)

    assert {(edition.number, edition.cause) for edition in editions} == {("E-0001", "vocabulary event-kinds")}
    after = dict(Published.objects.values_list("pk", "edition"))
    assert {number for number in after if after[number] != before[number]} == {"E-0001"}
    assert list(unproven()) == []


def test_a_label_in_the_answer_of_an_event_reaches_the_items_it_is_said_to_have_affected(catalogue):
    rename("how-came/aimed-at-the-building", "aimed at it")

    publish_vocabularies(["how-came"], None)

    for number in ("E-0001", "HL-0001"):
        body = json.loads(bytes(Published.objects.with_body().get(pk=number).edition.body))
        assert "aimed at it" in json.dumps(body), number


def test_a_test_that_is_reworded_changes_the_vocabulary_and_prints_no_record(catalogue):
    count = Edition.objects.count()
    Concept.objects.filter(pk="item-kinds/church-building").update(definition={"en": "Everybody calls it a church."})

    assert publish_vocabularies(["item-kinds"], None) == []

    assert Edition.objects.count() == count
    assert concept_from(bytes(Term.objects.get(pk="item-kinds/church-building").body)).definition == {
        "en": "Everybody calls it a church."
    }


def test_an_alternative_label_finds_the_records(client, catalogue):
    Concept.objects.filter(pk="item-kinds/church-building").update(
        alternative={"en": ["kirk"]}, hidden={"en": ["oratory"]}
    )
    assert client.get("/search.json", {"q": "kirk"}).json()["found"] == 0

    publish_vocabularies(["item-kinds"], None)

    for word in ("kirk", "oratory"):
        assert [each["number"] for each in client.get("/search.json", {"q": word}).json()["results"]] == ["HL-0001"]
