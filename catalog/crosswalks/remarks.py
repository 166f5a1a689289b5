"""What condition reports say of a picture, as annotations on its canvas (Presentation 3.0 §5.5, motivation commenting).

A report names no part of a picture, so each remark is on the whole of it; and it never goes without whose it is.
"""

from typing import Any

from catalog.crosswalks import item_rows
from catalog.crosswalks.telling import Telling
from catalog.terms.condition import in_order_of_looking
from catalog.terms.document import PublicItem
from catalog.terms.document.holding import PublicHolding
from catalog.terms.kinds import Moment


def reported(item: PublicItem, holding: PublicHolding, at: Telling, canvas: str) -> dict[str, Any]:
    """The page of remarks on a picture from which somebody tells a state; empty where nobody does."""
    page = f"{canvas}/reported"
    remarks = [
        {
            "id": f"{page}/{report.key}",
            "type": "Annotation",
            "motivation": "commenting",
            "body": {
                "type": "TextualBody",
                "value": item_rows.condition(report, at),
                "format": "text/plain",
                "language": "en",
            },
            "target": canvas,
        }
        for report in in_order_of_looking(item.condition)
        if any(each.holding == holding.key and each.moment is Moment.FOLLOW_UP for each in report.evidence)
    ]
    return {"id": page, "type": "AnnotationPage", "items": remarks} if remarks else {}
