"""Which value a record has in which facet, from its public document alone."""

from collections.abc import Iterator

from catalog.finding.brief import event_cards, questions_in, statements_in
from catalog.terms.document import PublicDocument, PublicItem
from catalog.terms.document.forms import public_kind_of
from catalog.terms.document.statement import PublicStatement
from catalog.terms.kinds import Form, Held, Verdict
from catalog.terms.mentions import mentioned

# The role in which a record is named, and the facet that finds all who name it so.
FACET_OF_ROLE = {
    "agent": "agent",
    "speaker": "agent",
    "principal": "agent",
    "source": "source",
    "cites": "source",
    "republishes": "source",
    "collection": "collection",
    "event": "event",
    "part-of": "part-of",
    "within": "within",
}
HAVING = (Held.COPY, Held.LINK)
NO_IMAGE = "none"


def facets_of(document: PublicDocument) -> Iterator[tuple[str, str]]:
    """(facet, value) of a record; some come more than once."""
    yield "kind", public_kind_of(document).value
    for facet, field in (("concept", "kind"), ("place", "place")):
        if value := getattr(document, field, ""):
            yield facet, value
    yield from _named(document)
    yield from _voices(document)
    if isinstance(document, PublicItem):
        yield from (("image", image) for image in _images(document))


def _named(document: PublicDocument) -> Iterator[tuple[str, str]]:
    for part in (document, *event_cards(document)):
        for mention in mentioned(part):
            if mention.role in FACET_OF_ROLE:
                yield FACET_OF_ROLE[mention.role], mention.to


def _voices(document: PublicDocument) -> Iterator[tuple[str, str]]:
    states = {question.state for question in questions_in(document)}
    yield "contested", "yes" if Verdict.CONTESTED in states else "no"
    yield "accounts-differ", "yes" if Verdict.DIFFER in states else "no"
    statements = statements_in(document)
    if statements:
        first_hand = any(_is_first_hand(statement, document) for statement in statements)
        yield "first-hand", "yes" if first_hand else "no"


def _is_first_hand(statement: PublicStatement, document: PublicDocument) -> bool:
    """The speaker's own words, told by nobody else, in a source of which a copy or a link is held."""
    if statement.told_by:
        return False
    held = {number for number, card in document.cards.items() if card.held in HAVING}
    return any(c.form is Form.OWN_WORDS and c.source in held for c in statement.carriers)


def _images(item: PublicItem) -> set[str]:
    """The last words of the roles of its files (photograph, drawing...), or that there is none."""
    return {holding.role.rpartition("/")[2] for holding in item.holdings} or {NO_IMAGE}
