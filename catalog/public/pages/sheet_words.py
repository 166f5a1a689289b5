"""The words of an Object ID sheet: its categories, and what of an object a row tells."""

from django.utils.translation import gettext_lazy as _

LABELS = {
    "photographs": _("Photographs"),
    "type": _("Type of object"),
    "measurements": _("Measurements"),
    "materials": _("Materials and techniques"),
    "inscriptions": _("Inscriptions and markings"),
    "date": _("Date or period"),
    "maker": _("Maker"),
    "subject": _("Subject"),
    "title": _("Title or name"),
    "features": _("Distinguishing features"),
    "description": _("Short description"),
    "inventory": _("Inventory number"),
    "written": _("Related written material"),
    "origin": _("Place of origin or discovery"),
    "related": _("Cross-references to related objects"),
    "documented": _("Date documented"),
}
ASPECTS = {
    "broader": _("More broadly"),
    "calls-it": _("Calls it"),
    "language": _("Language"),
    "where": _("Where"),
    "picture": _("Picture"),
    "name-kind": _("Kind"),
    "romanisation": _("Romanised by"),
    "used-by": _("Used by"),
    "seen-on": _("Seen on"),
    "looked": _("Looked at by"),
    "number": _("Number"),
    "body": _("Kept by"),
    "level": _("Level"),
    "part-of": _("Part of"),
    "collection": _("In"),
    "event": _("Event"),
    "related": _("Related items"),
    "first-published": _("First published"),
    "changed": _("Last changed"),
}
