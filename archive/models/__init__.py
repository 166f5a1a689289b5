from archive.models.audit import Audit, State, StoredCopy, Stray
from archive.models.counter import Counter
from archive.models.custody import Custody, Step
from archive.models.entry import Act, Entry
from archive.models.event import Event, Happened, Outcome
from archive.models.file import Access, Copies, File
from archive.models.head import Head
from archive.models.user import User

__all__ = [
    "Access",
    "Act",
    "Audit",
    "Copies",
    "Counter",
    "Custody",
    "Entry",
    "Event",
    "File",
    "Happened",
    "Head",
    "Outcome",
    "State",
    "Step",
    "StoredCopy",
    "Stray",
    "User",
]
