"""Shushi / Şuşa and the region as the sample catalogue has them, with all they cite, loaded and published."""

from django.conf import settings

from catalog.exchange.loading import Numbers, load
from catalog.exchange.package import documents
from catalog.ledger.publishing import publish
from catalog.models.drafts import Concept, Scheme
from catalog.terms.mentions import mentioned
from tests.set_down import SetDown

TOWN, REGION = "P-0001", "P-0007"


def _published() -> tuple[str, ...]:
    shelf = {document.number: document for document in documents(settings.BASE_DIR / "fixtures" / "catalogue")}
    wanted, waiting = set(), [TOWN, REGION]
    while waiting:
        number = waiting.pop()
        if number in shelf and number not in wanted:
            wanted.add(number)
            waiting += [mention.to for mention in mentioned(shelf[number])]
    chosen = [document for number, document in shelf.items() if number in wanted]
    for key in sorted({mention.to for each in chosen for mention in mentioned(each) if "/" in mention.to}):
        scheme = Scheme.objects.get_or_create(key=key.partition("/")[0], defaults={"labels": {"en": "x"}})[0]
        Concept.objects.create(key=key, scheme=scheme, labels={"en": key.partition("/")[2]})
    numbers = load(chosen, None, Numbers.KEEP, "loaded")
    publish(numbers, None, "loaded")
    return tuple(numbers)


shushi = SetDown(_published)
