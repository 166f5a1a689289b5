"""The validator's own test picture (67352ccc-d1b0-11e1-89ae-279075081939): a hundred squares of known colours.

iiif-validator does not ship it; its colours are those of `ValidationInfo.colorInfo`, [column][row].
"""

import io
import json

from PIL import Image

from tests.judges import judged

COLOURS = (
    "import json; from iiif_validator.validator import ValidationInfo; print(json.dumps(ValidationInfo().colorInfo))"
)


def squares() -> io.BytesIO:
    """1000 by 1000 pixels as PNG; skips where there are no judges."""
    picture = Image.new("RGB", (1000, 1000))
    for x, column in enumerate(json.loads(judged(COLOURS).splitlines()[-1])):
        for y, colour in enumerate(column):
            picture.paste(tuple(colour), (x * 100, y * 100, x * 100 + 100, y * 100 + 100))
    out = io.BytesIO()
    picture.save(out, "PNG")
    out.seek(0)
    return out
