"""What a vocabulary is sent as: one table, read by the pages, the doors and the commands."""

from collections.abc import Callable
from dataclasses import dataclass

from catalog.crosswalks.accepting import best
from catalog.crosswalks.skos import Graph
from catalog.crosswalks.skos_jsonld import json_ld
from catalog.crosswalks.skos_turtle import n_triples, turtle


@dataclass(frozen=True)
class SkosFormat:
    """One format: what it is called, the suffix after the address, the media type, and who writes it."""

    name: str
    label: str
    suffix: str
    media_type: str
    sent: Callable[[Graph], bytes]


FORMATS = {
    each.name: each
    for each in (
        SkosFormat("jsonld", "SKOS, JSON-LD", ".jsonld", "application/ld+json", json_ld),
        SkosFormat("ttl", "SKOS, Turtle", ".ttl", "text/turtle", turtle),
        SkosFormat("nt", "SKOS, N-Triples", ".nt", "application/n-triples", n_triples),
    )
}


def by_accept(accept: str) -> SkosFormat | str | None:
    """What a client likes best: a format, or "text/html" for the page; None where it takes nothing here."""
    types = {each.media_type: each for each in FORMATS.values()}
    liked = best(accept, ["text/html", *types])
    return types.get(liked, liked) if liked else None
