"""The made-up records in the product, and the addresses that are measured there."""

import re
import time
from collections.abc import Iterator
from itertools import islice

from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from catalog.models.drafts import Concept, Scheme
from tests.bench.records import concepts, documents

CHUNK = 200
LIST, OAI = "/api/v1/items/", "/oai?verb=ListRecords&metadataPrefix=oai_dc"
NEXT = re.compile(rb'"next":"([^"]+)"')
TOKEN = re.compile(rb"<resumptionToken[^>]*>([^<]+)</resumptionToken>")


def fill(count: int) -> float:
    """Load and publish so many; gives the seconds of processor time it took."""
    for key in concepts():
        scheme = Scheme.objects.get_or_create(key=key.partition("/")[0], defaults={"labels": {"en": "Made up"}})[0]
        Concept.objects.get_or_create(key=key, defaults={"scheme": scheme, "labels": {"en": key.partition("/")[2]}})
    begun, rest = time.process_time(), documents(count)
    while batch := list(islice(rest, CHUNK)):
        publish(load(batch, None, Numbers.KEEP, "made up"), None, "made up")
    return time.process_time() - begun


def page(number: str) -> str:
    return f"/items/{number}"


def search(q: str = "", kind: str = "") -> str:
    return f"/search?kind=item&q={q}" + (f"&concept={kind}" if kind else "")


def found(body: bytes) -> int:
    """How many a search page says it found."""
    match = re.search(rb'role="status"[^>]*>\D*([\d,. ]+)', body)
    return int(re.sub(rb"\D", b"", match[1])) if match else -1


def harvest(get) -> Iterator[bytes]:
    """Every page of the list, a hundred at a time."""
    address = f"{LIST}?limit=100"
    while address:
        body = get(address)
        yield body
        following = NEXT.search(body)
        address = following[1].decode().partition("testserver")[2] if following else ""


def oai(get) -> Iterator[bytes]:
    """Every page of a whole OAI-PMH harvest."""
    address = OAI
    while address:
        body = get(address)
        yield body
        token = TOKEN.search(body)
        address = f"/oai?verb=ListRecords&resumptionToken={token[1].decode()}" if token else ""
