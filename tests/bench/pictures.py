"""What a very large picture costs: to take in, to make its copies, to look at; and a tile beside a static file."""

import io
import subprocess
import sys
import time
from collections.abc import Callable
from tempfile import TemporaryDirectory

import pyvips
from django.conf import settings

from archive import storage
from archive.copies.making import make_copies
from archive.deposit import deposit
from archive.models import Access, File
from tests.bench.measure import Asking, timed

WIDTH, HEIGHT = 12_000, 9_000
TILES = 10


def tell() -> None:
    """Print it all, a line each."""
    body = scan()
    print(f"{WIDTH} x {HEIGHT} pixels, {len(body.getvalue()) / 1024**2:.0f} MiB as JPEG")
    seconds, file = spent(lambda: deposit(body, "scan.jpg", None))
    print(f"{'deposit':42}{seconds:10.2f} s")
    seconds, _ = spent(lambda: make_copies(file))
    print(f"{'pyramid and copies, kept':42}{seconds:10.2f} s")
    seconds, peak = spent(lambda: peak_of(file))
    print(f"{'the child that makes them, alone':42}{seconds:10.2f} s, at most {peak:.0f} MiB of memory")
    File.objects.filter(pk=file.pk).update(access=Access.PUBLIC)
    get, first = Asking(), address(file, 0, 0)
    get("/healthz")
    seconds, tile = spent(lambda: get(first))
    print(f"{'the first tile':42}{seconds * 1000:10.2f} ms")
    compare(file, tile)


def compare(file: File, tile: bytes) -> None:
    """A tile, and the very same bytes as a static file of this server, in processor time."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    (settings.STATIC_ROOT / "tile.jpg").write_bytes(tile)
    get = Asking()
    places = [(x, y) for x in range(TILES) for y in range(TILES)]
    copied = timed([lambda x=x, y=y: get(address(file, x, y)) for x, y in places])
    etag = get.etag
    costs = {
        "a tile, copied out": copied,
        "a tile, unchanged (304)": timed([lambda: get(address(file, 9, 9), HTTP_IF_NONE_MATCH=etag)] * 100),
        "the same bytes as a static file": timed([lambda: get("/static/tile.jpg")] * 100),
        "a region that is no tile": timed([lambda x=x, y=y: get(address(file, x, y, 100)) for x, y in places[:30]]),
        "the whole, 800 pixels wide, as AVIF": timed(
            [lambda: get(f"/iiif/image/3/{file.number}/full/800,/0/default.avif")] * 100
        ),
    }
    for name, cost in costs.items():
        print(f"{name:42}{cost:10.2f} ms of processor time")
    print(f"{'a tile costs, in static files':42}{copied / costs['the same bytes as a static file']:10.1f}")


def address(file: File, x: int, y: int, off: int = 0) -> str:
    return f"/iiif/image/3/{file.number}/{x * 512 + off},{y * 512 + off},512,512/512,512/0/default.jpg"


def scan() -> io.BytesIO:
    """Something like a photograph, the same at every run: clouds of several sizes, and grain."""
    clouds = [
        pyvips.Image.perlin(WIDTH // 4, HEIGHT // 4, cell_size=size, seed=size, uchar=True) for size in (256, 64, 16)
    ]
    coloured = clouds[0].bandjoin(clouds[1:]).resize(4)
    grain = pyvips.Image.gaussnoise(WIDTH // 4, HEIGHT // 4, sigma=6, mean=0, seed=1).replicate(4, 4)
    picture = (coloured + grain).cast("uchar").copy(interpretation="srgb")
    return io.BytesIO(picture.jpegsave_buffer(Q=90, keep="none"))


def peak_of(file: File) -> float:
    """The most memory that the child has at a time, in MiB; asked of a small process, for a fork counts its parent."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    with TemporaryDirectory() as folder:
        child = [sys.executable, "-m", "archive.copies.child", str(storage.original(file.sha256)), "image/jpeg", folder]
        ended = subprocess.run([sys.executable, "-c", script, *child], capture_output=True, text=True, check=True)
    return int(ended.stdout) / 1024


def spent(run: Callable[[], object]) -> tuple[float, object]:
    begun = time.perf_counter()
    made = run()
    return time.perf_counter() - begun, made
