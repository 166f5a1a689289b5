"""A web server of the tests' own, on this machine, that answers well, badly, late or not at all."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answering(BaseHTTPRequestHandler):
    """Each path behaves as it is called; `asked` is every request, as it came in."""

    asked: list[str]
    hung_up: threading.Event

    def do_GET(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        match self.path.partition("?")[0]:
            case "/well" | "/well/":
                self.say(200)
            case "/moved":
                self.say(301, Location="/well?now=here")
            case "/round":
                self.say(302, Location="/round")
            case "/inside":
                self.say(302, Location="http://10.0.0.1/admin")
            case "/no-head":
                self.say(405 if self.command == "HEAD" else 200)
            case "/turns-away":
                self.say(403)
            case "/late":
                self.hung_up.wait(5)
            case "/drips":
                self.drip()
            case "/breaks-off":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
            case "/broken":
                self.say(500)
            case _:
                self.say(404)

    do_HEAD = do_GET

    def say(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self) -> None:
        """One sign now and then, for ever: no single wait is long."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while not self.hung_up.wait(0.05):
            try:
                self.wfile.write(b"x")
                self.wfile.flush()
            except OSError:
                return

    def log_message(self, *args: object) -> None:
        """Nothing: tests read `asked`."""


@contextmanager
def answering() -> Iterator[tuple[str, list[str]]]:
    """The address of such a server, and the list of what it was asked."""
    asked: list[str] = []
    hung_up = threading.Event()
    handler = type("Handler", (Answering,), {"asked": asked, "hung_up": hung_up})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *args: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        hung_up.set()
        server.shutdown()
        server.server_close()
        thread.join()
