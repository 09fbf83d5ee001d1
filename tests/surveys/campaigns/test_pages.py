"""Surveys: where each stands, its notice, and all its questions in advance."""

import datetime

import pytest

from foundation.clock import PARIS, frozen_at
from tests.factories import member
from tests.surveys.campaigns.makers import campaign, question

pytestmark = pytest.mark.django_db


def _page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_says_where_each_stands(client):
    campaign(opens_in=10, title="Bientôt")
    campaign(opens_in=-3, title="Maintenant")
    campaign(opens_in=-90, title="Jadis")
    page = _page(client, "/enquetes/")
    places = [page.index(word) for word in ("Ouvertes", "Maintenant", "À venir", "Bientôt", "Closes", "Jadis")]
    assert places == sorted(places)


def test_with_none_the_list_says_so(client):
    assert "Aucune enquête annoncée" in _page(client, "/enquetes/")


def test_the_notice_comes_before_the_questions(client):
    made = campaign()
    question(made.questionnaire, "Que vous manque-t-il ?")
    page = _page(client, made.address)
    places = [page.index(words) for words in ("Préparer le programme", "Douze mois", "Que vous manque-t-il")]
    assert places == sorted(places)
    assert not client.cookies


def test_a_survey_to_come_says_when_it_opens(client):
    with frozen_at(datetime.datetime(2026, 11, 24, 10, tzinfo=PARIS)):
        made = campaign()
        made.opens_on, made.closes_on = datetime.date(2027, 1, 11), datetime.date(2027, 2, 12)
        made.save()
        page = _page(client, made.address)
    assert "Les réponses ouvriront le 11 janvier 2027" in page.replace("\xa0", " ")


def test_it_is_open_from_the_first_day_to_the_evening_of_the_last(client):
    made = campaign()
    made.opens_on, made.closes_on = datetime.date(2027, 1, 11), datetime.date(2027, 2, 12)
    states = [
        (datetime.datetime(2027, 1, 10, 23, 59, tzinfo=PARIS), "to_come"),
        (datetime.datetime(2027, 1, 11, 0, 0, tzinfo=PARIS), "open"),
        (datetime.datetime(2027, 2, 12, 23, 59, tzinfo=PARIS), "open"),
        (datetime.datetime(2027, 2, 13, 0, 0, tzinfo=PARIS), "closed"),
    ]
    for moment, state in states:
        with frozen_at(moment):
            assert made.state == state


def test_a_conditional_question_says_when_it_is_asked(client):
    made = campaign()
    question(made.questionnaire, "Votre réseau ?", kind="single", options={"choices": ["CIO", "Autre"]})
    condition = {"question": "q1", "operator": "=", "value": "Autre"}
    question(made.questionnaire, "Lequel ?", condition=condition)
    page = _page(client, made.address).replace("\xa0", " ")
    assert "Posée si la réponse à la question 1 est « Autre »." in page


def test_every_kind_of_question_is_laid_out(client):
    made = campaign()
    question(made.questionnaire, "Choisir", kind="multiple", options={"choices": ["Un", "Deux"], "max_choices": 2})
    question(made.questionnaire, "Noter", kind="scale", options={"min": 1, "max": 5, "ends": ["Peu", "Très"]})
    question(made.questionnaire, "Ligne à ligne", kind="matrix", options={"rows": ["CIO"], "columns": ["Bien"]})
    question(made.questionnaire, "Classer", kind="ranking", options={"choices": ["A", "B"], "max_choices": 1})
    page = _page(client, made.address).replace("\xa0", " ")
    for words in ("Un · Deux", "De 1 (peu) à 5 (très)", "Pour chaque ligne (CIO)", "Classement, 1 au plus"):
        assert words in page


def test_a_survey_for_members_does_not_exist_for_visitors(client):
    made = campaign(keys=["members"])
    assert client.get(made.address).status_code == 404
    assert made.title not in _page(client, "/enquetes/")
    client.force_login(member())
    assert made.title in _page(client, "/enquetes/")
    assert client.get(made.address).status_code == 200


def test_the_pages_cost_the_same_at_two_sizes(client, django_assert_max_num_queries):
    client.force_login(member())
    made = campaign()
    sizes = []
    for _ in range(2):
        for address in ("/enquetes/", made.address):
            with django_assert_max_num_queries(12) as queries:
                client.get(address)
            sizes.append(len(queries))
        for _ in range(8):
            campaign()
            question(made.questionnaire)
    assert sizes[:2] == sizes[2:]
