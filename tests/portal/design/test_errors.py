"""Error pages: in the frame, in French, with what to do next."""

import pytest
from django.test import Client, RequestFactory

from portal import errors
from tests.factories import member


@pytest.mark.django_db
def test_a_missing_page_says_where_to_go(client):
    response = client.get("/rien-de-tel/")
    assert response.status_code == 404
    html = response.content.decode()
    assert "Cette page n’est pas là" in html
    assert 'href="/recherche/"' in html
    assert "Navigation principale" in html


@pytest.mark.django_db
def test_a_member_keeps_their_frame(client):
    client.force_login(member(first_name="Claire", last_name="Demo"))
    assert "Claire Demo" in client.get("/rien-de-tel/").content.decode()


@pytest.mark.django_db
def test_an_expired_form_says_that_nothing_was_kept():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/compte/login/", {"login": "x"})
    assert response.status_code == 403
    assert "Ce formulaire a expiré" in response.content.decode()


@pytest.mark.parametrize(
    ("view", "status", "title"),
    [
        (errors.bad_request, 400, "Cette demande est mal formée"),
        (errors.forbidden, 403, "Vous ne pouvez pas faire cela ici"),
        (errors.not_found, 404, "Cette page n’est pas là"),
        (errors.csrf_failure, 403, "Ce formulaire a expiré"),
        (errors.server_error, 500, "Passerelle est en panne"),
    ],
)
def test_each_stands_on_a_request_that_no_middleware_has_seen(view, status, title):
    response = view(RequestFactory().get("/x/"))
    assert response.status_code == status
    assert title in response.content.decode()


def test_a_breakdown_asks_nothing_of_the_database():
    """No django_db mark: a query would fail."""
    assert "Passerelle est en panne" in errors.server_error(RequestFactory().get("/")).content.decode()
