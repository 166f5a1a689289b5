"""What stops publication, in words, each with its place: rules that read a document."""

from collections.abc import Callable, Iterable, Iterator

from catalog.ledger import item_rules, position_rules, record_rules, statement_rules
from catalog.ledger.blocker import Blocker
from catalog.models.published import Published
from catalog.terms.document import Document, PublicDocument
from catalog.terms.kinds import Verdict
from catalog.terms.mentions import mentioned
from catalog.terms.redaction import redact


def blockers(document: Document) -> list[Blocker]:
    """What an archivist must mend before this record may be published."""
    return [found for rule in RULES for found in rule(document)]


RULES: tuple[Callable[[Document], Iterator[Blocker]], ...] = (
    record_rules.without_a_label,
    record_rules.without_a_kind,
    record_rules.item_without_a_statement,
    record_rules.too_many_shown,
    statement_rules.statement_without_carrier,
    statement_rules.stance_before_its_time,
    statement_rules.stance_of_another,
    statement_rules.assessed_without_its_test,
    item_rules.holding_without_rights,
    item_rules.report_without_a_source,
    item_rules.row_without_a_voice,
    position_rules.shape_that_is_none,
    position_rules.point_away_from_its_shape,
    position_rules.shape_without_a_voice,
)


def blockers_in_print(public: PublicDocument) -> list[Blocker]:
    """A contested answer needs a quotation, or the reason why there is none."""
    contested = {k for q in public.questions if q.state is Verdict.CONTESTED for k in q.statements}
    return [
        Blocker(
            f"{public.number}/{statement.key}",
            "Somebody here contests it, so it needs the speaker's own words: add a quotation to its source, "
            "or say why there is none.",
        )
        for statement in public.statements
        if statement.key in contested
        and not statement.no_quotation_because
        and not any(carrier.quotation for carrier in statement.carriers)
    ]


def unpublished_citations(documents: Iterable[Document]) -> list[Blocker]:
    """Records that are cited and not published, nor in this batch; publishing both together mends it."""
    batch = {document.number: document for document in documents}
    cited = {
        (document.number, mention.to)
        for document in batch.values()
        for mention in mentioned(redact(document))
        if "/" not in mention.to and not mention.to.startswith("F-") and mention.to not in batch
    }
    rows = Published.objects.filter(pk__in={to for _, to in cited})
    known = dict(rows.values_list("pk", "merged_into"))
    unknown = [
        Blocker(number, f"It cites {to}, which is not published. Publish both together, or take it out.", cites=to)
        for number, to in sorted(cited)
        if to not in known
    ]
    return unknown + [
        Blocker(number, f"It cites {to}, which was merged into {known[to]}. Cite {known[to]} instead.")
        for number, to in sorted(cited)
        if known.get(to)
    ]
