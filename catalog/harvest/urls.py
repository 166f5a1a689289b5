"""Where partners' machines harvest."""

from django.urls import URLPattern, path

from catalog.harvest.door import oai

urlpatterns: list[URLPattern] = [path("oai", oai, name="oai")]
