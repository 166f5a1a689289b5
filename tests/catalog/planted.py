"""A catalogue in which secrets are planted: each thing that must not be got at holds words found nowhere else."""

import io
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace
from PIL import Image

from archive.deposit import deposit
from archive.models import File
from catalog.exchange.loading import Numbers, load
from catalog.ledger.merging import merge
from catalog.ledger.previewing import preview
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.ledger.withdrawing import close, withdraw
from catalog.models.drafts import Agent, Concept, ConditionReport, Holding, Merge, Name, Scheme, Statement
from catalog.models.published import Preview
from catalog.terms.coordinates import Precision
from catalog.terms.document import Agent as AgentDocument
from catalog.terms.document import Collection, Item, Place
from catalog.terms.document.base import Attribution
from catalog.terms.document.condition import ConditionReport as ConditionReportPart
from catalog.terms.document.condition import Evidence as EvidencePart
from catalog.terms.document.geometry import LineString
from catalog.terms.document.holding import Holding as HoldingPart
from catalog.terms.document.place import Within
from catalog.terms.document.position import Position
from catalog.terms.document.source import Kept
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.statement import Statement as StatementPart
from catalog.terms.document.value import AgentValue
from catalog.terms.kinds import Held
from tests import sample
from tests.sample import changed, name, statement

# What was planted where; the words are looked for, as they are, in every answer to anybody.
SECRETS = {
    "a draft": "Zqdraft",
    "an unpublished edit": "Zqedit",
    "an internal note": "Zqnote",
    "a staff note on a statement": "Zqstatementnote",
    "a staff note on a picture": "Zqpicturenote",
    "the name of somebody confidential": "Zqperson",
    "the caption of a closed picture": "Zqcaption",
    "a part of a closed picture": "161,803,398,87",
    "a withdrawn record": "Zqwithdrawn",
    "a closed record": "Zqclosed",
    "a staff note on a condition report": "Zqreportnote",
    "a condition report that was hidden": "Zqreport",
    "the corner of an outline that is shown within 10 km": "46.3456789",
    "a statement that was hidden": "Zqhidden",
    "a hidden statement of a merged record": "Zqmergedhidden",
    "a statement that was hidden after its record was merged": "Zqmergedlater",
    "a name in a preview": "Zqpreview",
    "the maker of a picture, in its EXIF": "Zqmaker",
    "the name that a file was deposited under": "Zqfilename",
    "the longitude of a hidden position": "46.1234567",
    "the latitude of a hidden position": "39.7654321",
    "the longitude of a position shown within 10 km": "46.2345678",
    "the latitude of a position shown within 10 km": "39.8765432",
}
TRUE_POINT = (46.2345678, 39.8765432)
COARSE, HIDDEN, WITHDRAWN, CLOSED, DRAFT, UNSEEN = "HL-0011", "HL-0012", "HL-0013", "HL-0014", "HL-0015", "HL-0016"
MERGED = "HL-0017"
RIGHTS = "http://creativecommons.org/publicdomain/zero/1.0/"


def planted() -> dict[str, str]:
    """Load, publish, and then hide; gives the numbers of the files (open, closed, captured) and a preview's token."""
    sample.vocabulary()
    scheme = Scheme.objects.create(key="holding-roles", labels={"en": "Roles"})
    Concept.objects.create(key="holding-roles/photograph", scheme=scheme, labels={"en": "photograph"})
    files = {"open": picture("red"), "closed": picture("blue"), "captured": picture("green")}
    published = load([*_documents(files)], None, Numbers.KEEP, "loaded")
    publish([number for number in published if number not in (DRAFT, UNSEEN)], None, "loaded")
    _edit_and_hide()
    token = preview(UNSEEN).token
    expired = preview(UNSEEN)
    Preview.objects.filter(pk=expired.pk).update(expires=datetime.now(UTC) - timedelta(minutes=1))
    return {**{which: file.number for which, file in files.items()}, "token": token, "expired": expired.token}


def picture(colour: str) -> File:
    """A photograph that knows where and by whom it was taken."""
    exif = Image.Exif()
    exif[0x013B] = SECRETS["the maker of a picture, in its EXIF"]
    exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 45.0, 55.5), 3: "E", 4: (46.0, 7.0, 24.4)})
    out = io.BytesIO()
    Image.new("RGB", (900, 600), colour).save(out, "JPEG", exif=exif)
    out.seek(0)
    return deposit(out, f"{SECRETS['the name that a file was deposited under']}-{colour}.jpg", None)


