"""A file's place in a record."""

from typing import Annotated

from catalog.terms.document.base import ConceptKey, Part, Words, refers


class PublicHolding(Part):
    """What a file shows here, who made it, and on what terms it may be used.

    `role` is a concept key (photograph, drawing, satellite image, scan); `rights` is one
    RightsStatements.org or Creative Commons URI; `shows_when` is EDTF.
    """

    key: str
    file: Annotated[str, refers("file")]
    role: ConceptKey
    caption: Words = {}
    alt: Words = {}
    credit: str = ""
    rights: str = ""
    shows_when: str = ""
    warning: Words = {}


class Holding(PublicHolding):
    """A holding as the desk keeps it: a closed file never leaves the house."""

    closed: bool = False
    staff_note: str = ""
