"""What the engines keep beside the index tables: made after every migration, and harmless to make again."""

from django.db import connections

from catalog.finding.index.base import Index
from catalog.finding.index.engines import ENGINES


def prepare(index: Index, database: str = "default") -> bool:
    """Make the engine's structures of an index; False where its tables are not there yet."""
    connection = connections[database]
    if not set(index.tables) <= set(connection.introspection.table_names()):
        return False
    with connection.cursor() as cursor:
        ENGINES[connection.vendor].prepare(cursor, index.tables)
    return True
