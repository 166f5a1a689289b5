"""Indexes and their engines. Doors search `PUBLISHED`; the desk is handed an index of its own."""

from catalog.finding.index.base import Index
from catalog.models.index.published import PublishedEntry, PublishedFacet, PublishedName, PublishedStretch

__all__ = ["PUBLISHED", "Index"]

PUBLISHED = Index(PublishedEntry, PublishedName, PublishedFacet, PublishedStretch)
