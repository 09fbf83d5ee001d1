"""Answering with a file: guarded headers, revalidation and ranges, under WSGI and ASGI alike."""

import re
from collections.abc import AsyncIterator, Callable, Generator
from contextlib import suppress
from typing import BinaryIO

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

Opener = Callable[[], BinaryIO]
Answer = HttpResponse | StreamingHttpResponse

CHUNK = 256 * 1024
#: shown in the page; whatever else is offered to keep
SHOWN = ("application/pdf", "image/", "audio/", "video/", "text/plain")
#: a document that could run scripts is shut in a box of its own
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
ACTIVE = ("text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/xml")


def file_response(
    request: HttpRequest, *, opener: Opener, name: str, content_type: str, size: int, etag: str, public: bool
) -> Answer:
    """The bytes of a file, whole or the one range that is asked for; it is opened once they are read."""
    quoted = f'"{etag}"'
    if request.headers.get("If-None-Match") == quoted:
        return _guarded(HttpResponse(status=304), name, content_type, quoted, public=public)
    asked = _range(request.headers.get("Range", ""), size)
    if asked is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    first, last, partial = asked
    response = _stream(request, opener, first, last - first + 1)
    response.status_code = 206 if partial else 200
    response["Content-Length"] = str(last - first + 1)
    response["Accept-Ranges"] = "bytes"
    if partial:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return _guarded(response, name, content_type, quoted, public=public)


def _guarded(response: Answer, name: str, content_type: str, etag: str, *, public: bool) -> Answer:
    shown = content_type.startswith(SHOWN) and not content_type.startswith(ACTIVE)
    response["Content-Type"] = content_type
    response["Content-Disposition"] = content_disposition_header(not shown, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = etag
    response["Cache-Control"] = "public, max-age=86400" if public else "private, no-store"
    if content_type == "application/pdf":  # browsers show it with scripts and styles of their own
        response._csp_exempt = True  # type: ignore[union-attr]
    if content_type.startswith(ACTIVE):
        response["Content-Security-Policy"] = SANDBOX
    return response


def _range(asked: str, size: int) -> tuple[int, int, bool] | None:
    """(first, last, whether partial); None for what cannot be satisfied. Several ranges get it all."""
    found = re.fullmatch(r"bytes=(\d*)-(\d*)", asked.strip())
    if not found or found.groups() == ("", ""):
        return 0, size - 1, False
    start, end = found.groups()
    if not start:
        first, last = max(0, size - int(end)), size - 1
    else:
        first, last = int(start), min(int(end or size - 1), size - 1)
    return (first, last, True) if first <= last else None


def _stream(request: HttpRequest, opener: Opener, first: int, length: int) -> StreamingHttpResponse:
    chunks = _async_chunks if isinstance(request, ASGIRequest) else _chunks
    return StreamingHttpResponse(chunks(opener, first, length))


def _chunks(opener: Opener, first: int, length: int) -> Generator[bytes]:
    with opener() as handle:
        handle.seek(first)
        while length > 0 and (chunk := handle.read(min(CHUNK, length))):
            length -= len(chunk)
            yield chunk


async def _async_chunks(opener: Opener, first: int, length: int) -> AsyncIterator[bytes]:
    chunks = _chunks(opener, first, length)
    following = sync_to_async(lambda: next(chunks, None), thread_sensitive=False)
    try:
        while chunk := await following():
            yield chunk
    finally:
        with suppress(ValueError):  # the reader went away while a thread reads: the file closes with what it reads
            chunks.close()
