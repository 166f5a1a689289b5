"""Schemathesis, a judge from outside: what is documented is what happens, whatever is asked."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

from catalog.api.openapi.generating import document

GOOD, BAD = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
PATHS = sorted(document()["paths"])
# The entrance and vocabularies take no parameters, so nothing can be wrong with them.
WITHOUT = [path for path in PATHS if path == "/api/v1/" or path.startswith("/api/v1/vocabularies/")]
ASKED = [(path, mode) for path in PATHS for mode in (GOOD, BAD) if mode is GOOD or path not in WITHOUT]
BOUNDED = {"max_examples": 25, "deadline": None, "database": None, "phases": [Phase.generate]}


@pytest.mark.once
@pytest.mark.parametrize(("path", "mode"), ASKED, ids=lambda each: getattr(each, "value", each))
def test_what_is_documented_is_what_happens(catalogue, path, mode):
    schema = schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application())
    operation = schema[path]["GET"]

    @seed(2)
    @settings(**BOUNDED, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate()

    ask()
