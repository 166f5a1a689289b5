"""Vocabularies as files, out and in again; and files of others."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.crosswalks.skos_formats import FORMATS
from catalog.exchange.skos import turtle
from catalog.exchange.skos.bringing import bring
from catalog.exchange.skos.jsonld import BadVocabulary
from catalog.ledger.vocabularies import held, store
from catalog.models.drafts import Concept, ConceptMatch
from catalog.models.published import Published, Term, TermList
from tests.catalog.crosswalks.test_skos import WHOLE
from tests.catalog.vocabularies import KINDS

SKOS = "http://www.w3.org/2004/02/skos/core#"
pytestmark = pytest.mark.django_db


def file_of(*nodes: dict, context: object = None) -> bytes:
    """A foreign file: a scheme of somebody else's, and these concepts."""
    scheme = {"@id": "https://vocab.example.net/buildings", "@type": "skos:ConceptScheme"}
    scheme["skos:prefLabel"] = {"@value": "Buildings", "@language": "en"}
    return json.dumps({"@context": context or {"skos": SKOS}, "@graph": [scheme, *nodes]}).encode()


def node(name: str, **more: object) -> dict:
    label = {"@value": name, "@language": "en"}
    return {"@id": f"https://vocab.example.net/b/{name}", "@type": "skos:Concept", "skos:prefLabel": label, **more}


def told(*arguments: object, **options: object) -> list[str]:
    out = io.StringIO()
    call_command(*map(str, arguments), stdout=out, **options)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("suffix", [".jsonld", ".ttl", ".nt"])
def test_what_was_written_out_comes_in_on_an_empty_site_as_it_was(tmp_path: Path, settings, suffix):
    store(KINDS, None)
    file = tmp_path / f"kinds{suffix}"
    assert told("export_vocabulary", "item-kinds", file) == [f"5 concepts of item-kinds are in {file}."]
    for table in (Concept.broader.through, Concept.related.through, Concept.excludes.through, ConceptMatch):
        table.objects.all().delete()
    Concept.objects.update(replaced_by=None)
    Concept.objects.all().delete()
    settings.IDENTIFIER_BASE = "https://another.example.org"

    lines = told("import_vocabulary", file)

    assert lines == ["item-kinds: 5 added, 0 changed, 0 unchanged, 0 conflicts.",
                     *(f"added: {concept.key}" for concept in KINDS.concepts)]  # fmt: skip
    assert held("item-kinds") == KINDS
    assert Term.objects.count() == 5 and TermList.objects.count() == 1


@pytest.mark.parametrize("name", FORMATS)
def test_an_unchanged_file_writes_nothing(name):
    body = FORMATS[name].sent(WHOLE)
    bring(body, f"kinds.{name}")

    with CaptureQueriesContext(
        connection,
    ) as asked:
        report = bring(body, f"kinds.{name}")

    assert list(report.lines()) == ["item-kinds: 0 added, 0 changed, 5 unchanged, 0 conflicts."]
    assert [each["sql"] for each in asked if each["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")] == []


def test_a_dry_run_tells_and_writes_nothing(tmp_path):
    file = tmp_path / "kinds.jsonld"
    file.write_bytes(FORMATS["jsonld"].sent(WHOLE))

    lines = told("import_vocabulary", file, dry_run=True)

    assert lines[0] == "item-kinds: 5 added, 0 changed, 0 unchanged, 0 conflicts."
    assert lines[-1] == "Nothing was written."
    assert held("item-kinds") is None


def test_a_file_of_others_gets_keys_and_its_addresses_stay_as_exact_matches():
    dome = node("Dome", **{"skos:broader": {"@id": "https://vocab.example.net/b/RoofPart"}, "skos:example": "Haghpat"})
    report = bring(file_of(dome, node("RoofPart")), "theirs.jsonld")

    found = held("buildings").by_key()
    assert set(found) == {"buildings/dome", "buildings/roof-part"}
    assert found["buildings/dome"].broader == ("buildings/roof-part",)
    assert [(m.kind.value, m.uri) for m in found["buildings/dome"].matches] == [
        ("exactMatch", "https://vocab.example.net/b/Dome")
    ]
    assert list(report.lines())[-1] == f"passed over, for we have no place for it: {SKOS}example (1)"


