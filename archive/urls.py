"""The addresses of the whole house; each door lists its own."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from archive import health

urlpatterns = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("admin/", admin.site.urls),
    path("iiif/image/", include("archive.image.urls")),
    path("files/", include("archive.file_urls")),
    path("", include("catalog.api.urls")),
    path("", include("catalog.harvest.urls")),
    path("", include("catalog.iiif.urls")),
    path("", include("catalog.public.machines")),
    *i18n_patterns(path("", include("catalog.public.urls")), prefix_default_language=False),
]
handler404 = "catalog.public.views.refusing.not_found"
