from django.urls import path, re_path

from archive import image_door

FILE = r"(?P<number>F-\d+)"
urlpatterns = [
    re_path(rf"^3/{FILE}/?$", image_door.base, name="image"),
    re_path(rf"^3/{FILE}/info\.json$", image_door.info, name="image-info"),
    path(
        "3/<str:number>/<str:region>/<str:size>/<str:rotation>/<str:quality>.<str:form>",
        image_door.image,
        name="image-request",
    ),
]
