from archive.models.counter import Counter
from archive.models.entry import Act, Entry
from archive.models.file import Access, File
from archive.models.head import Head
from archive.models.user import User

__all__ = ["Access", "Act", "Counter", "Entry", "File", "Head", "User"]
