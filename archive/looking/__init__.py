"""What bytes are, told from the bytes and never from their name; and what must not come in.

Strangers' bytes are looked at in a process of their own, with bounds on memory and time (archive.looking.child).
"""

from archive.looking.apart import look
from archive.looking.looked import Looked

__all__ = ["Looked", "look"]
