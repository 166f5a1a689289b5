"""XMP packets (ISO 16684-1), read without DTDs and entities: what is nested becomes a path."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from archive.embedded.namespaces import PREFIXES, RDF, XML
from archive.embedded.plain import Groups, plain

_LARGEST = 4 * 1024 * 1024
_DEEPEST = 8
_MOST_VALUES = 2_000
_ARRAYS = {f"{RDF}Seq", f"{RDF}Bag", f"{RDF}Alt"}
_PASSED_OVER = {f"{RDF}about", f"{RDF}parseType", f"{RDF}resource", f"{XML}lang", f"{RDF}ID", f"{RDF}nodeID"}
Value = str | list[str]


def read_xmp(packet: bytes, notes: list[str]) -> Groups:
    """The properties of a packet by the usual prefix of their schema; what cannot be read is noted."""
    if len(packet) > _LARGEST:
        notes.append(f"XMP: it has {len(packet):,} bytes, and was not read.")
        return {}
    found: Groups = {}
    try:
        root = ElementTree.fromstring(packet.strip(b"\0 \r\n\t"), forbid_dtd=True)
    except DefusedXmlException:
        notes.append("XMP: it has a DTD or entities, which may be hostile, and was not read.")
        return {}
    except (ParseError, ValueError, LookupError) as wrong:
        notes.append(f"XMP: it is broken, and was not read ({wrong}).")
        return {}
    for count, (group, name, value) in enumerate(_properties(root)):
        if count >= _MOST_VALUES:
            notes.append(f"XMP: it has more than {_MOST_VALUES:,} values; the others were not read.")
            break
        found.setdefault(group, {})[name] = value
    return found


def _properties(root: Element) -> Iterator[tuple[str, str, Value]]:
    for rdf in root.iter(f"{RDF}RDF"):
        for description in rdf:
            for name, value in _fields(description, 0):
                group, _, rest = name.partition(":")
                yield group, rest, value


def _fields(node: Element, depth: int) -> Iterator[tuple[str, Value]]:
    """What a description says: in its attributes, and in its children."""
    for name, text in node.attrib.items():
        if name not in _PASSED_OVER and not name.startswith(XML):
            yield _short(name), plain(text)
    for child in node:
        yield from _property(child, _short(child.tag), depth)


def _property(node: Element, name: str, depth: int) -> Iterator[tuple[str, Value]]:
    if depth > _DEEPEST:
        yield name, "nested too deep, and not read"
        return
    inner = list(node)
    if not inner:
        text = node.attrib.get(f"{RDF}resource", (node.text or "").strip())
        yield from [(name, plain(text))] if text else []
        yield from ((f"{name}/{each}", value) for each, value in _fields(node, depth + 1))
    elif inner[0].tag in _ARRAYS:
        yield from _array(inner[0], name, depth)
    else:
        within = inner[0] if inner[0].tag == f"{RDF}Description" else node
        yield from ((f"{name}/{each}", value) for each, value in _fields(within, depth + 1))


def _array(array: Element, name: str, depth: int) -> Iterator[tuple[str, Value]]:
    simple, languages = [], array.tag == f"{RDF}Alt"
    for number, item in enumerate(array, 1):
        text = (item.text or "").strip()
        if len(item) or not text:
            yield from _property(item, f"{name}[{number}]", depth + 1)
            continue
        language = item.attrib.get(f"{XML}lang", "x-default")
        simple.append(plain(f"{text} ({language})" if languages and language != "x-default" else text))
    if simple:
        yield name, simple[0] if len(simple) == 1 else simple


def _short(tag: str) -> str:
    """dc:creator for {http://purl.org/dc/elements/1.1/}creator; an unknown schema by its whole address."""
    space, _, name = tag.removeprefix("{").rpartition("}")
    if not space:
        return f"none:{name}"
    return f"{PREFIXES.get(space, space.replace(':', '.'))[:200]}:{name[:200]}"
