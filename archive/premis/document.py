"""The PREMIS document of one file: the object, its events, and their agents, in the order that the schema asks."""

import re

from lxml import etree
from lxml.builder import ElementMaker

from archive.models import File
from archive.premis.told import Agent, Told, told_of_custody, told_of_events
from archive.storage import original_key

PREMIS = "http://www.loc.gov/premis/v3"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{PREMIS} https://www.loc.gov/standards/premis/v3/premis-v3-0.xsd"
LOCAL, ROOM = "local", "key in the strongroom"
# What XML 1.0 has no place for (§2.2): names of files may hold it.
_NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_E = ElementMaker(namespace=PREMIS, nsmap={None: PREMIS, "xsi": XSI})
Element = etree._Element


def premis(file: File) -> bytes:
    """A file as PREMIS 3.0 XML, in UTF-8. Nobody confidential is named in it, and accounts by pseudonym."""
    events = file.events.select_related("by").order_by("id")
    told = [*told_of_custody(file, file.custody.order_by("id")), *told_of_events(file, events)]
    agents = {(agent.scheme, agent.value): agent for each in told for agent in each.agents}
    root = _E.premis(
        {"version": "3.0", f"{{{XSI}}}schemaLocation": SCHEMA},
        _object(file, told),
        *(_event(file, each) for each in told),
        *(_agent(agent) for agent in agents.values()),
    )
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _object(file: File, told: list[Told]) -> Element:
    """PREMIS Data Dictionary 3.0, object of the category file."""
    return _E.object(
        {f"{{{XSI}}}type": "file"},
        _identified("object", LOCAL, file.number),
        _E.objectCharacteristics(
            _text("compositionLevel", "0"),
            _E.fixity(_text("messageDigestAlgorithm", "SHA-256"), _text("messageDigest", file.sha256)),
            _text("size", str(file.size)),
            _E.format(_E.formatDesignation(_text("formatName", file.media_type))),
        ),
        *([_text("originalName", file.original_name)] if file.original_name else []),
        _E.storage(
            _E.contentLocation(
                _text("contentLocationType", ROOM), _text("contentLocationValue", original_key(file.sha256))
            )
        ),
        *(_identified("linkingEvent", LOCAL, each.identifier) for each in told),
    )


def _event(file: File, told: Told) -> Element:
    detail = [_E.eventDetailInformation(_text("eventDetail", told.detail))] if told.detail else []
    return _E.event(
        _identified("event", LOCAL, told.identifier),
        _text("eventType", told.type),
        _text("eventDateTime", told.when),
        *detail,
        *_outcome(told),
        *(
            _E.linkingAgentIdentifier(
                _text("linkingAgentIdentifierType", agent.scheme),
                _text("linkingAgentIdentifierValue", agent.value),
                _text("linkingAgentRole", agent.role),
            )
            for agent in told.agents
        ),
        _identified("linkingObject", LOCAL, file.number),
    )


def _outcome(told: Told) -> list[Element]:
    if not told.outcome:
        return []
    note = [_E.eventOutcomeDetail(_text("eventOutcomeDetailNote", told.note))] if told.note else []
    return [_E.eventOutcomeInformation(_text("eventOutcome", told.outcome), *note)]


def _agent(agent: Agent) -> Element:
    kind = [_text("agentType", agent.kind)] if agent.kind else []
    return _E.agent(_identified("agent", agent.scheme, agent.value), _text("agentName", agent.value), *kind)


def _identified(what: str, scheme: str, value: str) -> Element:
    return _E(f"{what}Identifier", _text(f"{what}IdentifierType", scheme), _text(f"{what}IdentifierValue", value))


def _text(name: str, value: str) -> Element:
    return _E(name, _NO_CHARACTER.sub("\ufffd", str(value)))
