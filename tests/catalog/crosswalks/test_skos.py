"""rdflib, a judge from outside: what we write is RDF, the same in each form, and says what the vocabulary says."""

import json

import pytest
import rdflib
from rdflib.compare import isomorphic, to_isomorphic

from catalog.crosswalks.skos import Graph, Literal, statements
from catalog.crosswalks.skos_formats import FORMATS, by_accept
from catalog.exchange.skos import jsonld
from tests.catalog.vocabularies import KINDS

BASE = "https://heritage.example.org"
WHOLE = Graph(BASE, KINDS.scheme, KINDS.concepts)
ONE = Graph(BASE, KINDS.scheme, (KINDS.by_key()["item-kinds/bell-tower"],), whole=False)
PARSED_AS = {"jsonld": "json-ld", "ttl": "turtle", "nt": "nt"}


def own(graph: Graph) -> rdflib.Graph:
    """Our statements, handed to rdflib one by one."""
    made = rdflib.Graph()
    for subject, predicate, term in statements(graph):
        made.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), _term(term)))
    return made


def _term(term: str | Literal) -> rdflib.term.Node:
    if isinstance(term, str):
        return rdflib.URIRef(term)
    return rdflib.Literal(term.text, lang=term.language or None, datatype=term.datatype or None)


@pytest.mark.parametrize("graph", [WHOLE, ONE], ids=["a vocabulary", "a concept"])
@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_what_is_written_says_exactly_what_is_meant(form, graph):
    parsed = rdflib.Graph().parse(data=form.sent(graph), format=PARSED_AS[form.name])

    assert set(to_isomorphic(parsed)) ^ set(to_isomorphic(own(graph))) == set()
    assert isomorphic(parsed, own(graph))


def test_the_statements_of_a_concept_are_those_of_skos():
    said = {(p.rpartition("#")[2].rpartition("/")[2], o) for _s, p, o in statements(ONE)}

    assert said == {
        ("type", "http://www.w3.org/2004/02/skos/core#Concept"),
        ("inScheme", f"{BASE}/vocabularies/item-kinds"),
        ("prefLabel", Literal("bell tower", "en")),
        ("prefLabel", Literal("զանգակատուն", "hy")),
        ("prefLabel", Literal("zəng qülləsi", "az")),
        ("prefLabel", Literal("колокольня", "ru")),
        ("altLabel", Literal("belfry", "en")),
        ("altLabel", Literal("campanile", "en")),
        ("altLabel", Literal("звонница", "ru")),
        ("hiddenLabel", Literal("bell tour", "en")),
        ("definition", Literal('A tower for "bells",\nfree-standing or joined to another building.', "en")),
        ("scopeNote", Literal("For a hall that carries a belfry choose the hall.", "en")),
        ("notation", Literal("BT-1")),
        ("broader", f"{BASE}/vocabularies/item-kinds/building"),
        ("related", f"{BASE}/vocabularies/item-kinds/church-building"),
        ("exactMatch", "http://www.wikidata.org/entity/Q200334"),
    }


def test_json_ld_reads_in_short_words_and_needs_nothing_from_elsewhere():
    tree = json.loads(FORMATS["jsonld"].sent(ONE))

    assert isinstance(tree["@context"], dict)
    assert tree["prefLabel"]["hy"] == "զանգակատուն"
    assert tree["altLabel"] == {"en": ["belfry", "campanile"], "ru": ["звонница"]}
    assert tree["exactMatch"] == ["http://www.wikidata.org/entity/Q200334"]


@pytest.mark.parametrize("graph", [WHOLE, ONE], ids=["a vocabulary", "a concept"])
def test_our_own_reader_of_json_ld_reads_what_we_write(graph):
    assert set(jsonld.statements(FORMATS["jsonld"].sent(graph))) == set(statements(graph))


@pytest.mark.parametrize(
    ("accept", "liked"),
    [
        ("text/html,*/*;q=0.8", "text/html"),
        ("text/turtle", FORMATS["ttl"]),
        ("application/ld+json, text/turtle;q=0.5", FORMATS["jsonld"]),
        ("application/n-triples", FORMATS["nt"]),
        ("image/png", None),
    ],
)
def test_a_client_gets_what_it_likes_best(accept, liked):
    assert by_accept(accept) == liked
