"""What every address of the API has in common."""

from http import HTTPStatus
from typing import Any

from django.http.response import HttpResponseBase
from django.utils import translation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from catalog.api.asking import asked
from catalog.api.filters import NoParameters, Parameters
from catalog.api.openapi.describing import Described, Told
from catalog.api.problems import Refused
from catalog.api.rendering import StoredJson


class Door(APIView):
    """Reading only, for everybody, without a session. Sentences are in English; the records are in their own."""

    renderer_classes: tuple[type[BaseRenderer], ...] = (StoredJson,)
    schema = Described()
    parameters: type[Parameters] | None = NoParameters
    told: Told | None = None
    asked: dict[str, Any]

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with translation.override("en"):
            return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Negotiation and throttling, as in REST framework; then the parameters are checked."""
        super().initial(request, *args, **kwargs)
        if self.parameters is not None and request.method in ("GET", "HEAD"):
            self.asked = asked(request.query_params, self.parameters)

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Response:
        """Which methods there are (Allow), and no body."""
        return Response(status=HTTPStatus.NO_CONTENT)


class Nowhere(Door):
    """Whatever else is asked for under /api/: 404, in the same form as every refusal."""

    parameters = None

    def get(self, request: Request, rest: str = "") -> Response:
        raise Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address. /api/v1/ lists what there is.")
