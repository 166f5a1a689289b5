"""What an Object ID sheet is made of: categories, and under each everything said, with whose word it is.

Words are in every language held (BCP 47 tag -> text) and dates are EDTF: the page, the paper and the JSON are three
renderings of one sheet.
"""

from catalog.terms.document.base import Part, Quotation, Words
from catalog.terms.document.position import PublicPosition
from catalog.terms.document.statement import Retraction, Stance
from catalog.terms.document.value import Value
from catalog.terms.kinds import How, Sense, Verdict


class Mentioned(Part):
    """A record, concept or file that is named; nothing but its number where it is withheld."""

    number: str
    type: str = ""
    labels: Words = {}
    withheld: bool = False


class Written(Part):
    """Where something is written: the source as it is cited, the place in it, in what form, and its words."""

    source: Mentioned
    citation: str = ""
    url: str = ""
    held: str = ""
    locator: str = ""
    form: str = ""
    quotation: Quotation | None = None


class Voice(Part):
    """Whose word it is, when, and where it is written. `catalogue` marks what the catalogue itself records."""

    catalogue: bool = False
    speaker: Mentioned | None = None
    described: str = ""
    on_behalf_of: Mentioned | None = None
    capacity: str = ""
    kind: str = ""
    said: str = ""
    observed: str = ""
    ground: str = ""
    told_by: tuple[Mentioned, ...] = ()
    origin: Mentioned | None = None
    first_hand: bool | None = None
    written: tuple[Written, ...] = ()
    locator: str = ""
    stances: tuple[Stance, ...] = ()
    retracted: Retraction | None = None
    replaced: bool = False


class Said(Part):
    """One value: what of the thing it tells (`aspect`), what record or concept it names, and how it is said."""

    value: Value | None = None
    named: Mentioned | None = None
    aspect: str = ""
    sense: Sense = Sense.IS
    how: How = How.SAYS
    during: str = ""
    role: Mentioned | None = None


class Entry(Part):
    """What one voice says under a category. `summary` is the catalogue's; `key` tells statement or row.

    `where` is the circle that everybody may know, and no outline.
    """

    by: Voice
    key: str = ""
    said: tuple[Said, ...] = ()
    summary: Words = {}
    where: PublicPosition | None = None


class Account(Part):
    """A question, how its answers stand to each other, and everybody who answers it; no answer is preferred.

    `meaning` says of a contested question what that word means.
    """

    question: str
    state: Verdict
    topic: str = ""
    asked: Words = {}
    meaning: str = ""
    as_told_by_another: bool = False
    inscription: str = ""
    entries: tuple[Entry, ...] = ()


class Photograph(Part):
    """A picture: what it is and shows, on what terms, and where it can be had."""

    key: str
    file: str
    role: Mentioned
    image: str
    width: int
    height: int
    sha256: str = ""
    caption: Words = {}
    alt: Words = {}
    credit: str = ""
    rights: str = ""
    shows_when: str = ""
    warning: Words = {}


class Looked(Part):
    """What the catalogue looked for, where and when, and whether it was found. Its own word."""

    sought: Words
    where: Words
    on: str
    found: bool


class Category(Part):
    """One category of the standard, in its order; `note` says so where nothing is held."""

    key: str
    label: str
    held: bool
    note: str = ""
    photographs: tuple[Photograph, ...] = ()
    entries: tuple[Entry, ...] = ()
    accounts: tuple[Account, ...] = ()
    written: tuple[Written, ...] = ()
    searched: tuple[Looked, ...] = ()


class Sheet(Part):
    """The whole sheet of one item, as published in one edition. Moments are UTC."""

    number: str
    uri: str
    page: str
    institution: str
    edition: int
    changed: str
    first_published: str
    labels: Words
    categories: tuple[Category, ...]
    missing: tuple[str, ...] = ()
    warning: Words = {}
    searched: tuple[Looked, ...] = ()