def test_a_scheme_may_get_another_key_here_and_a_narrower_tie_is_read_from_above():
    roof = node("RoofPart", **{"skos:narrower": [{"@id": "https://vocab.example.net/b/Dome"}]})
    bring(file_of(node("Dome"), roof), "theirs.json", scheme="roofs")

    assert held("roofs").by_key()["roofs/dome"].broader == ("roofs/roof-part",)


A, B = "https://vocab.example.net/b/A", "https://vocab.example.net/b/B"
TWO = {"skos:prefLabel": [{"@value": "A", "@language": "en"}, {"@value": "B", "@language": "en"}]}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (
            file_of(node("A", **{"skos:broader": {"@id": B}}), node("B", **{"skos:broader": {"@id": A}})),
            "buildings/a: what is broader leads back to it, through buildings/b. Take one of these ties out.\n"
            "buildings/b: what is broader leads back to it, through buildings/a. Take one of these ties out.",
        ),
        (
            file_of(node("A", **{"skos:broader": {"@id": B}})),
            f"buildings/a: it names {B}, which is no concept of the file. Add it, or make it a match.",
        ),
        (file_of({**node("A"), **TWO}), 'buildings/a: two texts for "en": "A" and "B". Keep one.'),
        (
            file_of(node("A"), {**node("B"), "skos:prefLabel": {"@value": "a", "@language": "en"}}),
            'buildings/a and buildings/b: both are called "A" (en). Rename one of them.',
        ),
        (
            file_of(node("A"), node("a")),
            f"{A[:-1]}a and {A}: both would get the key buildings/a. Change one address.",
        ),
        (
            file_of(node("A"), context="https://vocab.example.net/context.json"),
            'The context "https://vocab.example.net/context.json" lies elsewhere, and nothing is fetched here. '
            "Write its words into the file.",
        ),
        (b'{"@graph": []}', "The file names no skos:ConceptScheme. Add one, or say --scheme KEY."),
        (b"{", "This is no JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1). "
               "Mend the file, and bring it in again."),
        (b"[1]", "This is no JSON-LD: a list of objects, or one object, was expected."),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_whole_and_says_what_to_do(tmp_path, body, says):
    file = tmp_path / "theirs.jsonld"
    file.write_bytes(body)

    with pytest.raises(CommandError) as refused:
        call_command("import_vocabulary", str(file))

    assert sorted(str(refused.value).splitlines()) == sorted(says.splitlines())
    assert held("buildings") is None


def test_what_cannot_be_read_here_says_so(monkeypatch):
    with pytest.raises(BadVocabulary, match=r'kinds\.xls: files in "\.xls" are not read here\. Known: \.jsonld, '):
        bring(b"", "kinds.xls")
    monkeypatch.setattr(turtle, "rdflib", None)
    with pytest.raises(BadVocabulary, match=r'read by rdflib, which is not installed\. Run "pip install rdflib"'):
        bring(b"", "kinds.ttl")


def test_an_unknown_vocabulary_cannot_be_written_out():
    store(KINDS, None)

    with pytest.raises(CommandError, match=r'There is no vocabulary "kinds"\. Known: item-kinds\.'):
        call_command("export_vocabulary", "kinds")


def test_a_label_brought_in_reaches_every_record_that_shows_it(catalogue, tmp_path):
    before = dict(Published.objects.values_list("pk", "edition"))
    tree = json.loads("\n".join(told("export_vocabulary", "item-kinds")))
    tree["@graph"][1]["prefLabel"] = {"az": "kilsə binası"}
    file = tmp_path / "kinds.jsonld"
    file.write_text(json.dumps(tree), "utf-8")

    lines = told("import_vocabulary", file)

    assert lines == [
        "item-kinds: 0 added, 1 changed, 0 unchanged, 0 conflicts.",
        "changed: item-kinds/church-building: labels",
        "1 records that show it were published again.",
    ]
    after = dict(Published.objects.values_list("pk", "edition"))
    assert {number for number in after if after[number] != before[number]} == {"HL-0001"}
