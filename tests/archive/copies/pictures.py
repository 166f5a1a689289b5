"""Pictures that tests make themselves: four colours in four corners, lying in any of the eight ways."""

import io

from PIL import Image, ImageOps

CORNERS = {"red": (0, 0), "lime": (1, 0), "blue": (0, 1), "white": (1, 1)}
COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}
# How to lay an upright picture down so that the orientation says how to set it up again (EXIF 2.32, tag 0x0112).
LAID = {
    1: [],
    2: [Image.Transpose.FLIP_LEFT_RIGHT],
    3: [Image.Transpose.ROTATE_180],
    4: [Image.Transpose.FLIP_TOP_BOTTOM],
    5: [Image.Transpose.TRANSPOSE],
    6: [Image.Transpose.ROTATE_90],
    7: [Image.Transpose.TRANSVERSE],
    8: [Image.Transpose.ROTATE_270],
}


def corners(width: int = 600, height: int = 400) -> Image.Image:
    """Red, lime above blue, white."""
    picture = Image.new("RGB", (width, height))
    for colour, (x, y) in CORNERS.items():
        picture.paste(colour, (x * width // 2, y * height // 2, (x + 1) * width // 2, (y + 1) * height // 2))
    return picture


def laid(picture: Image.Image, orientation: int) -> Image.Image:
    """The same picture as a camera held so would store it; checked against Pillow's own idea of it."""
    lying = picture
    for turn in LAID[orientation]:
        lying = lying.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    lying.info["exif"] = exif.tobytes()
    checked = lying.copy()
    checked.getexif()[0x0112] = orientation
    assert list(ImageOps.exif_transpose(checked).getdata()) == list(picture.getdata())
    return lying


def stream(picture: Image.Image, form: str = "PNG", **saved: object) -> io.BytesIO:
    out = io.BytesIO()
    picture.save(out, form, **saved)
    out.seek(0)
    return out


def seen(body: bytes) -> dict[str, str]:
    """Which of the four colours is seen in each corner."""
    with Image.open(io.BytesIO(body)) as opened:
        picture = opened.convert("RGB")
    w, h = picture.size
    at = {place: picture.getpixel(((2 * x + 1) * w // 4, (2 * y + 1) * h // 4)) for place, (x, y) in CORNERS.items()}
    return {place: min(COLOURS, key=lambda c: _apart(COLOURS[c], pixel)) for place, pixel in at.items()}


def near(body: bytes, colour: tuple[int, int, int], at: tuple[float, float] = (0.5, 0.5), most: int = 6) -> bool:
    """Whether the pixel at a part of width and height is that colour, within so much in every channel."""
    with Image.open(io.BytesIO(body)) as opened:
        pixel = opened.convert("RGB").getpixel((int(opened.width * at[0]), int(opened.height * at[1])))
    return all(abs(one - other) <= most for one, other in zip(pixel, colour, strict=True))


def _apart(one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))
