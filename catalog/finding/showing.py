"""Which published items show a file: the door's only way to know that there is one."""

from catalog.finding.reading import read_all
from catalog.models.published import Mention
from catalog.terms.document import PublicItem
from catalog.terms.published import PublishedRecord

FILE = "file"
# A file may be shown by many items; its page tells of so many.
MOST = 50


def showing(number: str) -> list[PublishedRecord]:
    """The published items that show a file, in the order of their numbers, in two queries; none where nobody does."""
    rows = Mention.objects.filter(to_number=number, role=FILE).order_by("pk").values_list("from_number", flat=True)
    found = read_all(rows[:MOST])
    return [each for each in found if isinstance(each.document, PublicItem)]
