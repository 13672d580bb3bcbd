"""The address at which one test visits the app: it hands requests on to the served build, writes each of them down, can be
shut to make the app go offline, and can hand out another file in place of a built one. As a proxy it sees every address."""

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

# What concerns one connection only is not handed on.
OWN = {"connection", "keep-alive", "proxy-connection", "transfer-encoding"}

# What our `_headers` asks of a host.
ASKED = {"cache-control", "content-security-policy", "cross-origin-opener-policy", "permissions-policy", "referrer-policy"}


class Door:
    """A server of its own port in front of the served build."""

    def __init__(self, behind):
        self.behind = urlsplit(behind)
        self.asked = []
        self.instead = {}
        self.slow = Slow()
        self.refused = set()
        # A host that does not read `_headers`.
        self.headerless = False
        self.port = 0
        self.server = None
        self.was_shut = False
        self.open()

    @property
    def url(self):
        return f"http://localhost:{self.port}/"

    def names(self):
        """The hosts that this door answers for."""
        return {f"localhost:{self.port}", self.behind.netloc}

    def open(self):
        """Begins to answer, after `shut` at the same port as before."""
        self.server = Listener(("127.0.0.1", self.port), handler(self)) if self.port else unused_port(handler(self))
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def shut(self):
        """From now on nobody answers here."""
        self.was_shut = True
        self.slow.let_through()
        if self.server:
            self.server.shutdown()
            self.server.server_close()
            self.server.drop_connections()
            self.server = None

    def fetch(self, method, path, headers):
        connection = http.client.HTTPConnection(self.behind.hostname, self.behind.port, timeout=20)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        finally:
            connection.close()


class Slow:
    """The files that do not arrive until they are let through."""

    def __init__(self):
        self.ending = None
        self.gate = threading.Event()

    def hold(self, ending):
        """Files whose path ends like this wait from now on."""
        self.ending = ending
        self.gate.clear()

    def let_through(self):
        self.gate.set()

    def wait(self, path):
        if self.ending and path.endswith(self.ending):
            self.gate.wait(20)


# The system hands out ports again; what one test stored in the browser at such an address would be there in another.
USED = set()


def unused_port(handles):
    """A listener at a port at which this run has not been before."""
    while True:
        listener = Listener(("127.0.0.1", 0), handles)
        port = listener.server_address[1]
        if port not in USED:
            USED.add(port)
            return listener
        listener.server_close()


class Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, *arguments):
        self.sockets = []
        super().__init__(*arguments)

    def get_request(self):
        request, address = super().get_request()
        self.sockets.append(request)
        return request, address

    def drop_connections(self):
        for request in self.sockets:
            try:
                request.shutdown(2)
            except OSError:
                pass  # The browser went away before us.

    def handle_error(self, request, client_address):
        pass  # A browser that closes its end early is no failure of a test.


def handler(door):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def do_GET(self):
            self.answer()

        def do_HEAD(self):
            self.answer()

        def do_POST(self):
            self.answer()

        def do_CONNECT(self):
            door.asked.append(f"https://{self.path}")
            self.send_error(502)

        def answer(self):
            address = urlsplit(self.path)
            own = not address.netloc or address.netloc in door.names()
            door.asked.append(address.path if own else self.path)
            if not own:
                self.send_error(502)
                return
            door.slow.wait(address.path)
            if address.path in door.refused:
                self.send_error(503)
                return
            kept = {name: value for name, value in self.headers.items() if name.lower() not in OWN}
            if address.path in door.instead:
                # What is put in the place of a file is sent as it is, under the headers of that file.
                kept = {name: value for name, value in kept.items() if name.lower() not in {"accept-encoding", "if-none-match"}}
            path = address.path + (f"?{address.query}" if address.query else "")
            status, headers, body = door.fetch(self.command, path, kept)
            body = door.instead.get(address.path, body)
            self.send_response_only(status)
            left_out = OWN | {"content-length"} | (ASKED if door.headerless else set())
            for name, value in headers:
                if name.lower() not in left_out:
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler
