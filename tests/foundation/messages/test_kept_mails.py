"""A demo's mails are read on a page; elsewhere that page is not there."""

import pytest
from django.test import Client

from tests.foundation.messages.letters import write

pytestmark = pytest.mark.django_db
PAGE = "/demo/courriels/"


def test_a_demo_shows_what_it_wrote(settings):
    settings.DEMO = True
    message = write()
    assert "Votre place" in Client().get(PAGE).text
    page = Client().get(f"{PAGE}{message.uuid}/").text
    assert "à lea@reseau.example" in page
    assert '<a href="https://passerelle.example/agenda/?a=1&amp;b=2" rel="nofollow">' in page


def test_a_list_does_not_cost_more_with_more_mails(settings, django_assert_max_num_queries):
    settings.DEMO = True
    for amount in (1, 20):
        for number in range(amount):
            write(address=f"p{amount}-{number}@reseau.example")
        with django_assert_max_num_queries(4):
            Client().get(PAGE)


def test_elsewhere_it_is_not_there(settings):
    settings.DEMO = False
    message = write()
    assert Client().get(PAGE).status_code == 404
    assert Client().get(f"{PAGE}{message.uuid}/").status_code == 404
