"""The sample catalogue, loaded whole by the code a partner would use, and what publication makes of it."""

import pytest
from django.conf import settings
from django.core.management import call_command

from catalog.exchange.package import documents
from catalog.ledger.rebuilding import unproven
from catalog.ledger.verifying import faults
from catalog.models.published import Published
from catalog.terms.body import public_from
from catalog.terms.document import Agent, Event, Item, Place, Source
from catalog.terms.kinds import Verdict

SAMPLE = settings.BASE_DIR / "fixtures" / "catalogue"
CONTESTED, DIFFER, SEVERAL, ONE = Verdict.CONTESTED, Verdict.DIFFER, Verdict.SEVERAL, Verdict.ONE
# (record, topic, a word of its handle where one topic is asked twice): how the answers stand (VOCABULARY §3).
CASES = {
    ("E-0001", "who-did", ""): CONTESTED,
    ("E-0001", "means", ""): SEVERAL,
    ("E-0001", "how-came", ""): CONTESTED,
    ("E-0001", "how-many", "hurt"): DIFFER,
    ("HL-0003", "founded", ""): DIFFER,
    ("HL-0003", "tradition", ""): CONTESTED,
    ("HL-0003", "first-mention", ""): ONE,
    ("HL-0018", "how-many", ""): SEVERAL,
    ("HL-0018", "tradition", ""): CONTESTED,
    ("E-0010", "announced", ""): ONE,
    ("HL-0012", "name-role", ""): DIFFER,
    ("HL-0001", "made", ""): SEVERAL,
    ("HL-0001", "opened", ""): DIFFER,
    ("HL-0001", "tradition", ""): DIFFER,
    ("HL-0001", "used-as", ""): ONE,
    ("HL-0009", "made-for", ""): DIFFER,
    ("E-0004", "works", ""): CONTESTED,
    ("HL-0015", "hand-over", ""): DIFFER,
    ("HL-0002", "how-many", "angel"): ONE,
    ("HL-0001", "before-it", ""): CONTESTED,
    ("P-0001", "held-by", ""): SEVERAL,
}
# Words that take a side, in any text that speaks for the catalogue itself.
PARTISAN = ("liberat", "occupied", "occupation", "exodus", "massacre", "genocide", "aggress", "terror", "separatis")


@pytest.mark.once
def test_the_whole_sample_is_published_and_every_edition_is_proven(db):
    call_command("import_records", SAMPLE, keep=True, verbosity=0)
    bodies = {p.number: public_from(bytes(p.edition.body)) for p in Published.objects.with_body()}

    assert len(bodies) == len(documents(SAMPLE))
    assert verdicts(bodies) == CASES
    assert list(faults()) == []
    assert list(unproven()) == []


def verdicts(bodies) -> dict[tuple[str, str, str], Verdict]:
    found = {}
    for number, topic, word in CASES:
        asked = [q for q in bodies[number].questions if q.topic == topic and word in q.about.get("en", "")]
        [question] = asked if len(asked) < 2 else [q for q in asked if not q.about]
        found[number, topic, word] = question.state
    return found


@pytest.fixture(scope="module")
def sample():
    return documents(SAMPLE)


@pytest.mark.once
def test_every_statement_has_a_voice_and_a_source(sample):
    for document in sample:
        for statement in document.statements:
            at = f"{document.number}/{statement.key}"
            assert bool(statement.speaker) != bool(statement.described), at
            assert statement.carriers, at


@pytest.mark.once
def test_the_essay_cites_its_sixteen_references_verbatim(sample):
    essay = next(document for document in sample if document.number == "S-0001")

    assert [citation.note for citation in essay.citations] == [str(n) for n in range(1, 17)]
    assert all(citation.as_cited and citation.locator.startswith("para. ") for citation in essay.citations)


@pytest.mark.once
def test_no_name_handle_or_caption_of_ours_takes_a_side(sample):
    for document in sample:
        ours = [name.value for name in document.names if name.kind == "supplied by the cataloguer"]
        ours += [words for question in document.questions for words in question.about.values()]
        ours += [words for holding in getattr(document, "holdings", ()) for words in holding.caption.values()]
        said = " ".join(ours).lower()
        assert [word for word in PARTISAN if word in said] == [], document.number


@pytest.mark.once
def test_every_picture_without_a_photograph_says_that_it_is_a_drawing(sample):
    drawings = [h for d in sample for h in getattr(d, "holdings", ()) if h.role == "holding-roles/drawing"]

    assert drawings
    for holding in drawings:
        assert set(holding.alt) == {"en", "hy", "az", "ru"}
        assert holding.alt["en"].startswith("Drawing, not a photograph or a survey")


@pytest.mark.once
@pytest.mark.parametrize("kind", [Item, Event, Place, Agent, Source])
def test_the_sample_has_records_of_every_kind(sample, kind):
    assert sum(isinstance(document, kind) for document in sample) >= 10
