"""The square in the room: it survives the way to sign in, and a forged one says so."""

import pytest

from foundation.clock import frozen_at
from learning.events.attendance.squares import check_in_address, half_day_of
from learning.events.signups.models import Attendance, SignUp
from tests.factories import member
from tests.foundation.accounts.people import verified
from tests.learning.events.attendance.helpers import plain, under_way
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


def path_of(event, half):
    return "/" + check_in_address(event, half).split("/", 3)[3]


def test_signing_in_leads_back_to_it(client):
    event, [mine], half, moment = under_way()
    verified(mine.person)
    path = path_of(event, half)
    with frozen_at(moment):
        answer = client.get(path, follow=True)
        entrance = answer.redirect_chain[-1][0]
        assert "next=" in entrance
        given = {"login": mine.person.email, "password": "mot-de-passe-d-essai", "next": path}
        signed_in = client.post(entrance, given)
        assert signed_in["Location"] == path
        page = plain(client.get(path))
        assert "Je suis là" in page
        assert not Attendance.objects.exists()
        assert "Votre présence est notée" in plain(client.post(path, follow=True))
        client.post(path)
    assert Attendance.objects.get().recorded_by == mine.person


def test_who_has_no_seat_is_told_so_and_walks_in(client):
    event, _seated, half, moment = under_way()
    person = member()
    client.force_login(person)
    with frozen_at(moment):
        assert "pas de place réservée" in plain(client.get(path_of(event, half)))
        client.post(path_of(event, half))
    assert SignUp.objects.get(person=person).state == SignUp.State.WALKED_IN


def test_a_forged_square_or_that_of_another_day_is_refused(client):
    event, [mine], half, moment = under_way()
    other = day()
    client.force_login(mine.person)
    good = path_of(event, half)
    with frozen_at(moment):
        for wrong in (f"{event.address}ici/{half.pk}/", good[:-3] + "xx/", path_of(event, other.half_days.get())):
            answer = client.post(wrong)
            assert answer.status_code == 404
            assert "n’est pas valable" in plain(answer)
    assert not Attendance.objects.exists()
    assert half_day_of(event, "") is None


def test_too_early_and_too_late_are_said(client):
    event, [mine], half, _moment = under_way()
    client.force_login(mine.person)
    answer = client.post(path_of(event, half))
    assert answer.status_code == 409
    assert "une heure avant le début" in plain(answer)


def test_the_screen_shows_it(client):
    event, _seated, half, _moment = under_way()
    client.force_login(event.organiser)
    page = client.get(f"{event.address}emargement/{half.pk}/carre/").content.decode()
    assert "<svg" in page
    assert "style=" not in page.partition("<main")[2].partition("</main>")[0]
