"""The addresses of manifests and collections. They are promises."""

from django.urls import path, re_path

from catalog.iiif import views

NUMBER = r"(?P<number>[A-Z][A-Z0-9]{0,15}-[0-9]{1,12})"
urlpatterns = [
    re_path(rf"^iiif/items/{NUMBER}/manifest$", views.manifest, name="manifest"),
    path("iiif/collections/all", views.everything, name="iiif-everything"),
    re_path(rf"^iiif/collections/{NUMBER}$", views.collection, name="iiif-collection"),
]
