"""Whoever has no account reads, and is told what an account would bring."""

import pytest

from learning.record.models import Fact
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide():
    return tutorial()


@pytest.mark.parametrize("path", ["", "lecon-1/", "lecon-3/"])
def test_a_visitor_reads_without_cookie(client, guide, path):
    response = client.get(f"{guide.address}{path}")
    html = text_of(response)
    assert response.status_code == 200
    assert "garder votre progression" in html
    assert '<form method="post"' not in html
    assert not response.cookies


@pytest.mark.parametrize("path", ["commencer/", "terminer/", "lecon-1/terminer/", "quiz/"])
def test_an_act_asks_to_sign_in_and_comes_back_to_a_page(client, guide, path):
    response = client.post(f"{guide.address}{path}")
    assert response.status_code == 302
    assert response["Location"] == f"/compte/login/?next={guide.address}"
    assert not Fact.objects.exists()


def test_the_quiz_asks_to_sign_in_and_comes_back_to_it(client, guide):
    assert client.get(f"{guide.address}quiz/")["Location"] == f"/compte/login/?next={guide.address}quiz/"


@pytest.mark.parametrize("path", ["commencer/", "terminer/", "lecon-1/terminer/"])
def test_a_get_writes_nothing(client, guide, path):
    assert client.get(f"{guide.address}{path}").status_code == 405
