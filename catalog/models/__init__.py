"""Here so that Django finds every table; everybody else imports from the package inside."""

from catalog.models.drafts import *  # noqa: F403
from catalog.models.index.desk import DeskEntry, DeskFacet, DeskName
from catalog.models.index.published import PublishedEntry, PublishedFacet, PublishedName
from catalog.models.published import *  # noqa: F403

__all__ = ["DeskEntry", "DeskFacet", "DeskName", "PublishedEntry", "PublishedFacet", "PublishedName"]
