"""The one place where the environment is read: typed, checked, and named in every complaint."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

from archive.measure import bytes_of

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
PREFIX = re.compile(r"[A-Z][A-Z0-9]{0,15}")
TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}
UNSAFE_KEY = "only-for-a-first-look-at-the-sample-catalogue"


class BadSetting(SystemExit):
    """A variable has a value we cannot use; the start stops here and says which one."""

    def __init__(self, name: str, value: str, wrong: str, example: str) -> None:
        super().__init__(f'{name}="{value}": {wrong} Write it like {name}={example}')


@dataclass(frozen=True)
class Environment:
    """Everything an institution sets from outside."""

    data: Path
    files: Path
    database: dict[str, Any]
    secret_key: str
    debug: bool
    hosts: list[str]
    identifier_base: str
    institution: str
    admin_email: str
    item_prefix: str
    log_level: str
    api_rate: str
    store: str
    second_store: str
    s3_endpoint: str
    largest_file: int


def environment(env: Mapping[str, str] = os.environ) -> Environment:
    """The environment, read and checked. Stops the start (BadSetting) at the first value that cannot be."""
    read = _Reader(env)
    data = read("HERITAGE_DATA", "", _folder, "/srv/heritage")
    return Environment(
        data=data or ROOT / ".heritage",
        files=data / "media" if data else ROOT / "media",
        database=read("DATABASE_URL", "", database, "postgres://user:password@127.0.0.1:5432/heritage"),
        secret_key=read("HERITAGE_SECRET_KEY", UNSAFE_KEY, _long, "fifty-random-characters"),
        debug=read("HERITAGE_DEBUG", "0", _boolean, "0"),
        hosts=read("HERITAGE_HOSTS", "127.0.0.1,localhost,[::1]", _hosts, "heritage.example.org"),
        identifier_base=read("HERITAGE_IDENTIFIER_BASE", "http://127.0.0.1:8000", _base, "https://id.example.org"),
        institution=read("HERITAGE_INSTITUTION", "Heritage Ledger, sample catalogue", _words, "The Archive"),
        admin_email=read("HERITAGE_ADMIN_EMAIL", "archivist@example.org", _email, "archivist@example.org"),
        item_prefix=read("HERITAGE_ITEM_PREFIX", "HL", _prefix, "HL"),
        log_level=read("HERITAGE_LOG_LEVEL", "INFO", _level, "INFO"),
        api_rate=read("HERITAGE_API_RATE", "", _rate, "600/min"),
        store=read("HERITAGE_STORE", "", _store, "s3://bucket/prefix"),
        second_store=read("HERITAGE_SECOND_STORE", "", _store, "/mnt/second"),
        s3_endpoint=read("HERITAGE_S3_ENDPOINT", "", _endpoint, "https://s3.example.org"),
        largest_file=read("HERITAGE_LARGEST_FILE", "64GiB", bytes_of, "64GiB"),
    )


class _Reader:
    """Reads one variable, and turns a ValueError into a sentence with the variable's name."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = env

    def __call__(self, name: str, default: str, understand: Callable[[str], T], example: str) -> T:
        value = self.env.get(name, default)
        try:
            return understand(value)
        except ValueError as wrong:
            raise BadSetting(name, value, str(wrong), example) from wrong


def database(url: str) -> dict[str, Any]:
    """Django's settings for a DATABASE_URL; an empty one means SQLite in the data folder."""
    if not url:
        return {}
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("only PostgreSQL can be chosen; leave the variable out for SQLite.")
    if not parts.path.strip("/"):
        raise ValueError("the name of the database is missing.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _folder(value: str) -> Path | None:
    if not value:
        return None
    path = Path(value)
    if path.exists() and not path.is_dir():
        raise ValueError("that is a file; a folder is needed.")
    return path.resolve()


def _boolean(value: str) -> bool:
    if value.lower() not in TRUE | FALSE:
        raise ValueError("it is neither yes (1) nor no (0).")
    return value.lower() in TRUE


def _long(value: str) -> str:
    if len(value) < 32:
        raise ValueError("a secret key needs at least 32 characters.")
    return value


def _hosts(value: str) -> list[str]:
    hosts = [host.strip() for host in value.split(",") if host.strip()]
    if not hosts or any("/" in host for host in hosts):
        raise ValueError("host names are needed, with commas between them and without http://.")
    return hosts


def _base(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("a web address is needed, with http:// or https://.")
    return value.rstrip("/")


def _words(value: str) -> str:
    if not value.strip():
        raise ValueError("a name is needed.")
    return value.strip()


def _email(value: str) -> str:
    # With a dot behind the @: OAI-PMH's schema takes no other.
    if not re.fullmatch(r"[^@\s]+@([^@\s.]+\.)+[^@\s.]+", value):
        raise ValueError("that is no e-mail address with a domain.")
    return value


def _prefix(value: str) -> str:
    if not PREFIX.fullmatch(value) or value in {"P", "A", "E", "S", "C", "F"}:
        raise ValueError("capital letters and digits are needed, and none of P, A, E, S, C, F.")
    return value


def _level(value: str) -> str:
    if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
        raise ValueError("the levels are DEBUG, INFO, WARNING, ERROR, CRITICAL.")
    return value.upper()


def _rate(value: str) -> str:
    if not re.fullmatch(r"([1-9][0-9]{0,6}/(sec|min|hour|day))?", value):
        raise ValueError("a number of requests is needed, per sec, min, hour or day; empty for no limit.")
    return value


def _store(value: str) -> str:
    if not value:
        return ""
    if value.startswith("s3://"):
        if not urlsplit(value).netloc:
            raise ValueError("the name of the bucket is missing.")
        return value.rstrip("/")
    if "://" in value:
        raise ValueError("a folder is needed, or s3:// with a bucket.")
    return str(_folder(value))


def _endpoint(value: str) -> str:
    return _base(value) if value else ""
