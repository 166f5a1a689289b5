"""Query parameters, taken strictly: what is not understood is refused, never ignored."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from catalog.api.filters import Parameters
from catalog.api.problems import bad_parameter


def asked(given: QueryDict, parameters: type[Parameters]) -> dict[str, Any]:
    """The checked values by parameter, without those left out. Raises Refused (400), naming the parameter.

    Only the fields that are given are run, and the filter set is not copied for each request: django-filter's
    own form would cost more than the list it asks for.
    """
    for name in given:
        _refuse_what_is_not_a_parameter(name, given.getlist(name), parameters.known())
    return {name: _checked(name, value, parameters) for name, value in given.items()}


def _checked(name: str, value: Any, parameters: type[Parameters]) -> Any:
    try:
        return parameters.base_filters[name].field.clean(value)
    except ValidationError as wrong:
        raise bad_parameter(name, f"{name}: {wrong.messages[0]}", parameters.known()) from wrong


def _refuse_what_is_not_a_parameter(name: str, values: list[str], known: tuple[str, ...]) -> None:
    offered = f"Known here: {', '.join(known)}." if known else "This address takes no parameters."
    if name not in known:
        raise bad_parameter(name, f'"{name}" is no parameter of this address. {offered}', known)
    if len(values) > 1:
        raise bad_parameter(name, f"{name} is given {len(values)} times. Give it once.", known)
    if not values[0]:
        raise bad_parameter(name, f"{name} is empty. Give it a value, or leave it out.", known)
