"""Nothing finer than allowed gets out (DESIGN §2.4): every public address, in every format, by every Accept."""

import io
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver
from PIL import Image
from pypdf import PdfReader

from archive.image.urls import ASKED
from archive.models import File
from catalog.crosswalks.formats import FORMATS, harvested
from catalog.crosswalks.skos_formats import FORMATS as SKOS_FORMATS
from catalog.models.published import Edition, Published, Term, TermList
from catalog.terms.kinds import RecordKind
from tests.catalog import planted
from tests.catalog.planted import SECRETS
from tests.set_down import SetDown

ACCEPT = ("text/html", "*/*", "image/webp", *{form.media_type for form in FORMATS.values()})
RECORD, PLURAL = r"[A-Za-z][A-Za-z0-9]{0,15}-[0-9]{1,12}", "|".join(kind.plural for kind in RecordKind)
STRICT = r"[A-Z][A-Z0-9]{0,15}-[0-9]{1,12}"
ONE = f"^(?P<plural>{PLURAL})/(?P<number>{RECORD})"
# Links that lead back into what the list has already, or to the staff.
ELSEWHERE = ("//", "/static/", "/admin", "/search", "/hy", "/az", "/ru")
LOCAL = re.compile(rb"""(?:href|src|srcset|content|action)="([^"]+)"|"(https?://[^"\s]+)"|<loc>([^<]+)""")


def numbers() -> list[tuple[str, str]]:
    """(kind, number) of every record there is or was, drafts included."""
    known = list(Published.objects.order_by("pk").values_list("kind", "pk"))
    return [*known, ("item", planted.DRAFT), ("item", planted.UNSEEN), ("item", "HL-0999")]


def of_kind(kind: RecordKind) -> list[str]:
    return [number for each, number in numbers() if each == kind.value]


def records(shape: str) -> list[str]:
    return [shape.format(plural=f"{kind}s", number=number) for kind, number in numbers()]


def editions(suffix: str = "") -> list[str]:
    rows = Edition.objects.values_list("kind", "number", "ordinal")
    return [f"/{kind}s/{number}/editions/{ordinal}{suffix}" for kind, number, ordinal in rows]


def comparisons() -> list[str]:
    """Every edition with the one before and with the first, in both orders."""
    rows = Edition.objects.values_list("kind", "number", "ordinal")
    pairs = [(kind, number, one, n) for kind, number, n in rows for one in {1, max(1, n - 1)}]
    both = [*pairs, *((kind, number, n, one) for kind, number, one, n in pairs)]
    return [f"/{kind}s/{number}/diff/{one}..{other}" for kind, number, one, other in both]


def days() -> list[date]:
    """Every day on which something was published, and the day before."""
    found = {moment.date() for moment in Edition.objects.values_list("changed", flat=True)}
    return sorted(found | {day - timedelta(days=1) for day in found})


def as_of(shape: str) -> list[str]:
    return [address for day in days() for address in records(f"{shape}?as-of={day}")]


def statements(shape: str) -> list[str]:
    keys = ("S3", "S5", "S6", "S7", "S10", "S11")
    return [shape.format(plural=f"{kind}s", number=number, key=key) for kind, number in numbers() for key in keys]


def images() -> list[str]:
    requests = ["full/max/0/default.jpg", "full/320,/0/default.jpg"]
    requests += ["square/100,/90/gray.png", "0,0,99,99/max/0/color.webp"]
    return [f"/iiif/image/{v}/F-000{n}/{request}" for v in (2, 3) for n in (1, 2, 3) for request in requests]


def harvests() -> list[str]:
    found = ["/oai?verb=Identify", "/oai?verb=ListSets", "/oai?verb=ListMetadataFormats", "/oai"]
    for prefix in harvested():
        found += [f"/oai?verb={verb}&metadataPrefix={prefix}" for verb in ("ListRecords", "ListIdentifiers")]
    return found


def searches() -> list[str]:
    asked = ["", "?view=map", "?view=table", "?contested=yes&image=photograph", "?sort=changed", "?q=contributor"]
    return [f"{path}{query}" for path in ("/search", "/search.csv", "/search.json") for query in asked]


