"""Which table holds which list of a document: the one map that compiling and loading both read."""

from typing import NamedTuple

from django.db import models

from catalog.models import drafts
from catalog.terms.document.agent import Tie
from catalog.terms.document.base import Identifier, Name, Search
from catalog.terms.document.condition import ConditionReport, Evidence
from catalog.terms.document.designation import Designation
from catalog.terms.document.event import Affected
from catalog.terms.document.holding import Holding
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.item import Relation
from catalog.terms.document.place import Within
from catalog.terms.document.provenance import ProvenanceStep
from catalog.terms.document.record import Part
from catalog.terms.document.source import Author, Citation
from catalog.terms.document.statement import Answer, Carrier, Question, Stance, Statement
from catalog.terms.kinds import RecordKind


class Table(NamedTuple):
    """A list in a document: its field, its struct, the model of its rows.

    `many` names the fields of a row that are many-to-many; `where` the columns that tell apart two lists
    kept in one table. `below` are the lists of each row, and `under` the column that names a row's own.
    """

    field: str
    struct: type[Part]
    model: type[models.Model]
    many: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()
    below: tuple["Table", ...] = ()
    under: str = "record_id"


OF_A_STATEMENT = (
    Table("answers", Answer, drafts.Answer, under="statement_id"),
    Table("carriers", Carrier, drafts.Carrier, under="statement_id"),
    Table("stances", Stance, drafts.Stance, under="statement_id"),
)
EVERY_RECORD = (
    Table("names", Name, drafts.Name, many=("used_by",)),
    Table("identifiers", Identifier, drafts.Identifier),
    Table("questions", Question, drafts.Question),
    Table("searches", Search, drafts.Search),
    Table("statements", Statement, drafts.Statement, many=("told_by", "rests_on", "methods"), below=OF_A_STATEMENT),
)
OF_A_REPORT = (Table("evidence", Evidence, drafts.Evidence, under="report_id"),)
OF_A_KIND: dict[RecordKind, tuple[Table, ...]] = {
    RecordKind.ITEM: (
        Table("related", Relation, drafts.Relation),
        Table(
            "condition",
            ConditionReport,
            drafts.ConditionReport,
            many=("methods", "assessors", "threats"),
            below=OF_A_REPORT,
        ),
        Table("inscriptions", Inscription, drafts.Inscription),
        Table("holdings", Holding, drafts.Holding),
        Table("provenance", ProvenanceStep, drafts.ProvenanceStep),
        Table("designations", Designation, drafts.Designation),
    ),
    RecordKind.PLACE: (Table("within", Within, drafts.Within),),
    RecordKind.AGENT: (
        Table("part_of", Tie, drafts.Tie, where=(("type", "part_of"),)),
        Table("speaks_for", Tie, drafts.Tie, where=(("type", "speaks_for"),)),
    ),
    RecordKind.EVENT: (Table("affected", Affected, drafts.Affected),),
    RecordKind.SOURCE: (
        Table("authors", Author, drafts.Author, where=(("type", "authors"),)),
        Table("editors", Author, drafts.Author, where=(("type", "editors"),)),
        Table("translators", Author, drafts.Author, where=(("type", "translators"),)),
        Table("interviewers", Author, drafts.Author, where=(("type", "interviewers"),)),
        Table("citations", Citation, drafts.Citation),
    ),
    RecordKind.COLLECTION: (),
}
# The row that makes a record a record of its kind, with its many-to-many fields.
ROOTS: dict[RecordKind, tuple[type[models.Model], tuple[str, ...]]] = {
    RecordKind.ITEM: (drafts.Item, ("collections",)),
    RecordKind.PLACE: (drafts.Place, ()),
    RecordKind.AGENT: (drafts.Agent, ()),
    RecordKind.EVENT: (drafts.Event, ()),
    RecordKind.SOURCE: (drafts.Source, ("first_hand_for",)),
    RecordKind.COLLECTION: (drafts.Collection, ()),
}
POSITIONED = (RecordKind.ITEM, RecordKind.PLACE)


def tables_of(kind: RecordKind) -> tuple[Table, ...]:
    """Every list a record of this kind has: questions before the statements that answer them, reports and
    inscriptions before the pictures they point at (which so are no longer pointed at when they go)."""
    return (*EVERY_RECORD, *OF_A_KIND[kind])
