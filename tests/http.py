"""A signed-in person over real HTTP: opens a page, fills the form that it holds, sends it."""

import html
import http.client
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

INPUT = re.compile(r"<input\b[^>]*>")
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass
class Answer:
    status: int
    text: str
    headers: http.client.HTTPMessage


@dataclass
class Visitor:
    """A browser without script: keeps cookies, follows nothing by itself. With a `host`, it comes by the
    proxy that ends TLS for that host."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    host: str = ""

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    @property
    def origin(self) -> str:
        return f"https://{self.host}" if self.host else f"http://127.0.0.1:{self.port}"

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, Any]) -> Answer:
        return self._ask("POST", path, urlencode(fields))

    def send_form(self, page: str, action: str, **fields: Any) -> Answer:
        """POST the form of `page` whose action is `action`, hidden fields included."""
        return self.post(action, {**hidden_fields(self.get(page).text, action), **fields})

    def _ask(self, method: str, path: str, body: str = "") -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": self.cookie}
        if self.host:
            headers |= {"Host": self.host, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}
        if body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        try:
            connection.request(method, path, body or None, headers)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
            self._keep(answer.headers.get_all("Set-Cookie") or [])
            return Answer(answer.status, text, answer.headers)
        finally:
            connection.close()

    def _keep(self, cookies: list[str]) -> None:
        for cookie in cookies:
            name, value = cookie.split(";", 1)[0].split("=", 1)
            self.cookies[name] = value


def hidden_fields(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the form with that action; an error when the page has no such form."""
    found = re.search(rf'<form\b[^>]*action="{re.escape(action)}"[^>]*>(.*?)</form>', page, re.DOTALL)
    if not found:
        raise LookupError(f"no form to {action} on this page")
    inputs = [dict(ATTRIBUTE.findall(tag)) for tag in INPUT.findall(found[1])]
    return {each["name"]: html.unescape(each.get("value", "")) for each in inputs if each.get("type") == "hidden"}


def signed_in(port: int, user: Any, *, host: str = "") -> Visitor:
    """A visitor who holds a session of this account, made in the database that the server reads."""
    session = SessionStore()
    session.update(
        {
            "_auth_user_id": str(user.pk),
            "_auth_user_backend": settings.AUTHENTICATION_BACKENDS[0],
            "_auth_user_hash": user.get_session_auth_hash(),
        }
    )
    session.create()
    return Visitor(port, {settings.SESSION_COOKIE_NAME: session.session_key}, host)
