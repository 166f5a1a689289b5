"""Films and recordings as cameras make them, encoded by FFmpeg: a square that moves, and a tone."""

import io
import math

import av
from PIL import Image

CODECS = {"mp4": ("libx264", "aac"), "webm": ("libvpx", "libopus")}
SOUNDS = {"mp3": "libmp3lame", "flac": "flac", "wav": "pcm_s16le", "ipod": "aac"}
RATE, FRAMES = 48_000, 10


def film(form: str = "webm", seconds: int = 2, size: tuple[int, int] = (320, 180), turned: int = 0) -> bytes:
    """A film with sound, in a form of CODECS; `turned`: as a telephone held so writes it, in degrees."""
    out = io.BytesIO()
    pictures, sound = CODECS[form]
    with av.open(out, "w", format=form) as container:
        seen, heard = container.add_stream(pictures, rate=FRAMES), container.add_stream(sound, rate=RATE)
        seen.width, seen.height, seen.pix_fmt = *size, "yuv420p"
        heard.layout = "mono"
        for number in range(seconds * FRAMES):
            container.mux(seen.encode(_frame(size, number)))
        container.mux(seen.encode())
        _tone(container, heard, seconds)
    return _turned(out.getvalue(), turned) if turned else out.getvalue()


def recording(form: str = "mp3", seconds: int = 2) -> bytes:
    """So many seconds of sound, in a form of SOUNDS (ipod is MP4 with sound alone)."""
    out = io.BytesIO()
    with av.open(out, "w", format=form) as container:
        heard = container.add_stream(SOUNDS[form], rate=RATE)
        heard.layout = "mono"
        _tone(container, heard, seconds)
    return out.getvalue()


def _frame(size: tuple[int, int], number: int) -> av.VideoFrame:
    picture = Image.new("RGB", size, "beige")
    picture.paste((160, 40, 40), (10 + 4 * number, 40, 50 + 4 * number, 80))
    return av.VideoFrame.from_image(picture)


def _tone(container: av.container.OutputContainer, stream: av.AudioStream, seconds: int) -> None:
    samples = b"".join(
        int(9000 * math.sin(at * 2 * math.pi * 440 / RATE)).to_bytes(2, "little", signed=True)
        for at in range(seconds * RATE)
    )
    frame = av.AudioFrame("s16", "mono", seconds * RATE)
    frame.planes[0].update(samples)
    frame.sample_rate = RATE
    container.mux(stream.encode(frame))
    container.mux(stream.encode())


def _turned(body: bytes, degrees: int) -> bytes:
    """With the matrix in the head of the track of pictures that turns it (ISO/IEC 14496-12 §8.3.2)."""
    a, b = round(math.cos(math.radians(degrees))) << 16, round(math.sin(math.radians(degrees))) << 16
    matrix = b"".join(each.to_bytes(4, "big", signed=True) for each in (a, b, 0, -b, a))
    at = body.index(b"tkhd") + 4 + 40
    return body[:at] + matrix + body[at + len(matrix) :]
