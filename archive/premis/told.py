"""Events and steps of custody alike, as what PREMIS calls an event; and who or what did them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from archive.models import Custody, Event, File, Outcome, Step

# Of the Library of Congress's vocabulary of event types.
TYPES = {
    Step.RECORDED: "creation",
    Step.COLLECTED: "capture",
    Step.DIGITISED: "capture",
    Step.DOWNLOADED: "capture",
    Step.RECEIVED: "accession",
    Step.TRANSFERRED: "transfer",
    Step.CONVERTED: "migration",
    Step.CORRECTED: "metadata modification",
}
# EDTF: a year of which nothing is known.
NOT_KNOWN = "XXXX"


class Agent(NamedTuple):
    """Somebody or some program; `role` is what it was in one event."""

    scheme: str
    value: str
    kind: str
    role: str


class Told(NamedTuple):
    """One PREMIS event."""

    identifier: str
    type: str
    when: str
    detail: str
    outcome: str
    note: str
    agents: tuple[Agent, ...]


def told_of_events(file: File, events: Iterable[Event]) -> list[Told]:
    """What the strongroom did, in its order. People are named by their pseudonyms."""
    return [
        Told(
            identifier=f"{file.number}/event/{place}",
            type=event.type,
            when=f"{event.at:%Y-%m-%dT%H:%M:%SZ}",
            detail=event.detail,
            outcome=event.outcome,
            note=event.note,
            agents=_agents(event.by.pseudonym if event.by else "", event.tool),
        )
        for place, event in enumerate(events, 1)
    ]


def told_of_custody(file: File, steps: Iterable[Custody]) -> list[Told]:
    """What befell it before: of a confidential step only what was done, and whether it came through whole."""
    steps = list(steps)
    places = {step.pk: place for place, step in enumerate(steps, 1)}
    return [_of_step(file, step, places) for step in in_order(steps)]


def in_order(steps: Iterable[Custody]) -> list[Custody]:
    """By their dates as written, those of no known date first, then as they were entered."""
    return sorted(steps, key=lambda step: (re.sub(r"^[^0-9]+", "", step.when), step.pk))


def _of_step(file: File, step: Custody, places: dict[int, int]) -> Told:
    corrects = places.get(step.corrects_id or 0)
    open_ones = (
        ("from", step.whence), ("to", step.to_whom), ("how", step.method), ("", step.note),
    ) if not step.confidential else ()  # fmt: skip
    told = [
        ("custody", step.get_what_display()),
        ("corrects", f"{file.number}/custody/{corrects}" if corrects else ""),
        *open_ones,
        ("SHA-256 before", step.sha256_before),
        ("SHA-256 after", step.sha256_after),
    ]
    whole = step.came_through
    return Told(
        identifier=f"{file.number}/custody/{places[step.pk]}",
        type=TYPES[Step(step.what)],
        when=step.when or NOT_KNOWN,
        detail="; ".join(f"{name}: {value}" if name else value for name, value in told if value),
        outcome=Outcome.FAILURE if whole is False else Outcome.SUCCESS if whole else "",
        note="The bytes that arrived are not the bytes that were sent." if whole is False else "",
        agents=(Agent("name", step.named, "", "implementer"), *_agents("", step.tool)),
    )


def _agents(pseudonym: str, tool: str) -> tuple[Agent, ...]:
    found = []
    if pseudonym:
        found.append(Agent("pseudonym", pseudonym, "person", "implementer"))
    if tool:
        found.append(Agent("software", tool, "software", "executing program"))
    return tuple(found)