def concepts(shape: str) -> list[str]:
    return [shape.format(key=key) for key in Term.objects.order_by("pk").values_list("pk", flat=True)]


def vocabularies(shape: str) -> list[str]:
    return [shape.format(key=key) for key in TermList.objects.values_list("pk", flat=True)]


API = "/api/v1/"
# A place or an item as it is, on days before, amid and after what is said of it, and asked for no day at all.
DATED = (RecordKind.PLACE, RecordKind.ITEM)
DAYS = ("", "?on=1800-01-01", "?on=2000-01-01", "?on=2030-01-01", "?on=2000")
SKOS = tuple(form.suffix for form in SKOS_FORMATS.values())
SCHEME, CONCEPT = "(?P<scheme>[A-Za-z0-9_-]{1,48})", "(?P<concept>[A-Za-z0-9_-]{1,98})"


def asked_of(kind: RecordKind) -> list[str]:
    """As it is now, for days of the world where it can be asked so, and as of every day of the catalogue."""
    return [*(DAYS if kind in DATED else ("",)), *(f"?as-of={day}" for day in days())]


# Every address of the house, by its pattern, and how to ask for it. A new address fails the walk until it is here.
ADDRESSES = {
    r"files/^(?P<number>F-\d+)/content$": lambda: [f"/files/F-000{n}/content" for n in (1, 2, 3, 4)],
    f"^files/(?P<number>{RECORD})$": lambda: [
        f"{prefix}/files/F-000{n}{asked}" for n in (1, 2, 3, 4) for prefix in ("", "/hy") for asked in ("", "?show=yes")
    ],
    "healthz": lambda: ["/healthz"],
    "readyz": lambda: ["/readyz"],
    **{
        rf"iiif/image/^{version}/(?P<number>F-\d+){rest}": asked
        for version in (2, 3)
        for rest, asked in (
            ("/?$", lambda v=version: [f"/iiif/image/{v}/F-0001", f"/iiif/image/{v}/F-0002"]),
            (r"/info\.json$", lambda v=version: [f"/iiif/image/{v}/F-000{n}/info.json" for n in (1, 2, 3)]),
            (f"/{ASKED}$", images),
        )
    },
    "api/v1/": lambda: [API],
    **{
        f"api/v1/{kind.plural}/": lambda kind=kind: [f"{API}{kind.plural}/", f"{API}{kind.plural}/?limit=1"]
        for kind in RecordKind
    },
    **{
        f"api/v1/{kind.plural}/<str:number>/": lambda kind=kind: [
            f"{API}{kind.plural}/{n}/{asked}" for n in of_kind(kind) for asked in asked_of(kind)
        ]
        for kind in RecordKind
    },
    "api/v1/vocabularies/": lambda: [f"{API}vocabularies/"],
    "api/v1/vocabularies/<str:scheme>/": lambda: vocabularies(API + "vocabularies/{key}/"),
    "api/v1/vocabularies/<str:scheme>/<str:concept>/": lambda: concepts(API + "vocabularies/{key}/"),
    "api/v1/changes/": lambda: [f"{API}changes/"],
    "api/v1/schema/": lambda: [f"{API}schema/", f"{API}schema/?format=yaml"],
    "api/v1/docs/": lambda: [f"{API}docs/"],
    "api/v1/docs/try/": lambda: [f"{API}docs/try/"],
    "schema/<slug:kind>-<int:version>.json": lambda: [f"/schema/{kind}-1.json" for kind in RecordKind],
    "^api/(?P<rest>.*/)?$": lambda: ["/api/nothing/"],
    "oai": harvests,
    f"^iiif/items/(?P<number>{STRICT})/manifest$": lambda: records("/iiif/items/{number}/manifest"),
    "iiif/collections/all": lambda: ["/iiif/collections/all"],
    f"^iiif/collections/(?P<number>{STRICT})$": lambda: ["/iiif/collections/C-0001"],
    f"^id/(?P<number>{STRICT})$": lambda: records("/id/{number}"),
    f"^id/(?P<number>{STRICT})/(?P<key>S[0-9]{{1,9}})$": lambda: statements("/id/{number}/{key}"),
    rf"{ONE}(?P<suffix>\.[a-z.-]{{2,16}})$": lambda: [
        address
        for form in FORMATS.values()
        if form.suffix
        for address in (
            *records(f"/{{plural}}/{{number}}{form.suffix}"),
            *as_of(f"/{{plural}}/{{number}}{form.suffix}"),
        )
    ],
    rf"{ONE}/editions/(?P<ordinal>[0-9]{{1,9}})(?P<suffix>\.[a-z.-]{{2,16}})$": lambda: [
        address for form in FORMATS.values() if form.suffix for address in editions(form.suffix)
    ],
    rf"^vocabularies/{SCHEME}(?P<suffix>\.[a-z]{{2,8}})$": lambda: [
        address + suffix for suffix in SKOS for address in vocabularies("/vocabularies/{key}")
    ],
    rf"^vocabularies/{SCHEME}/{CONCEPT}(?P<suffix>\.[a-z]{{2,8}})$": lambda: [
        address + suffix for suffix in SKOS for address in concepts("/vocabularies/{key}")
    ],
    "search.csv": lambda: ["/search.csv"],
    "search.json": lambda: ["/search.json"],
    "robots.txt": lambda: ["/robots.txt"],
    "sitemap.xml": lambda: ["/sitemap.xml"],
    r"^sitemap-(?P<page>[0-9]{1,6})\.xml$": lambda: ["/sitemap-0.xml"],
    "": lambda: ["/", "/hy/", "/az/", "/ru/"],
    "search": searches,
    "search/": lambda: ["/search/"],
    "search/facets/<slug:facet>": lambda: [f"/search/facets/{name}" for name in ("concept", "place", "agent")],
    "about": lambda: ["/about"],
    "vocabularies": lambda: ["/vocabularies", "/hy/vocabularies"],
    "vocabularies/": lambda: ["/vocabularies/"],
    f"^vocabularies/{SCHEME}$": lambda: vocabularies("/vocabularies/{key}") + vocabularies("/hy/vocabularies/{key}"),
    f"^vocabularies/{SCHEME}/{CONCEPT}$": lambda: concepts("/vocabularies/{key}") + concepts("/az/vocabularies/{key}"),
    **{kind.plural: lambda kind=kind: [f"/{kind.plural}"] for kind in RecordKind},
    **{
        f"^{kind.plural}/(?P<number>{RECORD})$": lambda kind=kind: [
            f"{prefix}/{kind.plural}/{number}{asked}"
            for number in of_kind(kind)
            for prefix in ("", "/hy")
            for asked in asked_of(kind)
        ]
        for kind in RecordKind
    },
    f"^items/(?P<number>{RECORD})/object-id$": lambda: records("/{plural}/{number}/object-id"),
    f"^items/(?P<number>{RECORD})/object-id\\.pdf$": lambda: records("/hy/{plural}/{number}/object-id.pdf"),
    rf"^items/(?P<number>{RECORD})/compare/(?P<one>M[0-9]{{1,9}})\.\.(?P<other>M[0-9]{{1,9}})$": lambda: [
        f"{address}{asked}"
        for address in records("/items/{number}/compare/M9..M8")
        for asked in ("", "?show=yes", *(f"?as-of={day}" for day in days()))
    ],
    f"{ONE}/history$": lambda: records("/{plural}/{number}/history"),
    f"{ONE}/editions/(?P<ordinal>[0-9]{{1,9}})$": editions,
    f"{ONE}/diff$": lambda: records("/{plural}/{number}/diff?from=1&to=2"),
    rf"{ONE}/diff/(?P<one>[0-9]{{1,9}})\.\.(?P<other>[0-9]{{1,9}})$": comparisons,
    f"{ONE}/statements/(?P<key>S[0-9]{{1,9}})$": lambda: [
        f"{address}{asked}"
        for address in statements("/{plural}/{number}/statements/{key}")
        for asked in ("", *(f"?as-of={day}" for day in days()))
    ],
    "^preview/(?P<token>[A-Za-z0-9_-]{20,64})$": lambda: ["/preview/aaaaaaaaaaaaaaaaaaaaaaaa"],
}
# For the staff alone, behind a log-in: tests/catalog/admin looks after it.
STAFF = ("admin/",)


