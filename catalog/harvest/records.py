"""Headers and records of OAI-PMH (§2.5), as bytes: made once for an edition, and kept while there is room."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpResponse
from lxml import etree

from archive.conditional import etag_of
from archive.renditions import RENDITIONS
from catalog.crosswalks.formats import Format
from catalog.finding import reading
from catalog.harvest.datestamps import stamp
from catalog.harvest.identifiers import identifier
from catalog.harvest.pointers import Pointer
from catalog.harvest.sets import memberships
from catalog.models.published import Edition, Membership


def headers(pointers: list[Pointer], spec: str) -> Iterator[bytes]:
    """A header for each pointer, in one query. `spec` is the set that is listed, if one is."""
    joined = memberships([each.number for each in pointers])
    yield from (_header(each, joined[each.number], deleted(each, joined[each.number], spec)) for each in pointers)


def records(pointers: list[Pointer], form: Format, spec: str) -> Iterator[bytes]:
    """A record for each pointer, in two queries at most: bodies are read only of what is not kept ready."""
    joined = memberships([each.number for each in pointers])
    gone = {each.number for each in pointers if deleted(each, joined[each.number], spec)}
    described = _metadata([each for each in pointers if each.number not in gone], form)
    for each in pointers:
        header = _header(each, joined[each.number], each.number in gone)
        yield b"<record>" + header + described.get(each.number, b"") + b"</record>"


def deleted(pointer: Pointer, joined: list[Membership], spec: str) -> bool:
    """True for a record that is no longer public, or no longer in the set that is listed."""
    return not pointer.is_readable or any(each.collection == spec and each.left for each in joined)


def _header(pointer: Pointer, joined: list[Membership], is_deleted: bool) -> bytes:
    """A deleted record's header names the sets it has left too: whoever harvests one of them has to know."""
    specs = [pointer.kind, *(each.collection for each in joined if is_deleted or not each.left)]
    status = ' status="deleted"' if is_deleted else ""
    sets = "".join(f"<setSpec>{escape(spec)}</setSpec>" for spec in specs)
    known = f"<identifier>{escape(identifier(pointer.number))}</identifier>"
    return f"<header{status}>{known}<datestamp>{stamp(pointer.changed)}</datestamp>{sets}</header>".encode()


def _metadata(pointers: list[Pointer], form: Format) -> dict[str, bytes]:
    """The metadata of each pointer, by number: kept ready, or made now from bodies read together."""
    named = {each.number: _kept_as(each, form) for each in pointers}
    kept = {number: RENDITIONS.get(name) for number, name in named.items()}
    ready = {number: bytes(answer.content) for number, answer in kept.items() if answer}
    missing = {each.sequence: each for each in pointers if each.number not in ready}
    for edition in Edition.objects.filter(sequence__in=missing) if missing else ():
        pointer = missing[edition.sequence]
        made = _made(pointer, edition, form)
        RENDITIONS.keep(named[pointer.number], HttpResponse(made))
        ready[pointer.number] = made
    return ready


def _kept_as(pointer: Pointer, form: Format) -> str:
    """A name for all that the bytes depend on."""
    edition = (str(pointer.sequence), stamp(pointer.changed), pointer.digest)
    return etag_of("oai", form.name, *edition, settings.IDENTIFIER_BASE, settings.INSTITUTION)


def _made(pointer: Pointer, edition: Edition, form: Format) -> bytes:
    tree = form.build(reading.at_edition(edition, pointer.first_published))
    return b"<metadata>" + etree.tostring(tree, encoding="UTF-8", xml_declaration=False) + b"</metadata>"
