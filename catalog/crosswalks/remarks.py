"""What condition reports say of a picture, as annotations on its canvas (Presentation 3.0 §5.5, motivation commenting).

A remark is on the part of the picture that a report names, or on the whole; and it never goes without whose it is.
"""

from typing import Any

from catalog.crosswalks import item_rows
from catalog.crosswalks.telling import Telling
from catalog.terms.condition import in_order_of_looking
from catalog.terms.document import PublicItem
from catalog.terms.document.condition import PublicConditionReport
from catalog.terms.document.holding import PublicHolding
from catalog.terms.kinds import Moment
from catalog.terms.region import within


def reported(item: PublicItem, holding: PublicHolding, at: Telling, canvas: str) -> dict[str, Any]:
    """The page of remarks on a picture from which somebody tells a state; empty where nobody does."""
    page, card = f"{canvas}/reported", at.cards[holding.file]
    remarks = []
    for report in in_order_of_looking(item.condition):
        seen = [each for each in report.evidence if each.holding == holding.key and each.moment is Moment.FOLLOW_UP]
        for part in dict.fromkeys(within(each.region, card.width, card.height) for each in seen):
            target = f"{canvas}#xywh={part}" if part else canvas
            remarks.append(_remark(f"{page}/{report.key}{f'/{part}' if part else ''}", report, at, target))
    return {"id": page, "type": "AnnotationPage", "items": remarks} if remarks else {}


def _remark(address: str, report: PublicConditionReport, at: Telling, target: str) -> dict[str, Any]:
    words = {"value": item_rows.condition(report, at), "format": "text/plain", "language": "en"}
    return {
        "id": address,
        "type": "Annotation",
        "motivation": "commenting",
        "body": {"type": "TextualBody", **words},
        "target": target,
    }
