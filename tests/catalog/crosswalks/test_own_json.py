from catalog.crosswalks.formats import FORMATS
from catalog.finding.reading import read


def test_the_json_of_a_record_is_that_of_the_api_byte_for_byte(client, catalogue):
    for number, kind in (("HL-0001", "items"), ("E-0001", "events"), ("S-0001", "sources")):
        assert FORMATS["json"].sent(read(number)) == client.get(f"/api/v1/{kind}/{number}/").content
