import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
application = get_wsgi_application()
# Only now, for it needs the tables.
import_module("archive.copies.background").BACKGROUND.attend()
