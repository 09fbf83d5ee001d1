"""The files that a lesson shows, asked from their own guarded addresses as the person who takes them away."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.urls import Resolver404, resolve
from django.utils.text import slugify

from foundation.access.viewer import Viewer


@dataclass
class Shelf:
    """Files by their address on the site, each under a name of its own in the package."""

    viewer: Viewer
    names: dict[str, str] = field(default_factory=dict)
    responses: dict[str, HttpResponseBase] = field(default_factory=dict)

    @property
    def request(self) -> HttpRequest:
        """That of the person, for blocks that ask who reads."""
        return request_as(self.viewer)

    def name_of(self, address: str) -> str:
        """The file's path in the package, or nothing where there is no such file for this person."""
        if address not in self.names:
            response = answer_at(address, self.viewer)
            self.names[address] = self._free_name(address) if response else ""
            if response:
                self.responses[self.names[address]] = response
        return self.names[address]

    def chunks(self, name: str) -> Iterator[bytes]:
        response = self.responses[name]
        with_content = cast(Any, response)
        yield from with_content.streaming_content if response.streaming else [with_content.content]

    def close(self) -> None:
        for response in self.responses.values():
            if isinstance(response, StreamingHttpResponse):
                response.close()

    def _free_name(self, address: str) -> str:
        base, extension = posixpath.splitext(posixpath.basename(unquote(urlsplit(address).path).rstrip("/")))
        extension = "." + slugify(extension) if extension else ""
        return f"media/{len(self.responses) + 1:02d}-{slugify(base)[:40] or 'fichier'}{extension}"


def answer_at(address: str, viewer: Viewer) -> HttpResponseBase | None:
    """What the site answers there to this person, when it is a file."""
    path = unquote(urlsplit(address).path)
    try:
        match = resolve(path)
        response = match.func(request_as(viewer, path), *match.args, **match.kwargs)
    except (Resolver404, Http404):
        return None
    return response if response.status_code == 200 else None


def request_as(viewer: Viewer, path: str = "/") -> HttpRequest:
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = path
    request.user = viewer.user
    request.viewer = viewer  # type: ignore[attr-defined]
    return request
