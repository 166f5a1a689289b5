"""All settings, in one file. What an institution changes comes from the environment (archive.env)."""

import sqlite3
from typing import Any

from archive.env import ROOT, UNSAFE_KEY, environment
from archive.stamp import code_stamp

ENV = environment()
BASE_DIR = ROOT
DATA_DIR = ENV.data
SECRET_KEY = ENV.secret_key
SECRET_KEY_IS_UNSAFE = ENV.secret_key == UNSAFE_KEY
DEBUG = ENV.debug
ALLOWED_HOSTS = ENV.hosts
IDENTIFIER_BASE = ENV.identifier_base
INSTITUTION = ENV.institution
ADMIN_EMAIL = ENV.admin_email
ITEM_PREFIX = ENV.item_prefix
CODE_STAMP = code_stamp(ROOT / "archive", ROOT / "catalog")

INSTALLED_APPS = [
    "archive",
    "catalog",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "axes",
]
MIDDLEWARE = [
    "archive.security.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "archive.security.OpenDoors",
    "django.middleware.common.CommonMiddleware",
    "archive.security.Languages",
    "archive.desk_only.Sessions",
    "archive.desk_only.Csrf",
    "archive.desk_only.Authentication",
    "archive.desk_only.Messages",
    "archive.desk_only.Lockout",
]
ROOT_URLCONF = "archive.urls"
WSGI_APPLICATION = "archive.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;"
    "PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;"
)
DATABASES = {
    "default": ENV.database
    or {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "heritage.sqlite3",
        # Opening it anew costs more than most answers do.
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 60, "init_command": SQLITE_PRAGMAS},
        "TEST": {"OPTIONS": {}},
    }
}
SQLITE_VERSION = sqlite3.sqlite_version_info
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "archive.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "catalog.ledger.roles.Roles",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
LOGIN_URL = "admin:login"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("hy", "Հայերեն"), ("az", "Azərbaycanca"), ("ru", "Русский")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = ENV.files
MEDIA_URL = "/no-address-for-media/"
# Where bytes are kept: a folder or s3://bucket/prefix; empty: MEDIA_ROOT. The second holds each original once more.
STORE = ENV.store
SECOND_STORE = ENV.second_store
S3_ENDPOINT = ENV.s3_endpoint
LARGEST_FILE = ENV.largest_file
# Files fetched from S3 so as to be read on this machine, and how many bytes of them are kept.
FETCHED_DIR = DATA_DIR / "fetched"
FETCHED_BYTES = 8 * 1024**3
# Public copies of a picture are made beside the serving of pages; True: within the deposit, as tests want it.
COPIES_AT_ONCE = False
# What one process may keep of pages it has made.
RENDITION_BYTES = 32 * 1024 * 1024
# Numeric addresses inside a private network that `manage.py check_links` may ask all the same; it asks no others.
LINKS_MAY_ASK: tuple[str, ...] = ()
# How many records one answer to a harvester holds.
HARVEST_PAGE = 100
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]

# The shape of Django 6's SECURE_CSP, so that our middleware goes when Django's comes.
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "media-src": ["'self'"],
    "form-action": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
_SECURE = IDENTIFIER_BASE.startswith("https://")
SESSION_COOKIE_SECURE = _SECURE
CSRF_COOKIE_SECURE = _SECURE
CSRF_TRUSTED_ORIGINS = [IDENTIFIER_BASE]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SECURE else None

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_THROTTLE_CLASSES": ["catalog.api.throttling.PerAddress"],
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
    "EXCEPTION_HANDLER": "catalog.api.problems.answer",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    # Whose address counts: behind a proxy (https) what it says, else who is connected.
    "NUM_PROXIES": 1 if _SECURE else 0,
}
# How often one address may ask the API ("600/min"); empty: as often as it likes.
API_RATE = ENV.api_rate
SPECTACULAR_SETTINGS = {
    "TITLE": f"{INSTITUTION}: API",
    "DESCRIPTION": (
        "Who said what about a piece of heritage, when, and where it is written. Reading only, without a "
        "key. Errors are problem details (RFC 9457); a parameter that is not known is refused."
    ),
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "CONTACT": {"name": INSTITUTION, "email": ADMIN_EMAIL},
    "SERVERS": [{"url": "/"}],
    "SERVE_INCLUDE_SCHEMA": False,
    "SORT_OPERATION_PARAMETERS": False,
    "POSTPROCESSING_HOOKS": ["catalog.api.openapi.generating.add_components"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": ENV.log_level},
    # They tell of every glyph that is cut out of a font, and of every step of a picture's scaling.
    "loggers": {"fontTools": {"level": "WARNING"}, "pyvips": {"level": "WARNING"}},
}
SILENCED_SYSTEM_CHECKS = ["axes.W002"]
