"""The page of a record, and the same record in every format: from the bytes of its edition alone."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.crosswalks.formats import Format, by_accept, by_suffix, offered
from catalog.finding.as_of import Standing
from catalog.finding.brief import brief_of
from catalog.finding.citing import CITES
from catalog.finding.naming import Named, naming, stamp
from catalog.finding.reading import read_all
from catalog.public.chrome import page
from catalog.public.links import page_of
from catalog.public.pages import related, resting
from catalog.public.pages.condition import reports_of
from catalog.public.pages.course import courses_of
from catalog.public.pages.designations import designations_of
from catalog.public.pages.exhibits import exhibits_of
from catalog.public.pages.heading import heading_of
from catalog.public.pages.inscriptions import inscriptions_of
from catalog.public.pages.keyfacts import facts_of
from catalog.public.pages.provenance import steps_of
from catalog.public.pages.questions import groups_of, searched
from catalog.public.pages.sourced import cited_by, sourced_of
from catalog.public.pages.timeline import timeline_of
from catalog.public.pages.using import using_of
from catalog.public.pages.where import where_of
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.finding import AS_OF, of_record
from catalog.terms.document import PublicAgent, PublicCollection, PublicItem, PublicPlace, PublicSource
from catalog.terms.published import PublishedRecord

# Records whose statements are shown on the page of a source or an agent; the rest are counted.
MOST_RESTING = 40
# Who names a record changes without it: the page of an edition shows what stands in its own bytes.
NOBODY = Named(())
# The roles in which statements name sources and agents.
STATING = frozenset({"source", "speaker", "agent"})


@require_safe
@of_record
def record(request: HttpRequest, found: PublishedRecord, stood: Standing | None = None) -> HttpResponse:
    """The page; or, where the client likes it better, the record in another format. `stood`: as of a day."""
    if "on" in request.GET:
        return refusing.bad_request(request, _("on: a day can be asked of items and places only. Leave it out."))
    return as_liked(request, found, stood)


def as_liked(request: HttpRequest, found: PublishedRecord, stood: Standing | None = None) -> HttpResponse:
    """The record as Accept asks for it."""
    liked = by_accept(request.headers.get("Accept", ""), found.kind)
    if liked is None:
        return refusing.not_acceptable(["text/html", *(each.media_type for each in offered(found.kind))])
    if isinstance(liked, Format):
        answer = in_format(request, found, liked, earlier=stood is not None)
        answer["Content-Location"] = liked.at(found.kind, _address(found, liked, stood))
    else:
        answer = as_it_stood(request, stood) if stood else as_page(request, found)
    answer["Vary"] = "Accept"
    return answer


def _address(found: PublishedRecord, form: Format, stood: Standing | None) -> str:
    """The number in the address of a format; as of a day that of the edition, where it has one of its own."""
    return f"{found.number}/editions/{found.edition}" if stood and form.suffix else found.number


def as_page(request: HttpRequest, found: PublishedRecord) -> HttpResponse:
    """The page in the reader's language, kept for whoever asks next."""
    reader = Reader.now()
    etag = etag_of(
        found.digest, str(found.sequence), "page", request.get_full_path(), reader.language, stamp(shown_beside(found))
    )
    template = f"catalog/{found.kind.value}.html"

    def made() -> HttpResponse:
        return page(request, template, context_of(found, reader, naming(found.number)))

    return answered(request, etag, None, made, keep=not request.GET)


def as_it_stood(request: HttpRequest, stood: Standing) -> HttpResponse:
    """The page of an edition, by its number or as of a day: its own bytes alone, whoever names the record now."""
    reader, held = Reader.now(), stood.held
    assert isinstance(held, PublishedRecord)
    etag = etag_of(
        held.digest, str(held.sequence), "edition", str(stood.current), reader.language, request.get_full_path()
    )

    def made() -> HttpResponse:
        answer = page(request, f"catalog/{held.kind.value}.html", context_as_it_stood(request, stood, reader))
        return answer if stood.is_current and AS_OF not in request.GET else unlisted(answer)

    return answered(request, etag, None, made)


def context_as_it_stood(request: HttpRequest, stood: Standing, reader: Reader) -> dict[str, Any]:
    """What the page of an edition shows, with what its notice says."""
    held = stood.held
    assert isinstance(held, PublishedRecord)
    whole = context_of(held, reader, NOBODY)
    own = f"/editions/{held.edition}"
    return {
        **whole,
        "using": using_of(held, reader, edition=True),
        "canonical": canonical(held, own),
        **notice_of(request, stood, reader),
    }


