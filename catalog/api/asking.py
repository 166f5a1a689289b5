"""Query parameters, taken strictly: what is not understood is refused, never ignored."""

from typing import Any

from django.http import QueryDict

from catalog.api.filters import Parameters
from catalog.api.problems import bad_parameter
from catalog.models.published import Published


def asked(given: QueryDict, parameters: type[Parameters]) -> dict[str, Any]:
    """The checked values by parameter, without those left out. Raises Refused (400), naming the parameter."""
    if not given:
        return {}
    for name in given:
        _refuse_what_is_not_a_parameter(name, given.getlist(name), parameters.known())
    form = parameters(data=given, queryset=Published.objects.none()).form
    if not form.is_valid():
        name, sentences = next(iter(form.errors.items()))
        raise bad_parameter(name, f"{name}: {sentences[0]}", parameters.known())
    return {name: form.cleaned_data[name] for name in given}


def _refuse_what_is_not_a_parameter(name: str, values: list[str], known: tuple[str, ...]) -> None:
    offered = f"Known here: {', '.join(known)}." if known else "This address takes no parameters."
    if name not in known:
        raise bad_parameter(name, f'"{name}" is no parameter of this address. {offered}', known)
    if len(values) > 1:
        raise bad_parameter(name, f"{name} is given {len(values)} times. Give it once.", known)
    if not values[0]:
        raise bad_parameter(name, f"{name} is empty. Give it a value, or leave it out.", known)
