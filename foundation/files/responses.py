"""Answering with a file: guarded headers, revalidation and ranges, under WSGI and ASGI alike."""

import re
from collections.abc import AsyncIterator, Iterator
from typing import BinaryIO

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

CHUNK = 256 * 1024
#: shown in the page; whatever else is offered to keep
SHOWN = ("application/pdf", "image/", "audio/", "video/", "text/plain")
#: a document that could run scripts is shut in a box of its own
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
ACTIVE = ("text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/xml")


def file_response(
    request: HttpRequest, *, handle: BinaryIO, name: str, content_type: str, size: int, etag: str, public: bool
) -> HttpResponse:
    """The bytes of an open file, whole or the one range that is asked for."""
    quoted = f'"{etag}"'
    if request.headers.get("If-None-Match") == quoted:
        handle.close()
        return _guarded(HttpResponse(status=304), name, content_type, quoted, public=public)
    asked = _range(request.headers.get("Range", ""), size)
    if asked is None:
        handle.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    first, last, partial = asked
    response = _stream(request, handle, first, last - first + 1)
    response.status_code = 206 if partial else 200
    response["Content-Length"] = str(last - first + 1)
    response["Accept-Ranges"] = "bytes"
    if partial:
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return _guarded(response, name, content_type, quoted, public=public)


def _guarded(response: HttpResponse, name: str, content_type: str, etag: str, *, public: bool) -> HttpResponse:
    shown = content_type.startswith(SHOWN) and not content_type.startswith(ACTIVE)
    response["Content-Type"] = content_type
    response["Content-Disposition"] = content_disposition_header(not shown, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["ETag"] = etag
    response["Cache-Control"] = "public, max-age=86400" if public else "private, no-store"
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


def _stream(request: HttpRequest, handle: BinaryIO, first: int, length: int) -> StreamingHttpResponse:
    handle.seek(first)
    if isinstance(request, ASGIRequest):
        response = StreamingHttpResponse(_async_chunks(handle, length))
    else:
        response = StreamingHttpResponse(_chunks(handle, length))
    response._resource_closers.append(handle.close)  # type: ignore[attr-defined]
    return response


def _chunks(handle: BinaryIO, length: int) -> Iterator[bytes]:
    while length > 0 and (chunk := handle.read(min(CHUNK, length))):
        length -= len(chunk)
        yield chunk


async def _async_chunks(handle: BinaryIO, length: int) -> AsyncIterator[bytes]:
    read = sync_to_async(handle.read, thread_sensitive=False)
    while length > 0 and (chunk := await read(min(CHUNK, length))):
        length -= len(chunk)
        yield chunk