def notice_of(request: HttpRequest, stood: Standing, reader: Reader) -> dict[str, Any]:
    """Which edition this is, as of which day it was asked for, and whether it is still the current one."""
    given = request.GET.get(AS_OF, "")
    return {
        "this_edition": True,
        "as_of": reader.when(given) if given else None,
        "as_it_was": not stood.is_current,
        "current": stood.current,
        "current_page": page_of(stood.held.kind.value, stood.held.number) if stood.current else "",
    }


def unlisted(answer: HttpResponse) -> HttpResponse:
    """Robots are asked not to list what is no record of today."""
    answer["X-Robots-Tag"] = "noindex"
    return answer


def shown_beside(found: PublishedRecord) -> list[str]:
    """The records whose other mentions stand on the page."""
    return [found.number, getattr(found.document, "place", "")]


def context_of(found: PublishedRecord, reader: Reader, named: Named) -> dict[str, Any]:
    """Everything a page of a record shows, whatever its kind; `named` are the records that name it now."""
    document = found.document
    return {
        "record": found,
        "canonical": canonical(found),
        "own_page": page_of(found.kind.value, found.number),
        "heading": heading_of(document, reader),
        "facts": facts_of(document, reader),
        "tally": brief_of(document),
        "groups": groups_of(document, reader),
        "searches": tuple(searched(each, reader) for each in document.searches if not each.question),
        "where": where_of(document, reader),
        "using": using_of(found, reader),
        "related": related.related_of(document, named, reader),
        "unlisted": named.more,
        "changed": reader.when(f"{found.changed:%Y-%m-%d}"),
        **_of_kind(found, named, reader),
    }


def canonical(found: PublishedRecord, below: str = "") -> str:
    """The whole address of a record's page, or of one below it, in the language of this request."""
    return f"{found.base}{page_of(found.kind.value, found.number)}{below}"


def _of_kind(found: PublishedRecord, named: Named, reader: Reader) -> dict[str, Any]:
    """What only a page of this kind shows."""
    document = found.document
    match document:
        case PublicItem():
            return {
                "exhibits": exhibits_of(document, reader),
                "inscriptions": inscriptions_of(document, reader),
                "reports": reports_of(document, reader),
                "steps": steps_of(document, reader),
                "designations": designations_of(document, reader),
                "timeline": timeline_of(document, reader),
            }
        case PublicPlace():
            return {"courses": courses_of(document, reader)}
        case PublicSource():
            concerns = resting.rests_on(found.number)
            citing = read_all(each.number for each in named.as_(CITES))
            return {
                "source": sourced_of(document, reader),
                "cited_by": cited_by(citing, found.number, reader),
                **_resting(named, concerns, reader),
            }
        case PublicAgent():
            concerns = resting.said_by(found.number)
            return {"agent": document, **_resting(named, concerns, reader)}
        case PublicCollection():
            return {"description": reader.say(document.description)}
    return {}


def _resting(named: Named, concerns: resting.Concerns, reader: Reader) -> dict[str, Any]:
    """Statements of the first records that name it, and how many records more there are."""
    numbers = [each.number for each in named.by if each.roles & STATING]
    shown = numbers[:MOST_RESTING]
    return {
        "resting": resting.resting(read_all(shown), concerns, reader),
        "resting_more": len(numbers) - len(shown) + named.more,
    }


@require_safe
@of_record
def formatted(request: HttpRequest, found: PublishedRecord, suffix: str, stood: Standing | None = None) -> HttpResponse:
    """The record in the format that the address names."""
    if "on" in request.GET:
        return refusing.bad_request(
            request, _("on: a format holds the whole record. Ask its page, or the API, for a day.")
        )
    form = by_suffix(suffix, found.kind)
    if form is None:
        raise Http404
    return in_format(request, found, form, earlier=stood is not None)


def in_format(request: HttpRequest, found: PublishedRecord, form: Format, earlier: bool = False) -> HttpResponse:
    """The record as bytes. `earlier`: by the address of an edition or as of a day, which robots need not list."""
    etag = etag_of(found.digest, str(found.sequence), form.name)
    media = form.media_type
    if media.startswith("text/") or media == "application/xml":
        media = f"{media}; charset=utf-8"
    answer = answered(request, etag, found.changed, lambda: HttpResponse(form.sent(found), content_type=media))
    whole = f"{found.page}/editions/{found.edition}" if earlier else found.page
    answer["Link"] = f'<{whole}>; rel="canonical"'
    return unlisted(answer) if earlier else answer
