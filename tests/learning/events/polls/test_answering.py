"""Answering by the link: with an account, or with a name and a link of one's own."""

import uuid

import pytest
from django.core.cache import cache

from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.polls.actions import settle_poll
from learning.events.polls.models import PollAnswer, PollChoice
from learning.events.polls.tokens import answer_link, poll_link
from tests.factories import member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.polls.polls import fields_of, guest_says, member_says, poll

pytestmark = pytest.mark.django_db


def guest(of, *values, **more):
    return {"nonce": uuid.uuid4(), "name": "Dominique Exemple", **fields_of(of, *values), **more}


def values_of(answer):
    return list(PollChoice.objects.filter(answer=answer).order_by("date__date").values_list("value", flat=True))


def test_a_member_answers_and_answers_anew(client):
    asked, person = poll(), member()
    client.force_login(person)
    assert client.post(poll_link(asked), fields_of(asked, "yes", "no")).status_code == 302
    client.post(poll_link(asked), fields_of(asked, "maybe", "yes"))
    assert values_of(PollAnswer.objects.get(person=person)) == ["maybe", "yes"]
    assert "Vous avez répondu" in plain(client.get(poll_link(asked)))


def test_a_guest_answers_by_name_and_is_given_a_link_to_change_it(client):
    asked = poll()
    answer = client.post(poll_link(asked), guest(asked, "yes", "no"))
    mine = PollAnswer.objects.get()
    assert (mine.name, mine.email, mine.person) == ("Dominique Exemple", "", None)
    assert answer["Location"] == answer_link(mine)
    page = client.get(answer_link(mine))
    assert "Gardez ce lien" in plain(page)
    assert not page.cookies
    client.post(answer_link(mine), {"name": "Dominique E.", **fields_of(asked, "no", "yes")})
    mine.refresh_from_db()
    assert (mine.name, values_of(mine)) == ("Dominique E.", ["no", "yes"])


def test_the_same_form_sent_twice_is_one_answer(client):
    asked = poll()
    values = guest(asked, "yes", "no")
    client.post(poll_link(asked), values)
    client.post(poll_link(asked), values)
    assert PollAnswer.objects.count() == 1


def test_a_guest_who_leaves_an_address_has_the_link_by_mail(client):
    asked = poll()
    client.post(poll_link(asked), guest(asked, "yes", "no", email="dominique@ailleurs.example"))
    drain()
    mail = OutboxMessage.objects.get(kind="poll_answered")
    assert mail.address == "dominique@ailleurs.example"
    assert answer_link(PollAnswer.objects.get()) in mail.text


def test_an_answer_taken_back_leaves_nothing(client):
    mine = guest_says(poll(), "yes", "no")
    answer = client.post(answer_link(mine), {"retirer": "1"})
    assert "Votre réponse est retirée" in plain(answer)
    assert not PollAnswer.objects.exists()
    assert not PollChoice.objects.exists()
    assert client.get(answer_link(mine)).status_code == 404


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": "  "}, "Donnez votre nom."),
        ({"name": "x" * 81}, ""),
        ({"email": "pas une adresse"}, "Écrivez une adresse complète"),
        ({"nonce": ""}, "Ce formulaire a vieilli."),
        ({"name": "Nul\x00"}, ""),
    ],
)
def test_bad_input_is_no_answer(client, change, said):
    asked = poll()
    answer = client.post(poll_link(asked), guest(asked, "yes", "no") | change)
    assert answer.status_code == 422
    assert said in plain(answer)
    assert not PollAnswer.objects.exists()


def test_each_date_wants_an_answer_that_exists(client):
    asked = poll()
    values = guest(asked, "yes", "jamais")
    assert client.post(poll_link(asked), values).status_code == 422
    values.pop(list(values)[-1])
    assert "choisissez une réponse" in plain(client.post(poll_link(asked), values))
    assert not PollAnswer.objects.exists()


def test_a_forged_link_is_no_poll(client):
    asked = poll()
    mine = answer_link(guest_says(asked, "yes", "no"))
    for address in (
        poll_link(asked)[:-2] + "x/", f"/quelle-date/{asked.uuid.hex}/", mine[:-3] + "/",
        "/quelle-date/reponse/" + poll_link(asked).split("/")[2] + "/",
    ):  # fmt: skip
        assert client.get(address).status_code == 404
        assert client.post(address, guest(asked, "yes", "no")).status_code == 404
    assert PollAnswer.objects.count() == 1


def test_a_settled_poll_takes_no_answer(client):
    asked = poll()
    mine = guest_says(asked, "yes", "no")
    settle_poll(poll=asked, by=asked.organiser, chosen=None)
    assert client.post(poll_link(asked), guest(asked, "yes", "yes")).status_code == 409
    assert client.post(answer_link(mine), {"name": "X", **fields_of(asked, "no", "no")}).status_code == 409
    assert values_of(mine) == ["yes", "no"]


def test_the_form_of_an_account_wants_its_token():
    from django.test import Client

    asked, person = poll(), member()
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    assert client.post(poll_link(asked), fields_of(asked, "yes", "no")).status_code == 403
    assert not PollAnswer.objects.exists()


def test_too_many_answers_of_one_place_wait(client, settings):
    settings.POLL_RATE_LIMITS = {"poll": "2/m/ip"}
    cache.clear()
    asked = poll()
    statuses = [client.post(poll_link(asked), guest(asked, "yes", "no")).status_code for _ in range(3)]
    assert statuses == [302, 302, 429]
    assert PollAnswer.objects.count() == 2
    cache.clear()


def test_names_and_counts_are_shown_as_the_organiser_chose(client):
    quiet, open_one = poll(), poll(names_shown=True)
    for asked in (quiet, open_one):
        for number in range(4):
            guest_says(asked, "yes", "no", name=f"Personne {number}")
    assert "Personne 1" in plain(client.get(poll_link(open_one)))
    assert "Les réponses s’affichent à partir de cinq" in plain(client.get(poll_link(quiet)))
    member_says(quiet, "yes", "no")
    page = plain(client.get(poll_link(quiet)))
    assert "5 réponses" in page
    assert "Personne 1" not in page
