"""Bags (BagIt 1.0, RFC 8493) as zip files: written as a stream, and looked through before anything is believed.

What lies in a bag is no concern of this package.
"""

from archive.bag.opening import BadBag, Bag, opened
from archive.bag.writing import BagWriter

__all__ = ["BadBag", "Bag", "BagWriter", "opened"]
