"""The documentation for people."""

import re

import pytest
from django.test import Client

from catalog.api.openapi.components import components
from catalog.api.openapi.generating import document


@pytest.fixture(scope="module")
def page() -> str:
    return Client().get("/api/v1/docs/").content.decode()


def test_the_page_is_whole_without_javascript(page):
    shown = set(re.findall(r'id="([^"]+)"', page))

    operations = {operation["get"]["operationId"] for operation in document()["paths"].values()}
    assert operations | {f"type-{name}" for name in components()} <= shown
    assert "<script" not in page and "style=" not in page


def test_every_link_within_the_page_leads_somewhere(page):
    shown = set(re.findall(r'id="([^"]+)"', page))

    assert {link for link in re.findall(r'href="#([^"]+)"', page)} <= shown


def test_every_address_the_page_links_to_answers(client, page):
    links = {link for link in re.findall(r'href="(/(?:api|schema)[^"]*)"', page)}

    assert len(links) == 9
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_trying_out_loads_everything_from_our_own_address_and_nothing_inline(client):
    page = client.get("/api/v1/docs/try/").content.decode()

    loaded = re.findall(r'<(?:script src|link rel="(?:stylesheet|icon)" href)="([^"]+)"', page)
    assert len(loaded) == 4
    assert all(address.startswith("/") for address in loaded)
    assert page.count("<script") == page.count("<script src=") and "<style" not in page


def test_the_documentation_is_for_reading_only(client):
    assert client.post("/api/v1/docs/").status_code == 405
