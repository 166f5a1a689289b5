"""What a record is sent as: one table of all formats, read by every door that sends one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from catalog.crosswalks import bibtex, csl, dublin_core, object_id, own_json, presentation, ris
from catalog.crosswalks.accepting import best
from catalog.terms.kinds import RecordKind
from catalog.terms.published import PublishedRecord

EVERY_KIND = frozenset(RecordKind)


@dataclass(frozen=True)
class Harvested:
    """How a format is called in OAI-PMH: where its schema lies, and its XML namespace. Its name is the prefix."""

    schema: str
    namespace: str


@dataclass(frozen=True)
class Format:
    """One format: what it is called, whom it serves, and how a record becomes it.

    `build` makes a tree and does nothing else; `serialise` makes the bytes. `suffix` is written after a record's
    address, empty where the format has an `address` of its own. `also` are further media types by which it may
    be asked for. `omitted` says what it leaves out, and why.
    """

    name: str
    label: str
    suffix: str
    media_type: str
    build: Callable[[PublishedRecord], Any]
    serialise: Callable[[Any], bytes]
    omitted: Mapping[str, str]
    module: str
    kinds: frozenset[RecordKind] = EVERY_KIND
    also: tuple[str, ...] = ()
    harvested: Harvested | None = None
    address: str = "/{kind}/{number}{suffix}"

    def sent(self, record: PublishedRecord) -> bytes:
        """The record in this format, as bytes."""
        return self.serialise(self.build(record))

    def at(self, kind: RecordKind, number: str) -> str:
        """The path at which a record is sent in this format."""
        return self.address.format(kind=kind.plural, number=number, suffix=self.suffix)


def _xml(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


_TABLE = (
    Format(
        name="json",
        label="JSON",
        suffix=".json",
        media_type="application/json",
        build=own_json.build,
        serialise=own_json.serialise,
        omitted=own_json.OMITTED,
        module=own_json.__name__,
    ),
    Format(
        name="oai_dc",
        label="Dublin Core",
        suffix=".dc.xml",
        media_type="application/xml",
        also=("text/xml",),
        build=dublin_core.build,
        serialise=_xml,
        omitted=dublin_core.OMITTED,
        module=dublin_core.__name__,
        harvested=Harvested("http://www.openarchives.org/OAI/2.0/oai_dc.xsd", dublin_core.OAI_DC),
    ),
    Format(
        name="ris",
        label="RIS",
        suffix=".ris",
        media_type="application/x-research-info-systems",
        build=ris.build,
        serialise=ris.serialise,
        omitted=ris.OMITTED,
        module=ris.__name__,
    ),
    Format(
        name="bibtex",
        label="BibTeX",
        suffix=".bib",
        media_type="application/x-bibtex",
        build=bibtex.build,
        serialise=bibtex.serialise,
        omitted=bibtex.OMITTED,
        module=bibtex.__name__,
    ),
    Format(
        name="csl",
        label="CSL-JSON",
        suffix=".csl.json",
        media_type="application/vnd.citationstyles.csl+json",
        build=csl.build,
        serialise=csl.serialise,
        omitted=csl.OMITTED,
        module=csl.__name__,
    ),
    Format(
        name="iiif",
        label="IIIF manifest",
        suffix="",
        media_type=presentation.MEDIA_TYPE,
        build=presentation.build,
        serialise=presentation.serialise,
        omitted=presentation.OMITTED,
        module=presentation.__name__,
        kinds=frozenset({RecordKind.ITEM}),
        address="/iiif/{kind}/{number}/manifest",
    ),
    Format(
        name="object_id",
        label="Object ID",
        suffix=".object-id.json",
        media_type=object_id.MEDIA_TYPE,
        build=object_id.build,
        serialise=object_id.serialise,
        omitted=object_id.OMITTED,
        module=object_id.__name__,
        kinds=frozenset({RecordKind.ITEM}),
    ),
)
FORMATS: dict[str, Format] = {each.name: each for each in _TABLE}


def offered(kind: RecordKind) -> list[Format]:
    """The formats in which records of a kind are sent, in the order of the table."""
    return [each for each in FORMATS.values() if kind in each.kinds]


def by_suffix(suffix: str, kind: RecordKind) -> Format | None:
    """The format written after an address (".dc.xml"); None where that kind is not sent so."""
    return next((each for each in offered(kind) if suffix and each.suffix == suffix), None)


def by_accept(accept: str, kind: RecordKind, page: str = "text/html") -> Format | str | None:
    """What a client likes best by its Accept header: a format, or the page; None where it takes nothing here.

    `page` is the media type of the page, which comes first among equals; empty where there is none.
    """
    types = {each: form for form in offered(kind) for each in (form.media_type, *form.also)}
    liked = best(accept, [page, *types] if page else [*types])
    return types.get(liked, liked) if liked else None


def harvested() -> dict[str, Format]:
    """The formats of OAI-PMH, by metadataPrefix."""
    return {name: each for name, each in FORMATS.items() if each.harvested}
