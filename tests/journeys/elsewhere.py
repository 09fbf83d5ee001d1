"""Another platform, as bare as can be: it plays a SCORM 1.2 package with scorm-again, and keeps its state."""

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from threading import Thread
from typing import Any

from tests.yardsticks import scorm_again

PAGE = """<!doctype html><html lang="fr"><title>Ailleurs</title><script src="/scorm12.js"></script>
<script>
  window.API = new Scorm12API({ lmsCommitUrl: "/commit", autocommit: false, logLevel: 4, mastery_override: false });
  const saved = __SAVED__;
  if (saved) window.API.loadFromJSON(saved.cmi ?? saved, "cmi");
</script>
<iframe title="Paquet" src="/paquet/index.html" width="1200" height="900"></iframe></html>"""


@dataclass
class Elsewhere:
    """What this platform was told, commit after commit."""

    url: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    commits: list[dict[str, Any]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def core(self) -> dict[str, Any]:
        return self.commits[-1]["cmi"]["core"]

    @property
    def suspended(self) -> dict[str, Any]:
        return json.loads(self.commits[-1]["cmi"]["suspend_data"])

    def page(self) -> bytes:
        saved = self.commits[-1] if self.commits else None
        return PAGE.replace("__SAVED__", json.dumps(saved).replace("<", "\\u003c")).encode()

    def answer(self, path: str) -> tuple[bytes, str] | None:
        if path == "/":
            return self.page(), "text/html; charset=utf-8"
        if path == "/scorm12.js":
            return scorm_again("12").read_bytes(), "text/javascript"
        name = path.removeprefix("/paquet/")
        if name not in self.files:
            self.missing += [path]
            return None
        return self.files[name], guess_type(name)[0] or "application/octet-stream"


@contextmanager
def elsewhere(package: bytes) -> Iterator[Elsewhere]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        platform = Elsewhere(files={name: archive.read(name) for name in archive.namelist()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(platform))
    platform.url = f"http://127.0.0.1:{server.server_port}/"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield platform
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(platform: Elsewhere) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(platform.answer(self.path.split("?")[0]))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            platform.commits.append(json.loads(body))
            self._send((b'{"result": "true", "errorCode": 0}', "application/json"))

        def _send(self, found: tuple[bytes, str] | None) -> None:
            body, content_type = found or (b"", "text/plain")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    return Handler
