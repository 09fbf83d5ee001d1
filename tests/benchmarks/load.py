"""A bounded load from this machine on this machine: keep-alive connections that ask for one page in turn."""

import asyncio
import time
from dataclasses import dataclass, field
from statistics import median


@dataclass
class Reading:
    """What one page gave: seconds a request, bytes of the last body, answers that were not 200."""

    seconds: float
    latencies: list[float] = field(default_factory=list)
    size: int = 0
    refused: int = 0

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.latencies) / self.seconds

    @property
    def p50(self) -> float:
        return median(self.latencies)

    @property
    def p95(self) -> float:
        return sorted(self.latencies)[int(len(self.latencies) * 0.95)]


def measure(port: int, path: str, *, cookie: str = "", seconds: float = 4, connections: int = 4) -> Reading:
    """Ask for `path` on 127.0.0.1:`port` during `seconds`; stops by itself."""
    return asyncio.run(_measure(port, path, cookie, seconds, connections))


async def _measure(port: int, path: str, cookie: str, seconds: float, connections: int) -> Reading:
    reading = Reading(seconds)
    request = _request(port, path, cookie)
    started = time.perf_counter()
    await asyncio.gather(*(_client(port, request, started + seconds, reading) for _ in range(connections)))
    reading.seconds = time.perf_counter() - started
    return reading


def _request(port: int, path: str, cookie: str) -> bytes:
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Accept: text/html"]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def _client(port: int, request: bytes, until: float, reading: Reading) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while (sent := time.perf_counter()) < until:
            writer.write(request)
            status, body = await _answer(reader)
            reading.latencies.append(time.perf_counter() - sent)
            reading.size = len(body)
            reading.refused += status != 200
    finally:
        writer.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split(b" ", 2)[1])
    if b"transfer-encoding: chunked" in head:
        return status, await _chunks(reader)
    length = int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
    return status, await reader.readexactly(length)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int((await reader.readline()).strip(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body
