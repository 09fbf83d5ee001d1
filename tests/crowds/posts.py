"""Many people who press a button at once, over real HTTP: a connection each, all open before the first asks."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import uuid4

#: the double of the cookie and the field is all that the check against forged forms compares
TOKEN = "unseulsecretpourtoutelafoule0123"


@dataclass(frozen=True)
class Reply:
    """What one of them was answered; status 0 when the server broke off."""

    status: int
    location: str
    seconds: float


def post(path: str, cookie: str, *, port: int, host: str = "", **fields: str) -> bytes:
    """One form sent by one person; with a `host`, through the proxy that ends TLS for it."""
    body = urlencode({"csrfmiddlewaretoken": TOKEN, **fields})
    origin = f"https://{host}" if host else f"http://127.0.0.1:{port}"
    lines = [
        f"POST {path} HTTP/1.1",
        f"Host: {host or f'127.0.0.1:{port}'}",
        f"Origin: {origin}",
        f"Cookie: {cookie}; csrftoken={TOKEN}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
        "Connection: close",
        *(["X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.7"] if host else []),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def sign_up_form(address: str, cookie: str, *, port: int, host: str = "", **fields: str) -> bytes:
    """« Je m’inscris », each with a nonce of its own."""
    return post(f"{address}inscription/", cookie, port=port, host=host, nonce=str(uuid4()), **fields)


def all_at_once(port: int, requests: Sequence[bytes]) -> list[Reply]:
    """Send them all in the same instant; the replies in the order of the requests."""
    return asyncio.run(_all(port, requests))


async def _all(port: int, requests: Sequence[bytes]) -> list[Reply]:
    doors = [await asyncio.open_connection("127.0.0.1", port) for _ in requests]
    return await asyncio.gather(*(_send(*door, request) for door, request in zip(doors, requests, strict=True)))


async def _send(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> Reply:
    started = time.perf_counter()
    try:
        writer.write(request)
        await writer.drain()
        answer = await reader.read()
    except ConnectionError:
        answer = b""
    finally:
        writer.close()
    return _reply(answer, time.perf_counter() - started)


def _reply(answer: bytes, seconds: float) -> Reply:
    head = answer.split(b"\r\n\r\n", 1)[0].decode("latin-1").split("\r\n")
    fields = dict(line.split(": ", 1) for line in head[1:] if ": " in line)
    status = int(head[0].split(" ")[1]) if head[0] else 0
    return Reply(status, {name.lower(): value for name, value in fields.items()}.get("location", ""), seconds)


def in_turn(port: int, requests: Sequence[bytes], connections: int = 8) -> tuple[float, list[Reply]]:
    """Send them one after the other, so many at a time; how long all took, and the replies in no order."""
    return asyncio.run(_in_turn(port, list(requests), connections))


async def _in_turn(port: int, requests: list[bytes], connections: int) -> tuple[float, list[Reply]]:
    replies: list[Reply] = []
    started = time.perf_counter()

    async def client() -> None:
        while requests:
            request = requests.pop()
            replies.append(await _send(*await asyncio.open_connection("127.0.0.1", port), request))

    await asyncio.gather(*(client() for _ in range(connections)))
    return time.perf_counter() - started, replies
