"""What was done to a file, and how it came to us, as PREMIS 3.0 has it (Library of Congress, 2016)."""

from archive.premis.document import premis

__all__ = ["premis"]
