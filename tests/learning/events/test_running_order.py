"""The running order: lines that begin with an hour become rows, the rest stays a text."""

import datetime

import pytest

from learning.events.running_order import Step, running_order
from tests.learning.events.days import day

LINES = "9 h 30 : accueil des groupes. Neutralité.\n\n10\u00a0h\u202f: ateliers.\n14 h 00 : mise en commun"


def test_each_line_with_an_hour_is_a_step():
    order = running_order(LINES)
    assert order.text == ""
    assert order.steps == [
        Step(datetime.time(9, 30), "accueil des groupes", "Neutralité."),
        Step(datetime.time(10), "ateliers"),
        Step(datetime.time(14), "mise en commun"),
    ]


def test_the_rest_stays_a_text():
    order = running_order(f"On vient avec une situation.\n\n{LINES}\n\nPrévoir son repas.")
    assert order.text.split("\n\n")[0] == "On vient avec une situation."
    assert order.text.endswith("Prévoir son repas.")
    assert len(order.steps) == 3


@pytest.mark.parametrize("text", ["", "Une présentation.", "9 h 30 : accueil.", "27 h 10 : rien.\n9 h 75 : rien."])
def test_a_text_without_two_hours_is_left_alone(text):
    order = running_order(text)
    assert order.text == text
    assert order.steps == []


@pytest.mark.django_db
def test_the_page_shows_the_steps_as_rows(client):
    page = client.get(day(description=LINES).address).content.decode()
    assert "Le déroulé" in page
    assert "Accueil des groupes" in page
    assert "Présentation" not in page


@pytest.mark.django_db
def test_one_half_day_is_said_once(client):
    page = client.get(day().address).content.decode()
    assert "Les demi-journées" not in page
