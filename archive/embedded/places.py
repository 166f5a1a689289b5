"""Where in a file's metadata what is told may stand: block/group/name, the likelier first."""

CAMERA = ("exif/Image/Make", "exif/Image/Model")
LINES: dict[str, tuple[str, ...]] = {
    "Lens": ("exif/Photograph/LensMake", "exif/Photograph/LensModel", "xmp/aux/Lens", "xmp/exifEX/LensModel"),
    "Serial number of the camera": (
        "exif/Photograph/BodySerialNumber", "exif/Image/CameraSerialNumber", "xmp/aux/SerialNumber",
        "xmp/exifEX/BodySerialNumber", "xmp/exif/SerialNumber", "xmp/drone-dji/CameraSerialNumber",
        "xmp/drone-dji/DroneSerialNumber",
    ),
    "Serial number of the lens": (
        "exif/Photograph/LensSerialNumber", "xmp/aux/LensSerialNumber", "xmp/exifEX/LensSerialNumber",
    ),
    "Number of this picture": ("exif/Photograph/ImageUniqueID", "exif/Image/RawDataUniqueID"),
    "Owner": (
        "exif/Photograph/CameraOwnerName", "xmp/aux/OwnerName", "xmp/exifEX/CameraOwnerName", "xmp/xmpRights/Owner",
    ),
    "Maker": (
        "exif/Image/Artist", "exif/Image/XPAuthor", "iptc/Application/By-line", "xmp/dc/creator",
        "pdf/Document/Author", "text/Text/Author", "tags/MP4/©ART (artist)", "tags/MP3/TPE1", "tags/FLAC/artist",
        "tags/OggVorbis/artist",
    ),
    "Copyright": (
        "exif/Image/Copyright", "iptc/Application/CopyrightNotice", "xmp/dc/rights", "text/Text/Copyright",
        "tags/MP3/TCOP",
    ),
    "Credit": ("iptc/Application/Credit", "iptc/Application/Source", "xmp/photoshop/Credit", "xmp/photoshop/Source"),
    "Contact": ("iptc/Application/Contact",),
    "Software": (
        "exif/Image/Software", "exif/Image/ProcessingSoftware", "iptc/Application/OriginatingProgram",
        "xmp/xmp/CreatorTool", "pdf/Document/Creator", "pdf/Document/Producer", "text/Text/Software",
    ),
    "Title and description": (
        "exif/Image/ImageDescription", "exif/Image/XPTitle", "exif/Photograph/UserComment",
        "iptc/Application/ObjectName", "iptc/Application/Headline", "iptc/Application/Caption", "xmp/dc/title",
        "xmp/dc/description", "pdf/Document/Title", "text/Text/Title", "text/Text/Description", "text/Text/Comment",
    ),
    "Keywords": ("exif/Image/XPKeywords", "iptc/Application/Keywords", "xmp/dc/subject", "pdf/Document/Keywords"),
    "Place names": (
        "iptc/Application/Sublocation", "iptc/Application/City", "iptc/Application/ProvinceState",
        "iptc/Application/CountryName", "xmp/Iptc4xmpCore/Location", "xmp/photoshop/City", "xmp/photoshop/State",
        "xmp/photoshop/Country",
    ),
    "Persons shown": ("xmp/Iptc4xmpExt/PersonInImage",),
}  # fmt: skip
# When: the date, its fraction of a second, its offset from UTC (Exif 3.0, 4.6.6.4).
DATES: dict[str, tuple[str, str, str]] = {
    "Taken": (
        "exif/Photograph/DateTimeOriginal", "exif/Photograph/SubsecTimeOriginal",
        "exif/Photograph/OffsetTimeOriginal",
    ),
    "Digitised": (
        "exif/Photograph/DateTimeDigitized", "exif/Photograph/SubsecTimeDigitized",
        "exif/Photograph/OffsetTimeDigitized",
    ),
    "Modified": ("exif/Image/DateTime", "exif/Photograph/SubsecTime", "exif/Photograph/OffsetTime"),
}  # fmt: skip
OTHER_DATES: dict[str, tuple[str, ...]] = {
    "Taken": ("xmp/photoshop/DateCreated", "xmp/exif/DateTimeOriginal", "iptc/Application/DateCreated"),
    "Digitised": ("xmp/xmp/CreateDate", "iptc/Application/DigitalCreationDate", "pdf/Document/CreationDate"),
    "Modified": ("xmp/xmp/ModifyDate", "pdf/Document/ModDate"),
}
