"""Asks one site for the same things, in this process, and tells what each cost in processor time."""

import gc
import json
import statistics
import time
from collections.abc import Callable, Iterator

from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from tests.bench.records import KINDS, documents

ROUNDS = 5


class Asking:
    """Requests through WSGI, as a server makes them; an answer that is no 200 or 304 stops the run."""

    def __init__(self) -> None:
        self.application = get_wsgi_application()
        self.factory = RequestFactory()
        self.etag = ""

    def __call__(self, address: str, **headers: str) -> bytes:
        environ = self.factory.get(address, **headers).environ
        heads: list[tuple[str, list[tuple[str, str]]]] = []
        answer = self.application(environ, lambda status, fields, _=None: heads.append((status, fields)))
        body = b"".join(answer)
        answer.close()
        status, fields = heads[0]
        if status[:3] not in ("200", "304"):
            raise SystemExit(f"{address} answered {status}: {body[:300]!r}")
        self.etag = dict(fields).get("ETag", "")
        return body


def measure(site, count: int) -> dict[str, dict[str, float]]:
    """Milliseconds of processor time by workload, and what was answered, to be compared before it is believed."""
    get = Asking()
    items = [d for d in documents(count) if d.number.startswith("HL")]
    some = items[:: max(1, len(items) // 40)]
    words = [document.names[0].value for document in some[:10]]
    told = {
        "record page": timed([lambda d=d: get(site.page(d.number)) for d in some]),
        "search page, no words": timed([lambda: get(site.search())]),
        "search page, one filter": timed([lambda kind=k: get(site.search(kind=f"item-kinds/{kind}")) for k in KINDS]),
        "search page, a name": timed([lambda w=w: get(site.search(w.lower())) for w in words]),
        "search page, a frequent word": timed([lambda: get(site.search("church"))]),
        "first page of the list (100)": timed([lambda: next(site.harvest(get))]),
        "whole harvest, per 100 records": per_hundred(lambda: list(site.harvest(get)), len(items)),
    }
    if hasattr(site, "oai"):
        told["record page, unchanged (304)"] = timed(list(_unchanged(get, site, some)))
        told["whole OAI-PMH harvest, per 100 records"] = per_hundred(lambda: list(site.oai(get)), len(items))
    found = [site.found(get(site.search(word.lower()))) for word in words]
    found += [site.found(get(site.search(kind=f"item-kinds/{kind}"))) for kind in KINDS]
    return {"cost": told, "found": found}


def _unchanged(get: Asking, site, some) -> Iterator[Callable[[], bytes]]:
    for document in some:
        get(site.page(document.number))
        yield lambda d=document, etag=get.etag: get(site.page(d.number), HTTP_IF_NONE_MATCH=etag)


def timed(asks: list[Callable[[], bytes]]) -> float:
    """The median over rounds of the mean cost of these requests, in milliseconds; one round goes unmeasured.

    What takes more than two seconds a round is asked for once more only: never is a first answer the figure.
    """
    costs: list[float] = []
    for _ in range(ROUNDS + 1):
        gc.collect()
        begun = time.process_time()
        for ask in asks:
            ask()
        costs.append((time.process_time() - begun) / len(asks) * 1000)
        if len(costs) == 2 and costs[0] * len(asks) > 2000:
            break
    return statistics.median(costs[1:])


def per_hundred(run: Callable[[], list[bytes]], count: int) -> float:
    begun = time.process_time()
    run()
    return (time.process_time() - begun) / count * 100 * 1000


def tell(site, count: int) -> None:
    """Print it all as one line of JSON, for `manage.py bench`."""
    print(json.dumps(measure(site, count)))
