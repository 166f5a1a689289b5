"""Publishing at the desk: what stops it, with links to where it is mended, and what could be published with it."""

from dataclasses import dataclass

from django.urls import reverse

from catalog.ledger.blocker import Blocker
from catalog.models.drafts import Question, Record, Statement


@dataclass(frozen=True)
class Stop:
    """One thing that stops publication: where, what to do, and the form in which to do it."""

    at: str
    says: str
    href: str


def stops(blockers: list[Blocker]) -> list[Stop]:
    """Blockers with links, in three queries however many there are."""
    addresses = {blocker.at for blocker in blockers}
    statements = dict(Statement.objects.filter(address__in=addresses).values_list("address", "pk"))
    questions = dict(Question.objects.filter(address__in=addresses).values_list("address", "pk"))
    kinds = dict(Record.objects.filter(pk__in={a.partition("/")[0] for a in addresses}).values_list("pk", "type"))
    found = []
    for blocker in blockers:
        number = blocker.at.partition("/")[0]
        if blocker.at in statements:
            href = reverse("admin:catalog_statement_change", args=[statements[blocker.at]])
        elif blocker.at in questions:
            href = reverse("admin:catalog_question_change", args=[questions[blocker.at]])
        else:
            href = reverse(f"admin:catalog_{kinds[number]}_change", args=[number]) if number in kinds else ""
        found.append(Stop(blocker.at, blocker.says, href))
    return found


def together(numbers: list[str], blockers: list[Blocker]) -> list[Record]:
    """Records that are cited and not published: publishing all together would mend that."""
    cited = {blocker.cites for blocker in blockers if blocker.cites} - set(numbers)
    return list(Record.objects.filter(pk__in=cited).order_by("pk"))
