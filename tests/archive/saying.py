"""Pictures that say too much of themselves: a position, serial numbers, names, in every way a format can."""

import io
import json
import random
import zlib
from datetime import UTC, datetime, timedelta

import c2pa
import pillow_heif
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from PIL import ExifTags, Image, ImageDraw, PngImagePlugin, TiffImagePlugin
from PIL.TiffImagePlugin import IFDRational

LATITUDE = (IFDRational(39), IFDRational(45), IFDRational(317493, 10000))
LONGITUDE = (IFDRational(46), IFDRational(44), IFDRational(5911, 100))
# Whatever is read of these stays with the staff.
SECRETS = (
    b"SERIAL-1283",
    b"LENS-77",
    b"A name that can hurt",
    b"Owner O.",
    b"SECRET COMMENT",
    b"Near the well",
    b"GPS",
)
SUBJECT = "Ashot Հայ Şuşa"

XMP = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
  xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" aux:OwnerName="Owner O."
  photoshop:City="Near the well">
  <dc:creator><rdf:Seq><rdf:li>A name that can hurt</rdf:li></rdf:Seq></dc:creator>
  <dc:subject><rdf:Bag><rdf:li>church</rdf:li><rdf:li>{SUBJECT}</rdf:li></rdf:Bag></dc:subject>
  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">West door</rdf:li>
  <rdf:li xml:lang="ru">Дверь</rdf:li></rdf:Alt></dc:title>
  <xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:when="2023-05-01"/></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def exif() -> Image.Exif:
    made = Image.Exif()
    made[ExifTags.Base.Orientation] = 6
    made[ExifTags.Base.Make] = "NIKON"
    made[ExifTags.Base.Model] = "COOLPIX"
    made[ExifTags.Base.Artist] = "A name that can hurt"
    made[ExifTags.Base.DateTime] = "2023:05:02 09:00:00"
    photograph = made.get_ifd(ExifTags.IFD.Exif)
    photograph[ExifTags.Base.ExposureTime] = IFDRational(1, 75)
    photograph[ExifTags.Base.DateTimeOriginal] = "2023:05:01 10:11:12"
    photograph[ExifTags.Base.OffsetTimeOriginal] = "+04:00"
    photograph[ExifTags.Base.BodySerialNumber] = "SERIAL-1283"
    photograph[ExifTags.Base.LensSerialNumber] = "LENS-77"
    photograph[ExifTags.Base.CameraOwnerName] = "Owner O."
    photograph[ExifTags.Base.MakerNote] = b"SERIAL-1283 of the maker"
    gps = made.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitude], gps[ExifTags.GPS.GPSLatitudeRef] = LATITUDE, "N"
    gps[ExifTags.GPS.GPSLongitude], gps[ExifTags.GPS.GPSLongitudeRef] = LONGITUDE, "E"
    return made


def dataset(record: int, number: int, value: bytes) -> bytes:
    return bytes([0x1C, record, number]) + len(value).to_bytes(2) + value


def iptc() -> bytes:
    return b"".join(
        (
            dataset(1, 90, b"\x1b%G"),
            dataset(2, 80, b"A name that can hurt"),
            dataset(2, 90, "Şuşa".encode()),
            dataset(2, 25, b"church"),
            dataset(2, 25, "Հայ".encode()),
        )
    )


