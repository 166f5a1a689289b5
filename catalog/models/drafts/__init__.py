"""What archivists edit. Every table here is named draft_*, and no door can read one."""

from catalog.models.drafts.agent import Agent, Tie
from catalog.models.drafts.answer import Answer
from catalog.models.drafts.carrier import Carrier
from catalog.models.drafts.collection import Collection
from catalog.models.drafts.concept import Concept, ConceptMatch, Scheme
from catalog.models.drafts.condition import ConditionReport, Evidence
from catalog.models.drafts.designation import Designation
from catalog.models.drafts.event import Affected, Event
from catalog.models.drafts.identifier import Identifier
from catalog.models.drafts.inscription import Inscription
from catalog.models.drafts.item import Holding, Item, Relation
from catalog.models.drafts.link_check import LinkCheck, Outcome, Which
from catalog.models.drafts.merge import Merge
from catalog.models.drafts.name import Name
from catalog.models.drafts.place import Place, Within
from catalog.models.drafts.position import Position
from catalog.models.drafts.provenance import ProvenanceStep
from catalog.models.drafts.question import Question
from catalog.models.drafts.record import Record
from catalog.models.drafts.revision import Revision
from catalog.models.drafts.search import Search
from catalog.models.drafts.source import Author, Citation, Source
from catalog.models.drafts.stance import Stance
from catalog.models.drafts.statement import Statement

__all__ = [
    "Affected",
    "Agent",
    "Answer",
    "Author",
    "Carrier",
    "Citation",
    "Collection",
    "Concept",
    "ConceptMatch",
    "ConditionReport",
    "Designation",
    "Event",
    "Evidence",
    "Holding",
    "Identifier",
    "Inscription",
    "Item",
    "LinkCheck",
    "Merge",
    "Name",
    "Outcome",
    "Place",
    "Position",
    "ProvenanceStep",
    "Question",
    "Record",
    "Relation",
    "Revision",
    "Scheme",
    "Search",
    "Source",
    "Stance",
    "Statement",
    "Tie",
    "Which",
    "Within",
]
