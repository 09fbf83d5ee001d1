"""Whoever tries passwords is stopped by all processes at once."""

from django.contrib.auth.hashers import make_password

from tests.factories import member
from tests.foundation.accounts.people import PASSWORD, verified
from tests.http import Answer, Visitor
from tests.servers import HOST, Server

LOGIN = "/compte/login/"
STOPPED = "Trop d’essais de suite."


def sign_in(server: Server, address: str, password: str) -> Answer:
    return Visitor(server.port, host=HOST).send_form(LOGIN, LOGIN, login=address, password=password)


def test_five_wrong_passwords_here_stop_the_right_one_there(production):
    production.start(production.pages, production.sockets)
    attacked, other = (verified(member(password=make_password(PASSWORD))) for _ in range(2))
    for _ in range(5):
        answer = sign_in(production.pages, attacked.email, "un-autre-mot-de-passe")
        assert STOPPED not in answer.text
    for server in (production.sockets, production.pages):
        answer = sign_in(server, attacked.email, PASSWORD)
        assert answer.status != 302
        assert STOPPED in answer.text
    assert sign_in(production.sockets, other.email, PASSWORD).status == 302
