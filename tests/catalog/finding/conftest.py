import pytest

from catalog.terms.document import PublicDocument
from tests.catalog.finding.shelf import SHELF, put


@pytest.fixture
def shelf(db) -> dict[str, PublicDocument]:
    """The records of `shelf`, in the published index; the documents by number."""
    return put(SHELF)
