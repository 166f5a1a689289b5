"""Vocabularies in and out as SKOS: JSON-LD by our own hand, Turtle with rdflib where it is installed."""
