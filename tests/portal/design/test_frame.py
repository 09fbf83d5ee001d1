"""The frame that every page stands in, seen on the living page of components."""

import re
from pathlib import Path

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory

from foundation.access.viewer import viewer_for
from foundation.messages.actions import notify
from foundation.networks.models import Role
from tests.factories import StructureFactory, UserFactory, holder, member

pytestmark = pytest.mark.django_db
ADDRESS = "/composants/"


def page(client) -> str:
    response = client.get(ADDRESS)
    assert response.status_code == 200
    return response.content.decode()


def test_a_visitor_gets_no_cookie_and_no_token(client):
    response = client.get(ADDRESS)
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert "X-CSRFToken" not in response.content.decode()


def test_a_visitor_costs_the_version_of_the_site_and_no_more(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        client.get(ADDRESS)


def test_nothing_is_inline(client):
    client.force_login(member())
    html = page(client)
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))
    assert not re.search(r'(?:src|href)="(?:https?:)?//', html)


def test_the_policy_allows_only_ourselves(client):
    policy = client.get(ADDRESS).headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "nonce-" not in policy


def test_a_member_sees_their_space_and_the_way_out(client):
    structure = StructureFactory(name="Mission locale d’essai")
    client.force_login(member(structure=structure, first_name="Claire", last_name="Demo"))
    html = page(client)
    assert "Mon espace" in html
    assert "Mission locale d’essai" in html
    assert html.count('action="/compte/logout/" method="post"') == 2
    assert "X-CSRFToken" in html
    assert "Se connecter" not in html
    assert html.count("is-mine") >= 1


def test_an_account_without_a_role_has_the_frame_too(client):
    client.force_login(UserFactory(first_name="Nouvelle", last_name="Venue"))
    assert "Nouvelle Venue" in page(client)


def test_the_bell_counts_in_words(client):
    person = member()
    notify(person=person, kind="test", title="Une nouvelle", address="/", dedupe_key="une")
    client.force_login(person)
    assert "1 nouvelle" in re.sub(r"\s+", " ", page(client)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "steering", "editing"),
    [
        (Role.Kind.MEMBER, False, False),
        (Role.Kind.STEERING, True, False),
        (Role.Kind.CARIF_OREF, True, True),
        (Role.Kind.ADMINISTRATION, True, True),
    ],
)
def test_each_role_finds_its_own_doors(client, kind, steering, editing):
    client.force_login(holder(kind))
    html = page(client)
    assert ('href="/pilotage/"' in html) is steering
    assert ('href="/gestion/"' in html) is editing


def frame(**context: object) -> str:
    request = RequestFactory().get("/agenda/foix/?vue=liste")
    request.user = UserFactory()
    request.viewer = viewer_for(request.user)
    return render_to_string("404.html", context, request=request)


def test_the_current_room_is_marked():
    assert '<a href="/agenda/" aria-current="page">Agenda</a>' in frame(section="agenda")
    assert 'aria-current="page">Agenda' not in frame()


def test_breadcrumbs_come_from_the_view():
    html = frame(breadcrumbs=[("Agenda", "/agenda/"), ("Foix", "")])
    assert '<li aria-current="page">Foix</li>' in html
    assert "Fil d’Ariane" not in frame()


@pytest.mark.parametrize(
    ("level", "tone", "role"),
    [
        (constants.INFO, "info", "status"),
        (constants.SUCCESS, "ok", "status"),
        (constants.WARNING, "wait", "status"),
        (constants.ERROR, "no", "alert"),
    ],
)
def test_messages_stay_until_closed_by_hand(level, tone, role):
    html = frame(messages=[Message(level, "C'est <b>noté</b> : merci.")])
    assert f'class="message message--{tone}" role="{role}"' in html
    assert "C’est &lt;b&gt;noté&lt;/b&gt;\u00a0: merci." in html
    assert '<a class="message__close" href="/agenda/foix/?vue=liste"' in html


def test_the_whole_page_stays_light(client):
    html = page(client)
    assets = set(re.findall(r'(?:href|src)="/static/([^"#]+)', html))
    assert len(html) + sum(Path(finders.find(name)).stat().st_size for name in assets) < 300_000


def test_the_search_box_suggests_and_stays_a_plain_form(client):
    form = re.search(r'<form class="search"[^>]*data-suggest>.*?</form>', page(client), re.DOTALL)[0]
    assert 'action="/recherche/" method="get"' in form
    box = re.search(r'<input id="q"[^>]*>', form)[0]
    assert 'hx-get="/recherche/suggestions/"' in box
    assert "delay:250ms" in box
    assert 'aria-controls="suggestions"' in box
    assert '<div class="suggestions" id="suggestions" hidden></div>' in form
    assert 'role="status" aria-live="polite"></p>' in form
