"""Ask an address of the outside world whether it still answers; never one inside this house's own network.

Names are looked up once, the answers are checked, and the connection goes to the very address that was checked, at
every redirect anew: otherwise a name could point outside when it is looked at and inside when it is used.
"""

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event, Timer
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings

MOST_REDIRECTS = 10
# IPv4 addresses as IPv6 networks carry them (RFC 6052).
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
REDIRECTS = (301, 302, 303, 307, 308)
# What a server says to HEAD that it might not say to GET.
TRY_GET = (400, 403, 404, 405, 406, 500, 501, 503)


@dataclass(frozen=True)
class Reply:
    """What came of asking: the last status (None where nothing answered), where it led, what is wrong in words.

    `asked` is False where the address is one that may not be asked.
    """

    address: str
    status: int | None = None
    final: str = ""
    told: str = ""
    asked: bool = True


class MayNotBeAsked(Exception):
    """An address that is none of the outside world's, or none at all; the message says why."""


class NoAnswer(Exception):
    """Nothing that can be understood came back; the message says how it went."""


def ask(address: str, timeout: float, agent: str) -> Reply:
    """HEAD, then GET where HEAD is not understood; redirects followed, each checked. `timeout` in seconds, a hop."""
    try:
        status, final = _followed(address, timeout, agent)
    except MayNotBeAsked as refused:
        return Reply(address, told=str(refused), asked=False)
    except NoAnswer as failed:
        return Reply(address, told=str(failed))
    return Reply(address, status, final)


def _followed(address: str, timeout: float, agent: str) -> tuple[int, str]:
    """The last status, and where it led."""
    here = address
    for _ in range(MOST_REDIRECTS + 1):
        status, location = _with_head_or_get(here, timeout, agent)
        if status not in REDIRECTS or not location:
            return status, here
        here = urljoin(here, location)
    raise NoAnswer(f"It sends on more than {MOST_REDIRECTS} times, and leads nowhere.")


def _with_head_or_get(address: str, timeout: float, agent: str) -> tuple[int, str]:
    try:
        status, location = _hop("HEAD", address, timeout, agent)
    except NoAnswer:
        return _hop("GET", address, timeout, agent)
    return _hop("GET", address, timeout, agent) if status in TRY_GET else (status, location)


def _hop(method: str, address: str, timeout: float, agent: str) -> tuple[int, str]:
    """One request: its status, and where it sends on. The body is not read."""
    scheme, host, port, path = _parts(address)
    connection = _connection(scheme, host, port, _outside(host, port), timeout)
    headers = {"User-Agent": agent, "Accept": "*/*", "Connection": "close"}
    with _until(timeout, connection) as late:
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
        except (OSError, http.client.HTTPException) as failed:
            raise NoAnswer(_in_words(failed, timeout)) from failed
        if late.is_set():
            raise NoAnswer(_in_words(TimeoutError(), timeout))
        return answer.status, answer.getheader("Location", "") or ""


def _parts(address: str) -> tuple[str, str, int, str]:
    """Scheme, host, port, and the path with its query; signs that machines do not send are escaped."""
    try:
        parts = urlsplit(quote(address, safe="%/:=&?~#+!$,;'@()*[]"))
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    except (ValueError, KeyError) as wrong:
        raise MayNotBeAsked(f"{address[:200]} is no web address.") from wrong
    if not parts.hostname:
        raise MayNotBeAsked(f"{address[:200]} is no web address.")
    return parts.scheme, parts.hostname, port, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _outside(host: str, port: int) -> str:
    """The numeric address of a host, checked. Raises MayNotBeAsked, NoAnswer."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as failed:
        raise NoAnswer(f"There is no host of the name {host}.") from failed
    addresses = [str(each[4][0]) for each in found]
    if not all(_is_public(each) or each in settings.LINKS_MAY_ASK for each in addresses):
        raise MayNotBeAsked(f"{host} is inside a network of its own, not on the public internet.")
    return addresses[0]


def _is_public(address: str) -> bool:
    """True for an address that everybody can reach; one that carries another inside it counts as that one."""
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        carried = ipaddress.ip_address(int(number) & 0xFFFFFFFF) if number in _NAT64 else None
        number = number.ipv4_mapped or number.sixtofour or carried or number
    return number.is_global and not number.is_multicast


def _connection(scheme: str, host: str, port: int, numeric: str, timeout: float) -> http.client.HTTPConnection:
    """A connection to a numeric address, under the host's own name."""
    if scheme == "http":
        return _Plain(host, port, numeric, timeout)
    return _Secure(host, port, numeric, timeout)


class _Plain(http.client.HTTPConnection):
    def __init__(self, host: str, port: int, numeric: str, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self.numeric = numeric

    def connect(self) -> None:
        self.sock = socket.create_connection((self.numeric, self.port), self.timeout)


class _Secure(_Plain):
    default_port = 443

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


@contextmanager
def _until(timeout: float, connection: http.client.HTTPConnection) -> Iterator[Event]:
    """Hang up after so many seconds altogether: a server that sends a sign now and then never times out."""
    late = Event()

    def hang_up() -> None:
        late.set()
        with suppress(OSError, AttributeError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(timeout, hang_up)
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
        connection.close()


def _in_words(failed: Exception, timeout: float) -> str:
    match failed:
        case TimeoutError() | http.client.BadStatusLine() | http.client.IncompleteRead():
            return f"It did not answer within {timeout:g} seconds, or broke off."
        case ssl.SSLCertVerificationError():
            return f"Its certificate is not valid: {failed.verify_message}."
        case ConnectionRefusedError():
            return "It refuses to be connected to."
        case ConnectionError():
            return "It broke the connection off."
    return f"It could not be understood ({type(failed).__name__})."


__all__ = ["MayNotBeAsked", "Reply", "ask"]
