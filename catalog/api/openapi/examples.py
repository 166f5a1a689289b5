"""A small record of each kind, as the API would send it. Tests hold them to the schema."""

from typing import Any

from catalog.terms.kinds import RecordKind

BASE = "https://id.example.org/id"
LATER = (
    "To keep a copy in step, remember the last `sequence` you saw, and ask again with `after` set to it; "
    "fetch what is published, and drop the rest."
)


def _record(type_: str, number: str, label: str, **more: Any) -> dict[str, Any]:
    name = {"key": "N1", "value": label, "language": "en", "kind": "common", "shown": True}
    front = {"uri": f"{BASE}/{number}", "edition": 1, "changed": "2026-11-24T10:00:00Z"}
    return {**front, "type": type_, "number": number, "names": [name], "labels": {"en": label}, **more}


def listed(record: dict[str, Any]) -> dict[str, Any]:
    """The only page of a list with this one record."""
    return {"results": [record], "next": None}


EXAMPLES: dict[RecordKind, dict[str, Any]] = {
    RecordKind.ITEM: _record(
        "item",
        "HL-0001",
        "A church",
        kind="item-kinds/church-building",
        place="P-0001",
        questions=[
            {
                "key": "Q1",
                "topic": "made",
                "asked": {"en": "When was it made?"},
                "state": "one account",
                "statements": ["S1"],
            }
        ],
        statements=[
            {
                "key": "S1",
                "kind": "report",
                "speaker": "A-0001",
                "said": "1999",
                "text": {"en": "It was built from 1868 to 1887."},
                "answers": [
                    {"question": "Q1", "value": {"type": "span", "date": {"edtf": "1868/1887"}}},
                ],
                "carriers": [{"source": "S-0001", "locator": "p. 12"}],
            }
        ],
        cards={
            "A-0001": {"type": "agent", "labels": {"en": "An author"}},
            "P-0001": {"type": "place", "labels": {"en": "A town"}},
            "S-0001": {"type": "source", "citation": "An author, A book (1999)."},
            "item-kinds/church-building": {"type": "concept", "labels": {"en": "church building"}},
        },
    ),
    RecordKind.PLACE: _record("place", "P-0001", "A town", kind="place-kinds/town"),
    RecordKind.AGENT: _record("agent", "A-0001", "An author", kind="agent-kinds/person"),
    RecordKind.EVENT: _record("event", "E-0001", "A restoration, as reported", place="P-0001"),
    RecordKind.SOURCE: _record("source", "S-0001", "A book", title="A book", issued="1999"),
    RecordKind.COLLECTION: _record("collection", "C-0001", "Churches of a town"),
}
CHANGE: dict[str, Any] = {
    "sequence": 7,
    "number": "HL-0002",
    "uri": f"{BASE}/HL-0002",
    "kind": "item",
    "state": "withdrawn",
    "edition": 2,
    "changed": "2026-11-24T10:00:00Z",
    "reason": "entered twice",
}
ON_A_DAY: dict[str, Any] = {
    "number": "P-0001",
    "uri": f"{BASE}/P-0001",
    "edition": 1,
    "changed": "2026-11-24T10:00:00Z",
    "on": "1980-01-01",
    "labels": {"en": "A town"},
    "questions": [
        {
            "key": "Q1",
            "topic": "held-by",
            "asked": {"en": "Who administered or held it, and when?"},
            "state": "one account",
        }
    ],
    "said_of_the_day": [
        {
            "statement": f"{BASE}/P-0001/S1",
            "of": "P-0001",
            "question": "Q1",
            "certain": True,
            "says": {
                "key": "S1",
                "kind": "report",
                "speaker": "A-0001",
                "said": "1999",
                "text": {"en": "A council held the town from 1970 to 1990."},
                "answers": [
                    {
                        "question": "Q1",
                        "value": {"type": "agent", "described": {"en": "a council"}},
                        "during": "1970/1990",
                    }
                ],
                "carriers": [{"source": "S-0001", "locator": "p. 12"}],
            },
        }
    ],
    "last_said_before": [],
    "said_of_a_wider_place": [],
    "without_a_time": [],
    "searches": [
        {
            "key": "X2",
            "question": "Q1",
            "sought": {"en": "an order of the council"},
            "where": {"en": "the town archive"},
            "on": "2026-11-20",
        }
    ],
    "cards": {
        "A-0001": {"type": "agent", "labels": {"en": "An author"}},
        "S-0001": {"type": "source", "citation": "An author, A book (1999)."},
    },
}
