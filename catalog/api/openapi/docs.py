from drf_spectacular.views import SpectacularSwaggerSplitView


class Docs(SpectacularSwaggerSplitView):
    url_name = "api-schema"
    template_name = "api/docs.html"
