"""The way in: every address of the API from one."""

import msgspec
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response

from catalog.api.door import Door
from catalog.terms.kinds import RecordKind


class Entrance(Door):
    """What there is, as name -> address."""

    def get(self, request: Request) -> Response:
        names = {kind.plural: f"api-{kind.plural}" for kind in RecordKind}
        names |= {
            "vocabularies": "api-vocabularies",
            "changes": "api-changes",
            "schema": "api-schema",
            "docs": "api-docs",
        }
        return Response(
            msgspec.json.encode({name: request.build_absolute_uri(reverse(to)) for name, to in names.items()})
        )
