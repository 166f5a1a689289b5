"""A house with so many of everything: records of each kind, rows of each kind on a record, terms, files, revisions."""

import io
import re
from typing import Any

import msgspec
from PIL import Image

from archive.deposit import deposit
from archive.models import User
from catalog.exchange.loading import Numbers, load
from catalog.ledger.merging import merge
from catalog.ledger.previewing import preview
from catalog.ledger.publishing import publish
from catalog.models.drafts import Concept, Scheme
from catalog.terms.document import Collection
from catalog.terms.document.base import Attribution, Identifier, Name, Search
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.designation import Designation
from catalog.terms.document.holding import Holding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.place import Within
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.source import Citation
from catalog.terms.document.statement import Answer, Question, Stance
from catalog.terms.document.value import AgentValue
from catalog.terms.kinds import Moment, StanceKind
from tests import sample
from tests.sample import changed, name, statement

BY = Attribution(speaker="A-0006", source="S-0001", said="2020-12-16")
CONCEPTS = ("holding-roles/photograph", "condition/poor", "holder-roles/keeper")
BEFORE = Evidence(moment=Moment.BASELINE, holding="M499", taken="2019")
MAIN = {"item": "HL-0100", "place": "P-0100", "agent": "A-0100", "event": "E-0100", "source": "S-0100"}
MAIN |= {"collection": "C-0100"}


def house(n: int) -> dict[str, str]:
    """Make it; gives what addresses need besides the numbers of MAIN, which are there whatever `n` is."""
    sample.vocabulary()
    for each in range(n):
        scheme = Scheme.objects.create(key=f"more-{each}", labels={"en": f"More {each}"})
        Concept.objects.create(key=f"more-{each}/one", scheme=scheme, labels={"en": "one"})
    for key in CONCEPTS:
        scheme = Scheme.objects.get_or_create(key=key.partition("/")[0], defaults={"labels": {"en": "x"}})[0]
        Concept.objects.get_or_create(key=key, defaults={"scheme": scheme, "labels": {"en": key}})
    for each in range(n):
        Concept.objects.create(key=f"condition/c{each}", scheme_id="condition", labels={"en": f"c {each}"})
    files = [_picture(each).number for each in range(n + 1)]
    documents = [document for each in range(n) for document in _documents(n, 100 + each, files)]
    published = load([*sample.EVERYTHING, *documents], None, Numbers.KEEP, "loaded")
    publish(published, None, "loaded")
    for each in range(n):
        again = load([_renamed(document, each) for document in documents], None, Numbers.KEEP, "renamed")
        publish(again, None, "renamed")
    load([changed(sample.CATHEDRAL, number="HL-0300", identifiers=())], None, Numbers.KEEP, "to be merged")
    publish(["HL-0300"], None)
    merge("HL-0300", "HL-0001", None, "the same church")
    for each in range(n - 1):
        User.objects.create_user(f"cataloguer-{each}", f"{each}@example.org", "a-long-password")
    return {"file": files[0], "token": preview(MAIN["item"]).token}


