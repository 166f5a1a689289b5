from archive.models.counter import Counter
from archive.models.entry import Act, Entry
from archive.models.event import Event, Happened, Outcome
from archive.models.file import Access, File
from archive.models.head import Head
from archive.models.user import User

__all__ = ["Access", "Act", "Counter", "Entry", "Event", "File", "Happened", "Head", "Outcome", "User"]
