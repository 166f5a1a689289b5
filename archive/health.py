"""For whoever watches the machines: does it live, and can it serve?"""

from django.db import Error
from django.http import HttpRequest, HttpResponse, JsonResponse

from archive.models import Head


def alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers at all."""
    return HttpResponse("ok\n", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """200 with the newest sequence where the database answers; 503 where it does not."""
    try:
        sequence = Head.objects.values_list("sequence", flat=True).filter(id=1).first()
    except Error:
        return JsonResponse({"ready": False, "because": "The database does not answer."}, status=503)
    return JsonResponse({"ready": True, "sequence": sequence or 0})