def _documents(files: dict[str, File]):
    person = AgentDocument(
        number="A-0007",
        kind="agent-kinds/ngo",
        names=(name("N1", SECRETS["the name of somebody confidential"], shown=True),),
    )
    yield from (each for each in sample.EVERYTHING if each.number not in ("HL-0001", "S-0001"))
    yield changed(
        sample.HRW_REPORT,
        captured=files["captured"].number,
        held=Kept(form=Held.COPY, sha256=files["captured"].sha256),
        notes=SECRETS["an internal note"],
    )
    yield person
    yield changed(
        sample.CATHEDRAL,
        notes=SECRETS["an internal note"],
        holdings=(_holding("M8", files["open"]), _holding("M9", files["closed"], "the caption of a closed picture")),
        collections=("C-0001",),
        condition=(
            _report("R12", "The walls stand."),
            _report("R13", SECRETS["a condition report that was hidden"]),
        ),
        statements=(
            *(changed(s, staff_note=SECRETS["a staff note on a statement"]) for s in sample.CATHEDRAL.statements),
            statement("S10", "A-0007", "2021", "It stands.", "S-0001"),
            statement("S11", "A-0006", "2021", SECRETS["a statement that was hidden"], "S-0001"),
        ),
    )
    yield Collection(number="C-0001", names=(name("N1", "A few", shown=True),))
    outline = LineString(coordinates=(TRUE_POINT, (46.3456789, 39.9)))
    coarse = replace(_at(*TRUE_POINT, Precision.TEN_KM), shape=outline)
    yield changed(_item(COARSE, "Shown within 10 km", coarse), place="P-0004")
    yield Place(
        number="P-0004",
        kind="place-kinds/town",
        names=(name("N1", "Town shown within 10 km", shown=True),),
        position=coarse,
    )
    yield _item(HIDDEN, "Shown nowhere", _at(46.1234567, 39.7654321, Precision.HIDDEN))
    yield _item(WITHDRAWN, SECRETS["a withdrawn record"])
    yield _item(CLOSED, SECRETS["a closed record"])
    yield _item(DRAFT, SECRETS["a draft"])
    yield _item(UNSEEN, SECRETS["a name in a preview"])
    told = Attribution(speaker="A-0007", said="2021", source="S-0001")
    yield _merged_later()
    yield Place(
        number="P-0002",
        kind="place-kinds/town",
        names=(name("N1", "Hidden town", shown=True),),
        position=_at(46.1234567, 39.7654321, Precision.REGION),
        within=(Within(place="P-0003", by=told),),
        questions=(Question(key="Q2", topic="held-by"),),
        statements=(_holding_it("S3"),),
    )
    yield Place(
        number="P-0003",
        kind="place-kinds/town",
        names=(name("N1", "Region of the hidden town", shown=True),),
        questions=(Question(key="Q2", topic="held-by"),),
        statements=(_holding_it("S3"), changed(_holding_it("S5"), hidden=True)),
    )


def _holding_it(key: str) -> StatementPart:
    """Somebody confidential says who held a place for many years."""
    held = Answer(question="Q2", value=AgentValue(agent="A-0005"), during="1900/2020")
    words = SECRETS["a statement that was hidden"] if key == "S5" else "It was held."
    return statement(key, "A-0007", "2021", words, "S-0001", held)


def _merged_later() -> Item:
    hidden, later = "a hidden statement of a merged record", "a statement that was hidden after its record was merged"
    item = _item(MERGED, "The same, under another number")
    said = (
        changed(statement("S4", "A-0006", "2021", SECRETS[hidden], "S-0001"), hidden=True),
        statement("S5", "A-0006", "2021", SECRETS[later], "S-0001"),
    )
    return changed(item, statements=(*item.statements, *said), notes=SECRETS["an internal note"])


def _at(longitude: float, latitude: float, precision: Precision) -> Position:
    return Position(longitude=longitude, latitude=latitude, precision=precision)


def _item(number: str, label: str, position: Position | None = None) -> Item:
    return Item(
        number=number,
        kind="item-kinds/church-building",
        names=(name("N1", label, shown=True),),
        position=position,
        questions=(Question(key="Q2", topic="made"),),
        statements=(statement("S3", "A-0006", "2021", "It is old.", "S-0001"),),
    )


def _holding(key: str, file: File, secret: str = "") -> HoldingPart:
    return HoldingPart(
        key=key,
        file=file.number,
        role="holding-roles/photograph",
        caption={"en": SECRETS[secret] if secret else "The west side"},
        alt={"en": "A wall"},
        rights=RIGHTS,
        staff_note=SECRETS["a staff note on a picture"],
    )


def _report(key: str, text: str) -> ConditionReportPart:
    return ConditionReportPart(
        key=key,
        on="2021-05-03",
        state="item-kinds/church-building",
        text={"en": text},
        evidence=(
            EvidencePart(holding="M9", region=SECRETS["a part of a closed picture"], source="S-0001"),
            EvidencePart(holding="M8"),
        ),
        staff_note=SECRETS["a staff note on a condition report"],
        by=Attribution(speaker="A-0007", source="S-0001"),
    )


def _edit_and_hide() -> None:
    """After publication: an edit that stays a draft, and everything that is taken back at once."""
    with revising("HL-0001", None, None, "hide"):
        Statement.objects.filter(record="HL-0001", key="S11").update(hidden=True)
        Holding.objects.filter(record="HL-0001", key="M9").update(closed=True)
        ConditionReport.objects.filter(record="HL-0001", key="R13").update(hidden=True)
    with revising("A-0007", None, None, "protect"):
        Agent.objects.filter(pk="A-0007").update(confidential=True, pseudonym="Contributor 7")
    with revising("HL-0001", None, None, "unfinished"):
        Name.objects.filter(record="HL-0001", key="N4").update(value=SECRETS["an unpublished edit"])
    merge(MERGED, COARSE, None, "It was entered twice.")
    with revising(COARSE, None, None, "hide"):
        Statement.objects.filter(address=f"{COARSE}/{Merge.objects.get().keys['S5']}").update(hidden=True)
    withdraw(WITHDRAWN, "It was entered twice.", None)
    close(CLOSED, "It is being looked into.", None)
