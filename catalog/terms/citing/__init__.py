"""Sources as people cite them: in the style of the house, and by author and date. Pure, and in English.

For reference managers, who have styles of their own: `catalog.crosswalks`.
"""

from catalog.terms.citing.author_date import Entry, author_date, bibliography
from catalog.terms.citing.house import citation, in_full
from catalog.terms.citing.runs import Run, plain

__all__ = ["Entry", "Run", "author_date", "bibliography", "citation", "in_full", "plain"]
