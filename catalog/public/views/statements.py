"""One statement at an address of its own: whole, with its questions and everybody else who answers them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.finding.as_of import Standing
from catalog.finding.citing import citing, stamp_of_citing
from catalog.public.chrome import page
from catalog.public.links import statement_page
from catalog.public.pages.chain import chain_of
from catalog.public.pages.heading import heading_of
from catalog.public.pages.questions import own_group
from catalog.public.pages.resting import asked_of
from catalog.public.pages.voices import Speaking, voice
from catalog.public.reader import Reader
from catalog.public.views.finding import of_record
from catalog.public.views.records import canonical, notice_of, unlisted
from catalog.public.views.refusing import dropped
from catalog.terms.document.statement import PublicStatement
from catalog.terms.published import PublishedRecord


@require_safe
@of_record
def statement(request: HttpRequest, found: PublishedRecord, key: str, stood: Standing | None = None) -> HttpResponse:
    """The statement; 410 with its last edition where a later one dropped it. `stood`: as of a day."""
    said = next((each for each in found.document.statements if each.key == key), None)
    if said is None:
        return dropped(request, found, key)
    reader = Reader.now()
    current = str(stood.current) if stood else ""
    beside = stamp_of_citing(carriers_of(said))
    parts = ("statement", key, reader.language, request.get_full_path(), current, beside)
    etag = etag_of(found.digest, str(found.sequence), *parts)
    return answered(request, etag, None, lambda: _page(request, found, said, reader, stood))


def carriers_of(said: PublicStatement) -> list[str]:
    """The sources in which a statement is written."""
    return list(dict.fromkeys(carrier.source for carrier in said.carriers))


def _page(
    request: HttpRequest, found: PublishedRecord, said: PublicStatement, reader: Reader, stood: Standing | None
) -> HttpResponse:
    document = found.document
    at = Speaking.of(found.kind.value, document.number, document.statements, document.cards, reader, whole=False)
    asked = {answer.question for answer in said.answers}
    context = {
        "record": found,
        "canonical": canonical(found, f"/statements/{said.key}"),
        "heading": heading_of(document, reader),
        "voice": voice(said, "", at, anchored=False),
        "asked": asked_of(said, document, "", reader),
        "points": [point for point in own_group(document, reader, whole=False).answered if point.anchor in asked],
        "chain": chain_of(said, at, citing(carriers_of(said))),
        "changed": reader.when(f"{found.changed:%Y-%m-%d}"),
        "uri": f"{found.uri}/{said.key}",
    }
    if stood is None:
        return page(request, "catalog/statement.html", context)
    context |= {"canonical": "", **notice_of(request, stood, reader), "current_page": _now(found, said.key, stood)}
    return unlisted(page(request, "catalog/statement.html", context))


def _now(found: PublishedRecord, key: str, stood: Standing) -> str:
    """Where the statement stands today, if the record does."""
    return statement_page(found.kind.value, found.number, key) if stood.current else ""
