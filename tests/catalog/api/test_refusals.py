import pytest

pytestmark = pytest.mark.django_db
ADDRESSES = ["", "items/", "items/HL-0001/", "changes/", "schema/"]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY"])
def test_nothing_can_be_written(client, address, method):
    answer = client.generic(method, f"/api/v1/{address}")

    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.json() == {
        "title": "Method Not Allowed",
        "status": 405,
        "detail": "This address is for reading only. Use GET, HEAD or OPTIONS.",
    }


@pytest.mark.parametrize("address", ADDRESSES)
def test_options_and_head_answer_without_a_body(client, catalogue, address):
    options = client.options(f"/api/v1/{address}")
    head, get = client.head(f"/api/v1/{address}"), client.get(f"/api/v1/{address}")

    assert (options.status_code, options["Allow"], options.content) == (204, "GET, HEAD, OPTIONS", b"")
    assert (head.status_code, head.content) == (200, b"")
    assert head.get("ETag") == get.get("ETag")


@pytest.mark.parametrize("address", ["/api/", "/api/v1/nothing/", "/api/v2/items/", "/schema/item-9.json"])
def test_what_is_not_there_is_told_in_the_same_form(client, db, address):
    answer = client.get(f"{address}?x=1&x=2" if address.startswith("/api") else address)

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["status"] == 404


def test_an_address_without_its_last_slash_leads_to_the_one_with_it(client):
    assert client.get("/api/v1/items?limit=3")["Location"] == "/api/v1/items/?limit=3"


def test_a_media_type_that_is_not_offered_is_refused(client):
    answer = client.get("/api/v1/items/", headers={"Accept": "application/xml"})

    assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")
    assert answer.json()["detail"].endswith("Offered: application/json.")


def test_who_asks_too_often_is_told_how_long_to_wait(client, settings):
    settings.API_RATE = "2/min"
    address = {"REMOTE_ADDR": "192.0.2.1"}

    answers = [client.get("/api/v1/items/", **address) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["Content-Type"] == "application/problem+json"
    assert 1 <= int(answers[2]["Retry-After"]) <= 61


def test_where_no_rate_is_set_nobody_is_held_back(client, settings):
    assert settings.API_RATE == ""
    assert {client.get("/api/v1/").status_code for _ in range(50)} == {200}


@pytest.mark.parametrize("address", [*ADDRESSES, "nothing/"])
def test_programs_of_every_site_may_read_and_no_cookie_is_set(client, catalogue, address):
    answer = client.get(f"/api/v1/{address}")

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies


@pytest.mark.parametrize("address", ["items/", "items/HL-0001/", "changes/", "nothing/"])
def test_an_answer_is_the_same_whoever_asks_and_may_be_kept_by_caches(client, catalogue, address):
    in_english = client.get(f"/api/v1/{address}")
    in_armenian = client.get(f"/api/v1/{address}", headers={"Accept-Language": "hy", "Cookie": "sessionid=x"})

    assert in_armenian.content == in_english.content
    assert "Vary" not in in_english.headers
    assert "Content-Language" not in in_armenian.headers
