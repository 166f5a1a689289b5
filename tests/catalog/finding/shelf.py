"""Records to be found: the church in Shushi / Şuşa of tests.sample, and a monastery, a stone and a picture more."""

from collections.abc import Iterable
from itertools import count

from catalog.finding.entry import entry_of
from catalog.finding.index import PUBLISHED
from catalog.finding.indexing import Placed, write_all
from catalog.terms.cards import card_of
from catalog.terms.coordinates import Precision
from catalog.terms.document import Collection, Document, Item, Place, PublicDocument
from catalog.terms.document.base import Date
from catalog.terms.document.card import Card
from catalog.terms.document.holding import Holding
from catalog.terms.document.position import Position
from catalog.terms.document.statement import Answer, Question
from catalog.terms.document.value import DateValue
from catalog.terms.embedding import embed
from catalog.terms.redaction import redact
from tests.sample import CONCEPTS, EVERYTHING, name, statement

KALBAJAR = Place(
    number="P-0002",
    kind="place-kinds/town",
    names=(name("N1", "Kəlbəcər", "az", shown=True), name("N2", "Քարվաճառ", "hy", shown=True)),
)
DADIVANK = Item(
    number="HL-0002",
    kind="item-kinds/monastery-complex",
    place="P-0002",
    names=(
        name("N1", "Դադիվանք", "hy", shown=True),
        name("N2", "Дадиванк", "ru", shown=True),
        name("N3", "Dədəvəng", "az", shown=True),
        name("N4", "Xudavəng", "az"),
        name("N5", "Dadivank", "en", shown=True),
    ),
    collections=("C-0001",),
    position=Position(longitude=46.288, latitude=40.161, precision=Precision.TEN_KM),
    holdings=(
        Holding(key="M1", file="F-0001", role="holding-roles/photograph", alt={"en": "The bell tower"}),
        Holding(key="M2", file="F-0002", role="holding-roles/drawing"),
    ),
    questions=(Question(key="Q1", topic="founded"),),
    statements=(
        statement(
            "S2", "A-0001", "2019", "It was founded in the fourth century.", "S-0001",
            Answer(question="Q1", value=DateValue(date=Date(edtf="03XX"))),
        ),
        statement(
            "S3", "A-0002", "2019", "It was founded in the ninth century.", "S-0001",
            Answer(question="Q1", value=DateValue(date=Date(edtf="08XX"))),
        ),
    ),
)  # fmt: skip
STONE = Item(
    number="HL-0003",
    kind="item-kinds/cross-stone",
    names=(name("N1", "Cross-stone of the Lachin district", "en", shown=True, kind="supplied by the cataloguer"),),
    collections=("C-0001",),
    holdings=(Holding(key="M1", file="F-0003", role="holding-roles/drawing"),),
)
MOSQUE = Item(
    number="HL-0020",
    kind="item-kinds/mosque-building",
    place="P-0001",
    names=(
        name("N1", "Yuxarı Gövhər ağa məscidi", "az", shown=True),
        name("N2", "Upper Govhar Agha Mosque", "en", shown=True),
    ),
)
AT_RISK = Collection(number="C-0001", names=(name("N1", "Seen in captions", "en", shown=True),))
SHELF: tuple[Document, ...] = (*EVERYTHING, KALBAJAR, DADIVANK, STONE, MOSQUE, AT_RISK)


def opened(documents: Iterable[Document]) -> dict[str, PublicDocument]:
    """The documents as publication sends them: redacted, with the cards of what they name, by number."""
    public = {document.number: redact(document) for document in documents}
    cards = {key: Card(type="concept", labels={"en": label}) for key, label in CONCEPTS.items()}
    for _ in range(2):
        whole = {number: embed(document, cards, _events(number, public)) for number, document in public.items()}
        cards |= {number: card_of(document) for number, document in whole.items()}
    return {number: embed(document, cards, _events(number, public)) for number, document in public.items()}


def _events(number: str, public: dict[str, PublicDocument]) -> tuple[str, ...]:
    affected = {event: getattr(document, "affected", ()) for event, document in public.items()}
    return tuple(event for event, touched in affected.items() if number in {each.item for each in touched})


def put(documents: Iterable[Document]) -> dict[str, PublicDocument]:
    """Write documents into the published index, with docids and sequences in this order from 1."""
    public = opened(documents)
    ordinals = count(1)
    write_all(PUBLISHED, [Placed(n := next(ordinals), n, entry_of(document)) for document in public.values()])
    return public
