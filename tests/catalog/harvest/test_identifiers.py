import pytest
from lxml import etree

from catalog.harvest.identifiers import may_be_an_identifier, repository
from tests.catalog.harvest.conftest import OFFICIAL

pytestmark = pytest.mark.once
HOUSES = {
    "https://id.example.org": "id.example.org",
    "https://example.org:8443/heritage": "example.org",
    "http://127.0.0.1:8000": "host-127-0-0-1.invalid",
    "http://localhost:8000": "host-localhost.invalid",
    "http://[::1]:8000": "host-1.invalid",
    "https://3d.example.org": "host-3d-example-org.invalid",
    "https://my_house.example.org": "host-my-house-example-org.invalid",
    "https://музей.рф": "xn--e1adhj9a.xn--p1ai",
}
URI = """<schema xmlns="http://www.w3.org/2001/XMLSchema"><element name="uri" type="anyURI"/></schema>"""


@pytest.mark.parametrize("base", HOUSES)
def test_every_house_has_a_name_that_the_scheme_allows(base):
    name = repository(base)

    if OFFICIAL.is_dir():
        schema = etree.XMLSchema(etree.parse(OFFICIAL / "oai-identifier.xsd"))
        assert schema.validate(etree.fromstring(SCHEME.format(name=name))), schema.error_log
    assert name == HOUSES[base]


@pytest.mark.parametrize(
    "text",
    [
        "oai:x:1",
        "a b",
        "%zz",
        "a%",
        "http://[x",
        ":::",
        "oai:x:<&'\">é",
        "a|b",
        "a#b#c",
        "1:2",
        "http://a:b/",
        "//h:1/",
    ],
)
def test_what_cannot_be_a_uri_is_told_from_what_can_as_schemas_tell_it(text):
    uri = etree.Element("uri")
    uri.text = text

    assert may_be_an_identifier(text) == etree.XMLSchema(etree.fromstring(URI)).validate(uri)


SCHEME = """<oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier"><scheme>oai</scheme>
<repositoryIdentifier>{name}</repositoryIdentifier><delimiter>:</delimiter>
<sampleIdentifier>oai:{name}:HL-0001</sampleIdentifier></oai-identifier>"""
