"""How mails leave: by the server of MAIL_URL, to the console, or nowhere (a demo keeps them to be read)."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.console import EmailBackend as ConsoleBackend
from django.core.mail.backends.dummy import EmailBackend as KeepingBackend
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend

#: shorter than a message's lease, so that nobody takes a message from under a slow server
TIMEOUT = 20


def transport(url: str | None = None) -> BaseEmailBackend:
    """The transport that MAIL_URL names: « smtp://user:password@host:587/?tls », « smtps://… »,
    « console: », or none."""
    url = settings.MAIL_URL if url is None else url
    if not url:
        return KeepingBackend()
    parts = urlsplit(url)
    if parts.scheme == "console":
        return ConsoleBackend()
    if parts.scheme in ("smtp", "smtps") and parts.hostname:
        return SmtpBackend(**_smtp_options(parts))
    raise ImproperlyConfigured(f"PASSERELLE_MAIL_URL is wrong: {parts.scheme!r} is not smtp, smtps or console.")


def _smtp_options(parts: Any) -> dict[str, Any]:
    implicit = parts.scheme == "smtps"
    explicit = not implicit and "tls" in parse_qs(parts.query, keep_blank_values=True)
    return {
        "host": parts.hostname,
        "port": parts.port or (465 if implicit else 587 if explicit else 25),
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_ssl": implicit,
        "use_tls": explicit,
        "timeout": TIMEOUT,
        "fail_silently": False,
    }
