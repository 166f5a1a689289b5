from typing import Any


def keys_of(document: Any) -> list[str]:
    """Every key that a document, of the desk or public, gives to its rows."""
    lists = (getattr(document, field) for field in document.__struct_fields__)
    return [part.key for rows in lists if isinstance(rows, tuple) for part in rows if hasattr(part, "key")]
