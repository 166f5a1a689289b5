"""The rows of a document that can be pointed at from outside."""

import msgspec


def rows_of(document: msgspec.Struct) -> dict[str, msgspec.Struct]:
    """Every row of a document that has a key, by that key, in the order of the document."""
    lists = [getattr(document, field) for field in document.__struct_fields__]
    return {row.key: row for rows in lists if isinstance(rows, tuple) for row in rows if hasattr(row, "key")}


def keys_of(document: msgspec.Struct) -> list[str]:
    """Every key that a document, of the desk or public, gives to its rows."""
    return list(rows_of(document))
