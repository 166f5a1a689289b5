"""How statements work here, and how to object."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from archive.conditional import answered, etag_of
from catalog.public.chrome import page
from catalog.public.reader import Reader


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    etag = etag_of("about", Reader.now().language, settings.INSTITUTION, settings.ADMIN_EMAIL, request.get_full_path())
    context = {"email": settings.ADMIN_EMAIL, "base": settings.IDENTIFIER_BASE}
    context["canonical"] = settings.IDENTIFIER_BASE + request.path
    return answered(request, etag, None, lambda: page(request, "catalog/about.html", context))
