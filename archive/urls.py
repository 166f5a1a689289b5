"""The addresses of the whole house; each door lists its own."""

from django.contrib import admin
from django.urls import include, path

from archive import health

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("admin/", admin.site.urls),
    path("iiif/image/", include("archive.image_urls")),
    path("", include("catalog.api.urls")),
    path("", include("catalog.harvest.urls")),
    path("", include("catalog.iiif.urls")),
    path("", include("catalog.public.urls")),
]
