from django.urls import re_path

from archive import file_door

urlpatterns = [re_path(r"^(?P<number>F-\d+)/content$", file_door.content, name="file-content")]