def resources(block: bytes) -> bytes:
    return b"8BIM\x04\x04\0\0" + len(block).to_bytes(4) + block + b"\0" * (len(block) % 2)


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """A JPEG with segments of its own after its start."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def scene(size: tuple[int, int] = (1200, 800), seed: int = 0) -> Image.Image:
    """Something to look at: a wall, a sky, a door; upright only once it is turned to the right."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    draw = ImageDraw.Draw(picture)
    width, height = size
    chance = random.Random(seed)
    for number in range(6):
        left, top = chance.randrange(width * 3 // 4), chance.randrange(height * 3 // 4)
        shade = 40 * number
        draw.rectangle((left, top, left + width // 4, top + height // 3), fill=(shade, 255 - shade, shade // 2))
    draw.rectangle((0, 0, width // 2, height // 20), fill=(255, 0, 0))
    return picture


def jpeg() -> bytes:
    out = io.BytesIO()
    scene().save(out, "JPEG", exif=exif().tobytes(), xmp=XMP, comment=b"SECRET COMMENT")
    return with_segments(out.getvalue(), segment(0xED, b"Photoshop 3.0\0" + resources(iptc())))


def png() -> bytes:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "A name that can hurt")
    text.add_itxt("Comment", "SECRET COMMENT Շուշի", zip=True)
    text.add_text("Copyright", "Owner O.", zip=True)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    out = io.BytesIO()
    scene().save(out, "PNG", exif=exif().tobytes(), pnginfo=text)
    return out.getvalue()


def tiff() -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[700], tags[33723] = XMP, iptc()
    tags.tagtype[700] = tags.tagtype[33723] = 7
    for tag, value in exif().items():
        if tag not in (0x8769, 0x8825):
            tags[tag] = value
    tags[0x8769] = dict(exif().get_ifd(ExifTags.IFD.Exif))
    tags[0x8825] = dict(exif().get_ifd(ExifTags.IFD.GPSInfo))
    out = io.BytesIO()
    scene().save(out, "TIFF", tiffinfo=tags)
    return out.getvalue()


def other(form: str) -> bytes:
    out = io.BytesIO()
    scene().save(out, form, exif=exif().tobytes(), xmp=XMP)
    return out.getvalue()


def heif() -> bytes:
    out = io.BytesIO()
    pillow_heif.from_pillow(scene()).save(out, exif=exif().tobytes(), xmp=XMP)
    return out.getvalue()


def box(kind: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4) + kind + body


def jp2() -> bytes:
    """Metadata in boxes of their own, named by number (XMP part 3, 1.1.4; the other is a custom of libraries)."""
    out = io.BytesIO()
    scene().transpose(Image.Transpose.ROTATE_270).save(out, "JPEG2000")
    body, at = out.getvalue(), out.getvalue().index(b"jp2c") - 4
    packet = box(b"uuid", bytes.fromhex("BE7ACFCB97A942E89C71999491E3AFAC") + XMP)
    camera = box(b"uuid", b"JpgTiffExif->JP2" + exif().tobytes().removeprefix(b"Exif\0\0"))
    return body[:at] + packet + camera + body[at:]


TALKATIVE = {
    "image/jpeg": jpeg,
    "image/png": png,
    "image/tiff": tiff,
    "image/webp": lambda: other("WEBP"),
    "image/avif": lambda: other("AVIF"),
    "image/heic": heif,
    "image/jp2": jp2,
}


def cut_text(keyword: bytes, size: int) -> bytes:
    """A zTXt chunk that inflates to `size` bytes."""
    body = keyword + b"\0\0" + zlib.compress(b"x" * size)
    return len(body).to_bytes(4) + b"zTXt" + body + zlib.crc32(b"zTXt" + body).to_bytes(4)


def signed(body: bytes, media_type: str = "image/jpeg", remote: str = "") -> bytes:
    """The picture with Content Credentials, signed by a certificate of an authority that nobody knows."""
    authority, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    chain = _certificate("Root", "Root", authority, authority, True), _certificate("A. Signer", "Root", key, authority)
    info = c2pa.C2paSignerInfo(
        alg=b"es256",
        sign_cert=b"".join(each.public_bytes(serialization.Encoding.PEM) for each in reversed(chain)),
        private_key=key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ),
        ta_url=None,
    )
    created = {
        "action": "c2pa.created",
        "when": "2024-05-01T10:00:00Z",
        "softwareAgent": {"name": "Stone Camera"},
        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    }
    manifest = {
        "claim_generator_info": [{"name": "Stone Camera", "version": "2.1"}],
        "title": "west-door.jpg",
        "assertions": [{"label": "c2pa.actions", "data": {"actions": [created]}}],
    }
    out = io.BytesIO()
    with c2pa.Signer.from_info(info) as signer, c2pa.Builder(json.dumps(manifest)) as builder:
        if remote:
            builder.set_no_embed()
            builder.set_remote_url(remote)
        builder.sign(signer, media_type, io.BytesIO(body), out)
    return out.getvalue()


def _named(person: str) -> x509.Name:
    organisation = x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Stone Watch")
    return x509.Name([organisation, x509.NameAttribute(NameOID.COMMON_NAME, person)])


def _certificate(
    subject: str,
    issuer: str,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    authority: bool = False,
) -> x509.Certificate:
    """As the C2PA certificate profile asks: an end-entity for signing e-mail, or the authority above it."""
    now = datetime.now(UTC)
    usage = {"content_commitment": False, "key_encipherment": False, "data_encipherment": False}
    usage |= {"key_agreement": False, "encipher_only": False, "decipher_only": False}
    usage |= {"digital_signature": not authority, "key_cert_sign": authority, "crl_sign": authority}
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(subject))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.BasicConstraints(authority, None), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), False)
        .add_extension(x509.KeyUsage(**usage), True)
    )
    if not authority:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
    return builder.sign(by, hashes.SHA256())
