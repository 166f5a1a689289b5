"""The same records as rows of ordinary tables, and the addresses that are measured there."""

import json
import re
import time
from collections.abc import Iterator

from django.core.management import call_command

from tests.bench.naive.models import Item, ItemName, Place, Source, Speaker, Statement
from tests.bench.records import documents

TABLES = {"A": Speaker, "P": Place, "S": Source}


def fill(count: int) -> float:
    """Create so many; gives the seconds of processor time it took."""
    call_command("migrate", verbosity=0, run_syncdb=True)
    begun = time.process_time()
    for document in documents(count):
        if table := TABLES.get(document.number[0]):
            table.objects.create(number=document.number, name=document.names[0].value)
        else:
            _item(document)
    return time.process_time() - begun


def _item(document) -> None:
    item = Item.objects.create(
        number=document.number,
        title=document.names[0].value,
        kind=document.kind,
        place=Place.objects.get(number=document.place),
        longitude=document.position.longitude,
        latitude=document.position.latitude,
    )
    for name in document.names:
        ItemName.objects.create(item=item, language=name.language, value=name.value)
    for statement in document.statements:
        carrier = statement.carriers[0]
        Statement.objects.create(
            item=item,
            speaker=Speaker.objects.get(number=statement.speaker),
            source=Source.objects.get(number=carrier.source),
            locator=carrier.locator,
            said=statement.said,
            date=statement.answers[0].value.date.edtf,
            text=statement.text["en"],
        )


def page(number: str) -> str:
    return f"/items/{number}"


def search(q: str = "", kind: str = "") -> str:
    return f"/search?q={q}&kind={kind}"


def found(body: bytes) -> int:
    match = re.search(rb'id="count">(\d+)', body)
    return int(match[1]) if match else -1


def harvest(get) -> Iterator[bytes]:
    address = "/api/items/"
    while address:
        body = get(address)
        yield body
        address = (json.loads(body)["next"] or "").partition("testserver")[2]