def _documents(n: int, number: int, files: list[str]) -> list[Any]:
    """One record of each kind under a number, with `n` of every row."""
    item, place = f"HL-0{number}", f"P-0{number}"
    names = tuple(
        Name(
            key=f"N{90 + each}",
            value=f"Name {each}",
            language="en",
            kind="common",
            used_by=("A-0001", "A-0002", "A-0003")[:n],
        )
        for each in range(n)
    )
    said: dict[str, Any] = {
        "questions": (
            Question(key="Q200", topic="held-by"),
            *(Question(key=f"Q{201 + each}", topic="made") for each in range(n)),
        ),
        "statements": (*_before(), *(_said(n, 300 + each) for each in range(n))),
        "searches": tuple(
            Search(key=f"X{400 + each}", sought={"en": "a deed"}, where={"en": "an archive"}, on="2026")
            for each in range(n)
        ),
    }
    documents = [
        changed(sample.CATHEDRAL, number=item, names=(*sample.CATHEDRAL.names, *names), notes="", place="P-0001",
                collections=("C-0100",), **said, **_hung(n, files)),
        changed(sample.SHUSHI, number=place, names=(*sample.SHUSHI.names, *names),
                within=tuple(Within(place="P-0001", by=BY) for _ in range(n)), **said),
        changed(sample.AZ_MINISTRY, number=f"A-0{number}", names=(*sample.AZ_MINISTRY.names, *names), **said),
        changed(sample.STRIKES, number=f"E-0{number}", names=(*sample.STRIKES.names, *names),
                affected=tuple(changed(sample.STRIKES.affected[0], item=f"HL-0{100 + each}") for each in range(n)),
                **said),
        changed(sample.HRW_REPORT, number=f"S-0{number}", names=(*sample.HRW_REPORT.names, *names),
                citations=tuple(Citation(key=f"Z{80 + each}", cited="S-0002") for each in range(n)), **said),
        Collection(number=f"C-0{number}", names=(name("N1", f"A few {number}", shown=True), *names), **said),
    ]  # fmt: skip
    return [changed(document, identifiers=_identifiers(n, document.number)) for document in documents]


def _identifiers(n: int, number: str) -> tuple[Identifier, ...]:
    return tuple(Identifier(scheme="other", value=f"{number}-{each}") for each in range(n))


def _said(n: int, key: int) -> Any:
    """A statement with so many answers, carriers and stances."""
    answers = [Answer(question="Q200", value=AgentValue(agent=f"A-000{each + 1}")) for each in range(n)]
    said = statement(f"S{key}", "A-0006", "2020", "It was held.", "S-0001", *answers)
    stances = tuple(
        Stance(towards=f"S{290 + each}", kind=StanceKind.CORROBORATES, question="Q200", locator="p. 1")
        for each in range(n)
    )
    return changed(said, carriers=said.carriers * n, stances=stances)


def _before() -> tuple[Any, ...]:
    """Three statements that others take a stance towards."""
    answer = Answer(question="Q200", value=AgentValue(agent="A-0002"))
    return tuple(statement(f"S{290 + each}", "A-0003", "2019", "It was held.", "S-0001", answer) for each in range(3))


def _hung(n: int, files: list[str]) -> dict[str, Any]:
    """What hangs on an item, `n` of each."""
    rows: dict[str, list[Any]] = {"holdings": [_holding("M499", files[n])]}
    for each in range(n):
        key = 500 + 10 * each
        rows["holdings"].append(_holding(f"M{key}", files[each]))
        evidence = (BEFORE, *(Evidence(holding="M500", taken="2020") for _ in range(n)))
        rows.setdefault("condition", []).append(
            ConditionReport(key=f"R{key + 1}", on=f"200{each}", state="condition/poor", evidence=evidence, by=BY)
        )
        rows.setdefault("provenance", []).append(
            ProvenanceStep(key=f"V{key + 2}", role="holder-roles/keeper", holder="A-0001", during=f"19{each}0", by=BY)
        )
        rows.setdefault("inscriptions", []).append(Inscription(key=f"I{key + 3}", language="hy", by=BY))
        rows.setdefault("designations", []).append(
            Designation(key=f"D{key + 4}", register={"en": f"List {each}"}, by=BY)
        )
    return {field: tuple(each) for field, each in rows.items()}


def _holding(key: str, file: str) -> Holding:
    return Holding(
        key=key,
        file=file,
        role="holding-roles/photograph",
        caption={"en": f"West, {key}"},
        alt={"en": "a wall"},
        rights="http://creativecommons.org/publicdomain/zero/1.0/",
    )


def _picture(each: int) -> Any:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), (each * 40, 80, 80)).save(out, "PNG")
    out.seek(0)
    return deposit(out, f"west-{each}.png", None)


def _renamed(document: Any, each: int) -> Any:
    """Another revision: the first name in other words."""
    first, *rest = document.names
    return msgspec.structs.replace(
        document, names=(changed(first, value=re.sub(r"( \d+)?$", f" {each}", first.value)), *rest)
    )
