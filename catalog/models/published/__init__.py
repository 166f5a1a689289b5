"""What doors read: editions, the pointers to them, and who names whom. Nothing here knows of drafts."""

from catalog.models.published.edition import Edition, Input
from catalog.models.published.membership import Membership
from catalog.models.published.mention import Mention
from catalog.models.published.moved import Moved
from catalog.models.published.pointer import Published
from catalog.models.published.preview import Preview
from catalog.models.published.term import Term, TermList

__all__ = ["Edition", "Input", "Membership", "Mention", "Moved", "Preview", "Published", "Term", "TermList"]
