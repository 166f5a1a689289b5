"""Which table holds which list of a document: the one map that compiling and loading both read."""

from typing import NamedTuple

from django.db import models

from catalog.models import drafts
from catalog.terms.document.agent import Tie
from catalog.terms.document.base import Identifier, Name, Search
from catalog.terms.document.event import Affected
from catalog.terms.document.holding import Holding
from catalog.terms.document.item import Relation
from catalog.terms.document.place import Within
from catalog.terms.document.record import Part
from catalog.terms.document.source import Author, Citation
from catalog.terms.document.statement import Answer, Carrier, Question, Stance, Statement
from catalog.terms.kinds import RecordKind


class Table(NamedTuple):
    """A list in a document: its field, its struct, the model of its rows.

    `many` names the fields of a row that are many-to-many; `where` the columns that tell apart two lists
    kept in one table.
    """

    field: str
    struct: type[Part]
    model: type[models.Model]
    many: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()


EVERY_RECORD = (
    Table("names", Name, drafts.Name, many=("used_by",)),
    Table("identifiers", Identifier, drafts.Identifier),
    Table("questions", Question, drafts.Question),
    Table("searches", Search, drafts.Search),
    Table("statements", Statement, drafts.Statement, many=("told_by", "rests_on")),
)
OF_A_STATEMENT = (
    Table("answers", Answer, drafts.Answer),
    Table("carriers", Carrier, drafts.Carrier),
    Table("stances", Stance, drafts.Stance),
)
OF_A_KIND: dict[RecordKind, tuple[Table, ...]] = {
    RecordKind.ITEM: (
        Table("related", Relation, drafts.Relation),
        Table("holdings", Holding, drafts.Holding),
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
    """Every list a record of this kind has, questions before the statements that answer them."""
    return (*EVERY_RECORD, *OF_A_KIND[kind])
