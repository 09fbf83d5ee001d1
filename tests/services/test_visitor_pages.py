"""A visitor's page is kept for all processes, and laid anew for all a second after one of them changes it."""

import time

from wagtail.models import Page

from foundation.versions.actions import BELIEVED
from learning.tutorials.models import TutorialIndexPage
from tests.factories import member
from tests.http import Visitor, signed_in
from tests.learning.events.days import day
from tests.servers import HOST
from tests.services.crowd import ask_for_a_seat


def test_a_published_page_is_new_in_each_process(production):
    production.start(production.pages, production.sockets)
    one, other = (Visitor(server.port, host=HOST) for server in (production.pages, production.sockets))
    page = TutorialIndexPage.objects.get()
    address = f"/{page.slug}/"
    assert "Tutoriels" in one.get(address).text
    Page.objects.filter(pk=page.pk).update(title="Changée en silence")
    assert "en silence" not in other.get(address).text, "one process has kept the page for the other"
    page.refresh_from_db()
    page.title = "Nos tutoriels de demain"
    page.save_revision().publish()
    time.sleep(BELIEVED + 0.1)
    for visitor in (one, other, one):
        assert "Nos tutoriels de demain" in visitor.get(address).text


def test_a_seat_taken_by_one_process_is_counted_by_the_other(production):
    production.start(production.pages, production.sockets)
    event = day(capacity=10)
    elsewhere = Visitor(production.sockets.port, host=HOST)
    assert "10\u00a0places sur 10" in elsewhere.get(event.address).text
    assert ask_for_a_seat(signed_in(production.pages.port, member(), host=HOST), event) == 302
    time.sleep(BELIEVED + 0.1)
    assert "9\u00a0places sur 10" in elsewhere.get(event.address).text
