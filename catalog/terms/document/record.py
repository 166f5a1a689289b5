"""What every record has, whatever it is about.

The desk's form of a record and its public form are two types, each declaring what it holds; what the
public form does not declare cannot get out. (msgspec structs take one parent only, so the lines common
to all six kinds stand in each.)
"""

from catalog.terms.document.base import Identifier, Name, Part, Search


class RecordFields(Part):
    """Open to everybody, and stored as it is. `version` is that of the document's schema."""

    number: str
    version: int = 1
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    searches: tuple[Search, ...] = ()
