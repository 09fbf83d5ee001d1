"""Answering with a stored file: cacheable by others only when public, revalidated, resumable."""

import hashlib
import mimetypes
import re
from collections.abc import Iterator
from typing import IO

from django.core.files.storage import Storage
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date

#: What a browser may show by itself; anything else is saved.
SHOWN = (
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/avif",
    "application/pdf",
    "video/mp4",
    "video/webm",
)
PUBLIC_SECONDS = 3600
CHUNK = 64 * 1024
RANGE = re.compile(r"bytes=(\d*)-(\d*)$")


def answer_with(request: HttpRequest, file: FieldFile, *, public: bool, download_name: str = "") -> HttpResponseBase:
    """The file, whole or in part, or 304. Call it once the audience has been asked."""
    try:
        size, changed = file.size, file.storage.get_modified_time(file.name).timestamp()
    except FileNotFoundError:
        raise Http404 from None
    etag = f'"{hashlib.sha256(f"{file.name} {size} {changed}".encode()).hexdigest()[:20]}"'
    response = get_conditional_response(request, etag=etag, last_modified=int(changed))
    if response is None:
        response = _content(request, file.storage, file.name, size, download_name)
    response["ETag"], response["Last-Modified"] = etag, http_date(changed)
    response["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}" if public else "private, no-cache"
    return response


def _content(request: HttpRequest, storage: Storage, name: str, size: int, download_name: str) -> HttpResponseBase:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    part = _asked_part(request.headers.get("Range", ""), size)
    if part and part[0] >= size:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    opened = storage.open(name, "rb")
    response = _partial(opened, *part, size) if part else FileResponse(opened)
    response["Content-Type"], response["Accept-Ranges"] = kind, "bytes"
    disposition = content_disposition_header(kind not in SHOWN, download_name or name.rsplit("/", 1)[-1])
    response["Content-Disposition"] = disposition
    if kind == "application/pdf":
        response._csp_exempt = True  # browsers show a PDF with scripts and styles of their own
    return response


def _asked_part(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of a single range; None for the whole."""
    found = RANGE.match(header)
    if not found or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if not first:
        return max(0, size - int(last)), size - 1
    end = min(int(last), size - 1) if last else size - 1
    return (int(first), end) if end >= int(first) or int(first) >= size else None


def _partial(opened: IO[bytes], first: int, last: int, size: int) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_read(opened, first, last - first + 1), status=206)
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    response["Content-Length"] = str(last - first + 1)
    return response


def _read(opened: IO[bytes], start: int, left: int) -> Iterator[bytes]:
    with opened:
        opened.seek(start)
        while left > 0 and (chunk := opened.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
