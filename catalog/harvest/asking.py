"""A request in the protocol's terms (§3.1): one verb, each argument once, none that the verb does not know."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

from catalog.harvest.datestamps import alike, first_moment, last_moment
from catalog.harvest.identifiers import may_be_an_identifier
from catalog.harvest.refusing import Code, Refusal

_PREFIX = re.compile(r"[A-Za-z0-9\-_.!~*'()]+", re.ASCII)
_SPEC = re.compile(r"[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*", re.ASCII)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Arguments:
    """What a verb takes: what it must have, what it may have, and whether a token can stand instead."""

    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    resumed: bool = False


LISTING = Arguments(frozenset({"metadataPrefix"}), frozenset({"from", "until", "set"}), resumed=True)
VERBS: dict[str, Arguments] = {
    "Identify": Arguments(),
    "ListMetadataFormats": Arguments(optional=frozenset({"identifier"})),
    "ListSets": Arguments(resumed=True),
    "GetRecord": Arguments(required=frozenset({"identifier", "metadataPrefix"})),
    "ListIdentifiers": LISTING,
    "ListRecords": LISTING,
}
# The arguments that go back as attributes, in the order of the schema.
ASKED = ("verb", "identifier", "metadataPrefix", "from", "until", "set", "resumptionToken")


def asked(request: HttpRequest) -> dict[str, str]:
    """The arguments of a request, its verb among them. Raises Refusal."""
    given = request.POST if request.method == "POST" else request.GET
    verb = _verb(given)
    arguments = {name: _once(name, given.getlist(name)) for name in given if name != "verb"}
    _known(verb, arguments)
    _well_formed(arguments)
    return {"verb": verb, **arguments}


def _verb(given: QueryDict) -> str:
    verbs = given.getlist("verb")
    if len(verbs) != 1:
        wrong = "The verb is missing." if not verbs else "The verb stands there more than once."
        raise Refusal(Code.BAD_VERB, f"{wrong} Verbs are {', '.join(VERBS)}.")
    if verbs[0] not in VERBS:
        raise Refusal(Code.BAD_VERB, f'"{verbs[0]}" is no verb of OAI-PMH. Verbs are {", ".join(VERBS)}.')
    return verbs[0]


def _once(name: str, values: list[str]) -> str:
    if len(values) != 1:
        raise Refusal(Code.BAD_ARGUMENT, f"{name} stands there {len(values)} times. Give it once.")
    if not values[0]:
        raise Refusal(Code.BAD_ARGUMENT, f"{name} is empty. Give it a value, or leave it out.")
    return values[0]


def _known(verb: str, arguments: dict[str, str]) -> None:
    """Raises Refusal where an argument is missing, unknown, or stands beside a token."""
    takes = VERBS[verb]
    if takes.resumed and "resumptionToken" in arguments:
        if len(arguments) > 1:
            raise Refusal(Code.BAD_ARGUMENT, "A resumptionToken says everything by itself: leave all others out.")
        return
    known = takes.required | takes.optional
    for name in arguments:
        if name not in known:
            takes_these = ", ".join(sorted(known)) or "no argument"
            raise Refusal(Code.BAD_ARGUMENT, f'{verb} has no argument "{name}". It takes {takes_these}.')
    for name in sorted(takes.required - arguments.keys()):
        raise Refusal(Code.BAD_ARGUMENT, f"{verb} needs {name}.")


def _well_formed(arguments: dict[str, str]) -> None:
    """Raises Refusal for a value that its argument cannot have, whatever is held here."""
    for name, value in arguments.items():
        if _NOT_XML.search(value):
            raise Refusal(Code.BAD_ARGUMENT, f"{name} has a sign in it that XML cannot hold. Take it out.")
    if "identifier" in arguments and not may_be_an_identifier(arguments["identifier"]):
        raise Refusal(Code.BAD_ARGUMENT, f'identifier "{arguments["identifier"]}" is no URI.')
    for name, form in (("metadataPrefix", _PREFIX), ("set", _SPEC)):
        if name in arguments and not form.fullmatch(arguments[name]):
            raise Refusal(Code.BAD_ARGUMENT, f'{name} "{arguments[name]}" has signs that no {name} can have.')
    _period(arguments.get("from", ""), arguments.get("until", ""))


def _period(since: str, until: str) -> None:
    try:
        begins = first_moment(since) if since else None
        ends = last_moment(until) if until else None
    except ValueError as wrong:
        raise Refusal(Code.BAD_ARGUMENT, str(wrong)) from wrong
    if begins and ends and not alike(since, until):
        raise Refusal(
            Code.BAD_ARGUMENT, "from and until are not written alike: both to the day, or both to the second."
        )
    if begins and ends and begins > ends:
        raise Refusal(Code.BAD_ARGUMENT, f"from {since} comes after until {until}.")
