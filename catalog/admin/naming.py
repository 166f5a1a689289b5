"""What the desk calls things: the fields of a document as its forms do, and numbers by the labels behind them."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import msgspec
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from archive.models import File
from catalog.ledger.columns import PREFIXES
from catalog.ledger.tables import OF_A_STATEMENT, ROOTS, Table, tables_of
from catalog.models import drafts
from catalog.models.drafts import Concept, Record
from catalog.terms.document import Document
from catalog.terms.document.base import Attribution, Date, Quotation
from catalog.terms.document.forms import FORMS
from catalog.terms.document.position import Position
from catalog.terms.document.source import Kept
from catalog.terms.document.statement import Identified, Question, Retraction, Statement
from catalog.terms.document.value import VALUES
from catalog.terms.keys import rows_of
from catalog.terms.kinds import RecordKind
from catalog.terms.mentions import mentioned
from catalog.terms.topics import TOPICS

Labels = Mapping[str, str]
TABLES: tuple[Table, ...] = (*(table for kind in RecordKind for table in tables_of(kind)), *OF_A_STATEMENT)
# The table whose columns hold a part: where its words for the desk stand.
HOLDERS: dict[type[msgspec.Struct], type[models.Model]] = {
    **{table.struct: table.model for table in TABLES},
    **{FORMS[kind]: ROOTS[kind][0] for kind in RecordKind},
    **dict.fromkeys(VALUES.values(), drafts.Answer),
    Attribution: drafts.Name,
    Quotation: drafts.Carrier,
    Date: drafts.Answer,
    Position: drafts.Position,
    Kept: drafts.Source,
    Identified: drafts.Statement,
    Retraction: drafts.Statement,
}
# Steps that only hold what the next one names.
SILENT = frozenset({"by", "value", "held", "date"})
ONE_OF: dict[str, str] = {"holdings": "file", "citations": "citation", "names": "name", "collections": "collection"}
LONGEST = 110


@cache
def field_name(struct: type[msgspec.Struct], field: str) -> str:
    """What the desk's forms call a field of a document."""
    try:
        column: Any = HOLDERS[struct]._meta.get_field(PREFIXES.get(struct, "") + field)
        return str(getattr(column, "verbose_name", "") or field.replace("_", " "))
    except (KeyError, FieldDoesNotExist):
        return field.replace("_", " ")


@cache
def row_name(field: str) -> str:
    """What one row of a list is called."""
    table = next((table for table in TABLES if table.field == field), None)
    if field in ONE_OF or table is None:
        return ONE_OF.get(field, field.replace("_", " "))
    return field.replace("_", " ").removesuffix("s") if table.where else str(table.model._meta.verbose_name)


def labels_for(documents: Iterable[Document]) -> dict[str, str]:
    """The labels of every record, concept and file that these documents name, in three queries."""
    keys = {mention.to for document in documents for mention in mentioned(document)}
    found = {
        number: f"{label} ({number})" if label else number
        for number, label in Record.objects.filter(pk__in=keys).values_list("pk", "label")
    }
    found |= {concept.key: str(concept) for concept in Concept.objects.filter(pk__in=keys)}
    return found | {file.number: str(file) for file in File.objects.filter(number__in=keys)}


def rows_in_words(documents: Iterable[Document], labels: Labels) -> dict[str, str]:
    """What every row of these documents says, by its key; of several documents the last that has it."""
    return {key: row_in_words(row, labels) for document in documents for key, row in rows_of(document).items()}


def row_in_words(row: Any, labels: Labels) -> str:
    """One row in a line, enough to tell it from its neighbours."""
    if isinstance(row, Statement):
        who = labels.get(row.speaker, row.speaker) or row.described
        return _cut(", ".join(part for part in (who, row.said) if part) + f": {in_english(row.text)}")
    if isinstance(row, Question):
        asks = TOPICS[row.topic].asks["en"].replace("{x}", in_english(row.about) or "it") if row.topic else ""
        return asks or in_english(row.wording)
    values = [getattr(row, field) for field in row.__struct_fields__ if field != "key"]
    texts = (labels.get(v, v) if isinstance(v, str) else in_english(v) for v in values if isinstance(v, str | dict))
    return _cut(next((text for text in texts if text), ""))


def in_english(words: Mapping[str, str]) -> str:
    """The English words, else any."""
    return words.get("en") or next(iter(words.values()), "")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
