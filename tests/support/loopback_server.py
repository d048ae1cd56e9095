"""A web server on this machine, over real sockets, so that the real client is tested. What it answers others say."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Generic, TypeVar

State = TypeVar("State")

CERTIFICATE = Path(__file__).with_name("loopback.pem")
"""A key and a certificate of nobody's, for 127.0.0.1; with SSL_CERT_FILE naming it, a client trusts it."""


class Answering(BaseHTTPRequestHandler, Generic[State]):
    """Answers one request as its ``state`` says."""

    protocol_version = "HTTP/1.1"

    def __init__(self, state: State, *where: object) -> None:
        self.state = state
        super().__init__(*where)  # type: ignore[arg-type]  # passed on as the server gives it

    def log_message(self, *what: object) -> None:
        """Say nothing."""


@contextmanager
def serving(answering: Callable[..., BaseHTTPRequestHandler], encrypted: bool = False) -> Iterator[int]:
    """The port of a running server, which is ended with all its connections."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), answering)
    server.daemon_threads = False  # the server waits for them, so that none outlives the test
    if encrypted:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
