import io
import zipfile


def zipped(name: str = "stone.txt", body: bytes = b"A stone") -> bytes:
    """A packed file of one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, body)
    return out.getvalue()
