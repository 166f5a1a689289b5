"""The six verbs (§4): each takes the arguments of a request and gives the bytes inside its element."""

from collections.abc import Callable
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings

from catalog.crosswalks.formats import Format, harvested
from catalog.harvest import listing, pointers, records, sets, tokens
from catalog.harvest.datestamps import GRANULARITY, stamp
from catalog.harvest.identifiers import identifier, number_of, repository
from catalog.harvest.pointers import Pointer
from catalog.harvest.refusing import Code, Refusal
from catalog.models.published import Edition
from catalog.terms.kinds import RecordKind

OAI_IDENTIFIER = "http://www.openarchives.org/OAI/2.0/oai-identifier"
Arguments = dict[str, str]


def base_url() -> str:
    return f"{settings.IDENTIFIER_BASE}/oai"


def identify(asked: Arguments) -> bytes:
    """§4.2. No record has ever had a moment before that of the first edition."""
    first = Edition.objects.order_by("sequence").values_list("changed", flat=True).first()
    rows = [
        ("repositoryName", settings.INSTITUTION),
        ("baseURL", base_url()),
        ("protocolVersion", "2.0"),
        ("adminEmail", settings.ADMIN_EMAIL),
        ("earliestDatestamp", stamp(first or datetime.now(UTC))),
        ("deletedRecord", "persistent"),
        ("granularity", GRANULARITY),
    ]
    return elements(rows) + b"<description>" + _scheme() + b"</description>"


def _scheme() -> bytes:
    """How our identifiers are made (oai-identifier.xsd)."""
    rows = [
        ("scheme", "oai"),
        ("repositoryIdentifier", repository(settings.IDENTIFIER_BASE)),
        ("delimiter", ":"),
        ("sampleIdentifier", identifier(f"{settings.ITEM_PREFIX}-0001")),
    ]
    where = f"{OAI_IDENTIFIER} {OAI_IDENTIFIER}.xsd"
    opened = f'<oai-identifier xmlns="{OAI_IDENTIFIER}" xsi:schemaLocation="{where}">'.encode()
    return opened + elements(rows) + b"</oai-identifier>"


def list_metadata_formats(asked: Arguments) -> bytes:
    """§4.4. Of one record: the formats that tell of its kind, withdrawn or not."""
    offered = harvested()
    if "identifier" in asked:
        kind = RecordKind(_pointer(asked["identifier"]).kind)
        offered = {prefix: form for prefix, form in offered.items() if kind in form.kinds}
    if not offered:
        raise Refusal(Code.NO_FORMATS, f"{asked['identifier']} is told of in no format here.")
    return b"".join(_format(prefix, form) for prefix, form in offered.items())


def _format(prefix: str, form: Format) -> bytes:
    assert form.harvested is not None
    rows = [
        ("metadataPrefix", prefix),
        ("schema", form.harvested.schema),
        ("metadataNamespace", form.harvested.namespace),
    ]
    return b"<metadataFormat>" + elements(rows) + b"</metadataFormat>"


def list_sets(asked: Arguments) -> bytes:
    """§4.6, all on one page."""
    if "resumptionToken" in asked:
        raise Refusal(Code.BAD_TOKEN, "All sets stand on one page here, so no token for them was ever given out.")
    return b"".join(
        b"<set>" + elements([("setSpec", each.spec), ("setName", each.name)]) + b"</set>" for each in sets.all_sets()
    )


def get_record(asked: Arguments) -> bytes:
    """§4.1."""
    form, pointer = _form(asked["metadataPrefix"]), _pointer(asked["identifier"])
    if RecordKind(pointer.kind) not in form.kinds:
        raise Refusal(Code.NO_FORMAT, f"{pointer.number} is no record that {form.name} tells of.")
    return b"".join(records.records([pointer], form, ""))


def list_identifiers(asked: Arguments) -> bytes:
    """§4.3."""
    page = _page(asked)[1]
    return b"".join(records.headers(page.records, page.spec)) + _token(page)


def list_records(asked: Arguments) -> bytes:
    """§4.5."""
    form, page = _page(asked)
    return b"".join(records.records(page.records, form, page.spec)) + _token(page)


def _page(asked: Arguments) -> tuple[Format, listing.Page]:
    if "resumptionToken" not in asked:
        form = _form(asked["metadataPrefix"])
        return form, listing.first_page(form, asked.get("from", ""), asked.get("until", ""), asked.get("set", ""))
    token = tokens.read(asked["resumptionToken"])
    resumed = harvested().get(token.prefix)
    if resumed is None:
        raise tokens.bad(asked["resumptionToken"])
    return resumed, listing.next_page(resumed, token)


def _token(page: listing.Page) -> bytes:
    """The token for the next page; empty on the last page of a list that had more (§3.5)."""
    if page.whole:
        return b""
    marks = f"completeListSize={quoteattr(str(page.size))} cursor={quoteattr(str(page.cursor))}"
    return f"<resumptionToken {marks}>{page.token}</resumptionToken>".encode()


def _form(prefix: str) -> Format:
    offered = harvested()
    if prefix not in offered:
        raise Refusal(Code.NO_FORMAT, f'metadataPrefix "{prefix}" is not offered here. Offered: {", ".join(offered)}.')
    return offered[prefix]


def _pointer(text: str) -> Pointer:
    """The record behind an identifier, withdrawn or not. Raises Refusal."""
    number = number_of(text)
    pointer = pointers.named(number) if number else None
    if pointer is None:
        raise Refusal(Code.NO_ID, f'"{text}" is no record here. Ours look like {identifier("HL-0001")}.')
    return pointer


def elements(rows: list[tuple[str, str]]) -> bytes:
    """Elements that hold nothing but text."""
    return "".join(f"<{name}>{escape(text)}</{name}>" for name, text in rows).encode()


ANSWERS: dict[str, Callable[[Arguments], bytes]] = {
    "Identify": identify,
    "ListMetadataFormats": list_metadata_formats,
    "ListSets": list_sets,
    "GetRecord": get_record,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
}
