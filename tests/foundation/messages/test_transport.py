"""What MAIL_URL may say."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail.backends.console import EmailBackend as ConsoleBackend
from django.core.mail.backends.dummy import EmailBackend as KeepingBackend

from foundation.messages.outbox.transport import transport


def test_a_server_with_everything():
    smtp = transport("smtp://equipe%40x:mot%3Ade@mail.example:2525/?tls")
    assert (smtp.host, smtp.port, smtp.username, smtp.password) == ("mail.example", 2525, "equipe@x", "mot:de")
    assert (smtp.use_tls, smtp.use_ssl) == (True, False)


@pytest.mark.parametrize(
    ("url", "port"), [("smtp://m.example", 25), ("smtp://m.example/?tls", 587), ("smtps://m.example", 465)]
)
def test_usual_ports(url, port):
    assert transport(url).port == port


def test_a_console_and_nothing():
    assert isinstance(transport("console:"), ConsoleBackend)
    assert isinstance(transport(""), KeepingBackend)


@pytest.mark.parametrize("url", ["http://mail.example", "smtp://", "mail.example:25"])
def test_anything_else_is_refused(url):
    with pytest.raises(ImproperlyConfigured, match="MAIL_URL"):
        transport(url)