def patterns(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for each in resolver.url_patterns:
        pattern = before + str(each.pattern)
        if pattern.startswith(STAFF):
            continue
        yield from patterns(each, pattern) if isinstance(each, URLResolver) else [pattern]


def test_every_public_address_is_on_the_list_of_the_walk():
    there = set(patterns(get_resolver()))

    assert there - ADDRESSES.keys() == set(), "A new address: say in ADDRESSES how the walk asks for it."
    assert ADDRESSES.keys() - there == set(), "An address that is gone: take it out of ADDRESSES."


PLANTED = SetDown(planted.planted)


@pytest.fixture
def secrets(db) -> dict[str, str]:
    return PLANTED()


def answers(client: Client) -> Iterator[tuple[str, str, object]]:
    """(address, Accept, answer) of everything: what is on the list, and whatever that links to, once."""
    asked: set[str] = set()
    waiting = [address for fill in ADDRESSES.values() for address in fill()]
    while waiting:
        address = waiting.pop()
        if address in asked:
            continue
        asked.add(address)
        for accept in ACCEPT if re.search(r"/(items|events|agents|id)/[A-Z-]+\d+$", address) else ("*/*",):
            answer = client.get(address, headers={"Accept": accept})
            yield address, accept, answer
            if accept in ("*/*", "text/html"):
                waiting += links(answer)


def links(answer) -> Iterator[str]:
    """Addresses of this house that an answer names."""
    for groups in LOCAL.findall(answer.content) if not answer.streaming else ():
        for group in groups:
            for part in group.decode(errors="ignore").replace("&amp;", "&").split(", "):
                link = part.split(" ")[0].split("#")[0].removeprefix("http://127.0.0.1:8000")
                if link.startswith("/") and not link.startswith(ELSEWHERE):
                    yield link
    if answer.headers.get("Location", "").startswith("/"):
        yield answer.headers["Location"]


def told(answer) -> bytes:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if body.startswith(b"%PDF"):
        body += in_words(body)
    return body + repr(sorted(answer.headers.items())).encode()


def in_words(paper: bytes) -> bytes:
    """What a PDF says: its text, and what it says of itself. Its pictures are nothing but pictures."""
    read = PdfReader(io.BytesIO(paper))
    for picture in (picture for page in read.pages for picture in page.images):
        nothing_but_the_picture(picture.name, picture.data)
    said = [page.extract_text() for page in read.pages]
    return "\n".join([*said, repr(read.metadata), repr(read.outline)]).encode()


def test_no_planted_secret_can_be_got_at_by_any_address_in_any_format(secrets, no_drafts):
    client, walked = Client(), 0
    with no_drafts():
        for address, accept, answer in answers(client):
            walked += 1
            found = [what for what, words in SECRETS.items() if words.encode() in told(answer)]
            assert found == [], f"{address} ({accept}) tells {', '.join(found)}."
            assert answer.status_code < 500, f"{address} ({accept}) answered {answer.status_code}."
            if answer.headers.get("Content-Type", "").startswith("image/") and answer.status_code == 200:
                nothing_but_the_picture(address, answer.content)

    assert walked > 400


def nothing_but_the_picture(address: str, body: bytes) -> None:
    with Image.open(io.BytesIO(body)) as image:
        assert not image.getexif(), address
        assert {"exif", "xmp", "comment", "icc_profile"} & image.info.keys() == set(), address


def test_a_place_on_a_day_has_the_voices_that_the_walk_looks_at(secrets, client):
    told = client.get("/api/v1/places/P-0002/?on=2000-01-01").json()
    page = client.get("/places/P-0002?on=2000-01-01").content.decode()

    [region] = told["said_of_a_wider_place"]
    assert [lies["by"]["speaker"] for lies in region["lies_in"]] == ["A-0007"]
    assert [entry["says"]["key"] for entry in (*told["said_of_the_day"], *region["said_of_the_day"])] == ["S3", "S3"]
    assert told["cards"]["A-0007"]["labels"] == {"und": "Contributor 7"}
    assert page.count("Contributor 7") >= 3


def test_no_search_finds_a_secret(secrets, client):
    for what, words in SECRETS.items():
        if words.startswith("Zq"):
            assert client.get("/search.json", {"q": words}).json()["found"] == 0, what
            for kind in RecordKind:
                assert client.get(f"/api/v1/{kind.plural}/", {"q": words}).json()["results"] == [], what


def test_asking_around_cannot_find_a_place_more_finely_than_it_is_shown(secrets, client):
    def is_found(longitude: float, latitude: float) -> bool:
        answer = client.get("/api/v1/items/", {"circle": f"{longitude},{latitude},1"})
        return planted.COARSE in {each["number"] for each in answer.json()["results"]}

    longitude, latitude = planted.TRUE_POINT
    here = is_found(longitude, latitude)

    assert [is_found(longitude + step, latitude - step) for step in (0.005, 0.01, 0.02)] == [here] * 3


def test_what_was_taken_back_says_so_everywhere(secrets, client):
    listed = client.get("/oai", {"verb": "ListIdentifiers", "metadataPrefix": "oai_dc"}).content
    for number in (planted.WITHDRAWN, planted.CLOSED):
        addresses = [f"/items/{number}", f"/id/{number}", f"/api/v1/items/{number}/"]
        for address in (*addresses, *(form.at(RecordKind.ITEM, number) for form in FORMATS.values())):
            assert client.get(address).status_code == 410, address
        assert re.search(rb'status="deleted"><identifier>[^<]*' + number.encode(), listed), number


def test_what_was_merged_leads_to_the_record_that_stays_by_every_address(secrets, client):
    addresses = [f"{prefix}/items/{planted.MERGED}" for prefix in ("", "/hy", "/az", "/ru")]
    addresses += [f"/id/{planted.MERGED}", f"/api/v1/items/{planted.MERGED}/", f"/iiif/items/{planted.MERGED}/manifest"]
    addresses += [form.at(RecordKind.ITEM, planted.MERGED) for form in FORMATS.values()]

    for address in addresses:
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (301, address.replace(planted.MERGED, planted.COARSE))


def test_sealed_editions_are_410_with_reason_date_and_digest(secrets, client):
    sealed = Edition.objects.exclude(sealed_at=None)

    assert {edition.number for edition in sealed} >= {
        "HL-0001",
        "A-0007",
        planted.WITHDRAWN,
        planted.CLOSED,
        planted.MERGED,
    }
    for edition in sealed:
        answer = client.get(f"/{edition.kind}s/{edition.number}/editions/{edition.ordinal}")
        assert answer.status_code == 410
        assert edition.digest.encode() in answer.content


def test_a_closed_picture_is_as_unknown_as_one_that_never_was(secrets, client):
    for number in (secrets["closed"], secrets["captured"], "F-0999"):
        for request in ("", "/info.json", "/full/max/0/default.jpg", "/full/320,/0/default.jpg"):
            assert client.get(f"/iiif/image/3/{number}{request}").status_code == 404


def test_the_copy_of_a_source_is_public_by_its_checksum_alone(secrets, client):
    kept = File.objects.get(number=secrets["captured"])

    sent = [client.get(f"/sources/S-0001{form.suffix}").content for form in FORMATS.values() if form.suffix]

    assert kept.access == "closed"
    assert client.get("/api/v1/sources/S-0001/").json()["held"] == {"form": "copy", "sha256": kept.sha256}
    assert not any(kept.number.encode() in each for each in (*sent, client.get("/sources/S-0001").content))


def test_a_preview_is_for_whoever_was_given_its_address_and_for_a_day(secrets, client):
    shown = client.get(f"/preview/{secrets['token']}")

    assert SECRETS["a name in a preview"].encode() in shown.content
    assert shown["X-Robots-Tag"] == "noindex, nofollow"
    assert shown["Cache-Control"] == "private, no-store"
    assert client.get(f"/preview/{secrets['expired']}").status_code == 410
    assert client.get("/preview/aaaaaaaaaaaaaaaaaaaaaaaa").status_code == 404
