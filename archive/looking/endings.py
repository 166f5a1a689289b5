"""The ending of a name counts for nothing, but where it says something else than the bytes somebody is mistaken."""

from pathlib import PurePath

from archive.looking.looked import Unfit

ENDINGS: dict[str, tuple[str, ...]] = {
    "image/jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "image/png": (".png",),
    "image/tiff": (".tif", ".tiff"),
    "image/webp": (".webp",),
    "image/avif": (".avif",),
    "image/heic": (".heic", ".heif", ".hif"),
    "image/jp2": (".jp2", ".jpx", ".jpf"),
    "application/pdf": (".pdf",),
    "audio/mpeg": (".mp3",),
    "audio/wav": (".wav", ".wave"),
    "audio/flac": (".flac",),
    "audio/mp4": (".m4a", ".mp4"),
    "video/mp4": (".mp4", ".m4v"),
    "video/webm": (".webm",),
    "model/gltf-binary": (".glb",),
    "model/gltf+json": (".gltf", ".json"),
    "text/vtt": (".vtt", ".txt"),
    "text/plain": (".txt", ".text", ".md", ".csv", ".srt", ".log", ".asc"),
}
NAMES = {
    "image/jpeg": "JPEG", "image/png": "PNG", "image/tiff": "TIFF", "image/webp": "WebP", "image/avif": "AVIF",
    "image/heic": "HEIF", "image/jp2": "JPEG 2000", "application/pdf": "PDF", "audio/mpeg": "MP3",
    "audio/wav": "WAV", "audio/flac": "FLAC", "audio/mp4": "MP4 with sound alone", "video/mp4": "MP4",
    "video/webm": "WebM", "model/gltf-binary": "GLB", "model/gltf+json": "glTF", "text/vtt": "WebVTT",
    "text/plain": "plain text",
}  # fmt: skip
# Endings of programs and pages: no file that is kept here has one.
NEVER = (".exe", ".dll", ".com", ".bat", ".cmd", ".scr", ".msi", ".js", ".vbs", ".ps1", ".sh", ".php", ".jsp", ".asp",
         ".html", ".htm", ".xhtml", ".svg", ".swf", ".jar", ".apk", ".app", ".lnk", ".hta")  # fmt: skip


def check(name: str, media_type: str) -> str:
    """A remark where a name says another format of the same family (a PNG called .jpg); else nothing.

    Raises Unfit where it says that the bytes are something else altogether.
    """
    ending, family = PurePath(name).suffix.lower(), media_type.partition("/")[0]
    meant = [other for other, endings in ENDINGS.items() if ending in endings]
    if media_type in meant or not (meant or ending in NEVER):
        return ""
    mistaken = f"its name ends in {ending}, and its bytes are {NAMES[media_type]}."
    if any(other.startswith(f"{family}/") for other in meant):
        return mistaken[0].upper() + mistaken[1:]
    right = ENDINGS[media_type][0]
    raise Unfit(
        f"{mistaken} Make sure that it is the file you mean, give it a name that ends in {right}, and send it again."
    )
