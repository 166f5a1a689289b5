"""What stops publication, in words, each with its place: rules that read a document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from catalog.models.published import Published
from catalog.terms import rights
from catalog.terms.document import Document, Item, PublicDocument, Source
from catalog.terms.kinds import Verdict
from catalog.terms.labels import MOST_SHOWN, labels_of
from catalog.terms.mentions import mentioned
from catalog.terms.redaction import redact
from catalog.terms.spoken import first_day


@dataclass(frozen=True)
class Blocker:
    """One thing to mend: where it is (HL-0001/S4), and what to do, in words; `cites` what is not published yet."""

    at: str
    says: str
    cites: str = ""


def blockers(document: Document) -> list[Blocker]:
    """What an archivist must mend before this record may be published."""
    return [found for rule in RULES for found in rule(document)]


def without_a_label(document: Document) -> Iterator[Blocker]:
    if not labels_of(document.names) and not (isinstance(document, Source) and document.title):
        yield Blocker(document.number, "It has no name that can stand in a list. Add one; then publish again.")


def without_a_kind(document: Document) -> Iterator[Blocker]:
    if hasattr(document, "kind") and not document.kind:
        yield Blocker(document.number, "Its kind is missing. Choose the broadest kind nobody rejects.")


def item_without_a_statement(document: Document) -> Iterator[Blocker]:
    if isinstance(document, Item) and not document.statements and not document.searches and not document.part_of:
        yield Blocker(
            document.number,
            f"{document.number} has no statement yet. Add at least one, with its source, or record what you "
            'looked for, under "Questions"; then publish again.',
        )


def statement_without_carrier(document: Document) -> Iterator[Blocker]:
    for statement in document.statements:
        if not statement.carriers:
            yield Blocker(
                f"{document.number}/{statement.key}",
                "This statement names no source. Add where it is written, with page or paragraph; then publish again.",
            )


def stance_before_its_time(document: Document) -> Iterator[Blocker]:
    said = {statement.key: statement.said for statement in document.statements}
    for statement in document.statements:
        for stance in statement.stances:
            earlier = said.get(stance.towards, "")
            if statement.said and earlier and _ends_before(statement.said, earlier):
                yield Blocker(
                    f"{document.number}/{statement.key}",
                    f"It answers {stance.towards}, which was said later. Check both dates, or take the stance out.",
                )


def _ends_before(said: str, earlier: str) -> bool:
    return first_day(said) < first_day(earlier) and len(said) >= len(earlier)


def too_many_shown(document: Document) -> Iterator[Blocker]:
    languages = [name.language for name in document.names if name.shown]
    for language in sorted({tag for tag in languages if languages.count(tag) > MOST_SHOWN}):
        yield Blocker(
            document.number,
            f"More than {MOST_SHOWN} names in {language} are marked as shown. Keep two where speakers use "
            "different ones, else one.",
        )


def holding_without_rights(document: Document) -> Iterator[Blocker]:
    for holding in getattr(document, "holdings", ()):
        at = f"{document.number}/{holding.key}"
        if not holding.closed and not holding.alt:
            yield Blocker(at, "This picture has no words for those who cannot see it. Add them under alt text.")
        if not holding.closed and holding.rights not in rights.RIGHTS:
            yield Blocker(at, "Say on what terms the file may be used: one rights statement, as an address.")


RULES: tuple[Callable[[Document], Iterator[Blocker]], ...] = (
    without_a_label,
    without_a_kind,
    item_without_a_statement,
    statement_without_carrier,
    stance_before_its_time,
    too_many_shown,
    holding_without_rights,
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
    known = set(Published.objects.filter(pk__in={to for _, to in cited}).values_list("pk", flat=True))
    return [
        Blocker(number, f"It cites {to}, which is not published. Publish both together, or take it out.", cites=to)
        for number, to in sorted(cited)
        if to not in known
    ]
