"""The page of a file that a published item shows; whatever nobody shows is as unknown as what never was."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from archive.credentials import PublicCredentials, public_credentials
from archive.public_copies import public_texts
from catalog.finding.showing import showing
from catalog.public.chrome import page
from catalog.public.links import page_of
from catalog.public.pages.file import FilePage, file_page
from catalog.public.pages.media import is_asked
from catalog.public.reader import Reader
from catalog.public.views import refusing
from catalog.public.views.records import unlisted

# A text of which a page shows no more than so many characters is read further in its copy.
MOST_TEXT = 100_000


@require_safe
def file(request: HttpRequest, number: str) -> HttpResponse:
    """The page; what is behind a warning is shown to whoever asks for it (`show=yes`)."""
    if number != number.upper():
        return HttpResponsePermanentRedirect(page_of("file", number.upper()))
    reader, found = Reader.now(), showing(number)
    asked = is_asked(request.GET)
    try:
        shown = file_page(number, found, reader, asked)
    except LookupError:
        return refusing.not_found(request, says=_("No published record shows a file %(file)s.") % {"file": number})
    sequences = ",".join(str(record.sequence) for record in found)
    signed = public_credentials(number)
    etag = etag_of(sequences, number, "file", reader.language, request.get_full_path(), found[0].base, str(signed))
    answer = answered(request, etag, None, lambda: _page(request, shown, found[0].base, asked, signed))
    return unlisted(answer) if asked else answer


def _page(
    request: HttpRequest, shown: FilePage, base: str, asked: bool, signed: PublicCredentials | None
) -> HttpResponse:
    read = public_texts([each.file for each in shown.texts], MOST_TEXT) if shown.texts else {}
    texts = [(each, read[each.file]) for each in shown.texts if each.file in read]
    address = f"{base}{shown.exhibit.media.page}"
    context = {"file": shown, "canonical": address, "asked": asked, "texts": texts, "most": MOST_TEXT}
    if signed:
        context |= {"signed": signed, "checked": Reader.now().when(signed.checked)}
    return page(request, "catalog/file.html", context)
