"""What every part of a document shares: strict on the way in, canonical on the way out."""

from typing import Annotated, TypeAlias

import msgspec


def refers(role: str) -> msgspec.Meta:
    """Marks a field that names another record, concept or file, and in what role."""
    return msgspec.Meta(extra={"refers": role})


LOCAL = msgspec.Meta(extra={"local": True})
# The key of a question or statement of the same record.
LocalKey: TypeAlias = Annotated[str, LOCAL]
# The key of a holding, or of an inscription, of the same record.
HoldingKey: TypeAlias = Annotated[str, LOCAL, msgspec.Meta(extra={"of": "holdings"})]
InscriptionKey: TypeAlias = Annotated[str, LOCAL, msgspec.Meta(extra={"of": "inscriptions"})]
AgentNumber: TypeAlias = Annotated[str, refers("agent")]
SpeakerNumber: TypeAlias = Annotated[str, refers("speaker")]
SourceNumber: TypeAlias = Annotated[str, refers("source")]
PlaceNumber: TypeAlias = Annotated[str, refers("place")]
ConceptKey: TypeAlias = Annotated[str, refers("concept")]

# Words of ours: BCP 47 tag -> text.
Words: TypeAlias = dict[str, str]


class Part(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A typed piece of a document. An unknown field is an error; a default is left out of the bytes."""


class Date(Part):
    """A date as the source gives it, and as EDTF (ISO 8601-2).

    `readings` lists every other reading of the words (another calendar, another era), each as EDTF.
    """

    edtf: str = ""
    phrase: str = ""
    calendar: str = ""
    time: str = ""
    readings: tuple[str, ...] = ()


class Quotation(Part):
    """Words as they stand in the carrier, with our or another's translation."""

    text: str
    language: str
    translation: Words = {}
    translator: str = ""
    translated_from: str = ""


class Attribution(Part):
    """Whose word a row is: a speaker, when, and where it is written.

    `speaker` and `on_behalf_of` are agent numbers; a speaker without a record is `described`.
    `source` and `origin` are source numbers; `locator` is the page, paragraph or caption.
    """

    speaker: SpeakerNumber = ""
    described: str = ""
    on_behalf_of: SpeakerNumber = ""
    capacity: str = ""
    said: str = ""
    source: SourceNumber = ""
    locator: str = ""
    quotation: Quotation | None = None
    origin: SourceNumber = ""
    first_hand: bool | None = None


class Identifier(Part):
    """What another register calls it: scheme and value, unique per scheme."""

    scheme: str
    value: str


class Name(Part):
    """One name, in one language and script, with who uses it and where that is written."""

    key: str
    value: str
    language: str
    kind: str
    romanisation: str = ""
    used_by: tuple[AgentNumber, ...] = ()
    during: str = ""
    shown: bool = False
    by: Attribution = Attribution()


class Search(Part):
    """What the catalogue looked for, where, when, and whether it was found. The catalogue's own word."""

    key: str
    sought: Words
    where: Words
    on: str
    found: bool = False
    question: LocalKey = ""
