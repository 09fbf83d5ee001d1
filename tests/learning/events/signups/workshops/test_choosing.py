"""Workshops: chosen at sign-up, one an hour, changed later, given back with the seat."""

import pytest

from foundation.clock import frozen_at
from learning.events.organising.outline.actions import lay_outline
from learning.events.refusals import Refused
from learning.events.signups.actions import withdraw
from learning.events.signups.offers.actions import accept_seat
from learning.events.signups.workshops.actions import choose_workshops
from tests.factories import member
from tests.learning.events.days import day, take_seat
from tests.learning.events.signups.workshops.helpers import ELEVEN, TEN, day_with, sign_up_to, taken, titles, workshop

pytestmark = pytest.mark.django_db


def test_chosen_with_the_seat():
    event, [listen, relay] = day_with("Écouter", "Passer le relais")
    mine = sign_up_to(event, member(), relay)
    assert titles(mine) == ["Passer le relais"]
    assert taken(listen, relay) == [0, 1]


def test_a_full_workshop_costs_no_seat_of_the_day():
    event, [only] = day_with("Écouter", capacity=1)
    sign_up_to(event, member(), only)
    second = sign_up_to(event, member(), only)
    assert (second.state, titles(second), taken(only)) == ("seated", [], [1])


def test_changed_for_another_and_for_none():
    event, [listen, relay] = day_with("Écouter", "Passer le relais")
    late = workshop(event, "Conclure", starts=ELEVEN)
    mine = sign_up_to(event, member(), listen)
    choose_workshops(sign_up=mine, numbers=[relay.uuid, late.uuid])
    assert taken(listen, relay, late) == [0, 1, 1]
    choose_workshops(sign_up=mine, numbers=[late.uuid])
    assert taken(listen, relay, late) == [0, 0, 1]


def test_changing_for_a_full_one_keeps_what_one_had():
    event, [listen, relay] = day_with("Écouter", "Passer le relais", capacity=1)
    sign_up_to(event, member(), relay)
    mine = sign_up_to(event, member(), listen)
    with pytest.raises(Refused, match="« Passer le relais » est complet"):
        choose_workshops(sign_up=mine, numbers=[relay.uuid])
    assert titles(mine) == ["Écouter"]
    assert taken(listen, relay) == [1, 1]


def test_one_an_hour():
    event, both = day_with("Écouter", "Passer le relais")
    mine = take_seat(event, member())
    with pytest.raises(Refused, match="un seul atelier à la même heure"):
        choose_workshops(sign_up=mine, numbers=[each.uuid for each in both])
    assert taken(*both) == [0, 0]


def test_a_workshop_of_another_day_is_none_of_this_one():
    event, _ = day_with("Écouter")
    _other, [elsewhere] = day_with("Ailleurs")
    mine = take_seat(event, member())
    with pytest.raises(Refused, match="n’est plus proposé"):
        choose_workshops(sign_up=mine, numbers=[elsewhere.uuid])


def test_given_back_with_the_seat():
    event, [listen] = day_with("Écouter")
    mine = sign_up_to(event, member(), listen)
    withdraw(sign_up=mine)
    assert taken(listen) == [0]


def test_who_waits_has_none_and_chooses_once_seated():
    event, [listen] = day_with("Écouter")
    type(event).objects.filter(pk=event.pk).update(capacity=1)
    first = sign_up_to(event, member())
    mine = sign_up_to(event, member(), listen)
    assert (mine.state, taken(listen)) == ("waiting", [0])
    with pytest.raises(Refused, match="une fois que vous avez une place"):
        choose_workshops(sign_up=mine, numbers=[listen.uuid])
    withdraw(sign_up=first)
    accept_seat(sign_up=mine)
    choose_workshops(sign_up=mine, numbers=[listen.uuid])
    assert taken(listen) == [1]


def test_no_more_once_the_day_has_begun():
    event, [listen] = day_with("Écouter")
    mine = take_seat(event, member())
    with frozen_at(event.starts_at), pytest.raises(Refused, match="ne se choisissent plus"):
        choose_workshops(sign_up=mine, numbers=[listen.uuid])


def row(workshop, **changes):
    fields = ("date", "starts", "title", "detail", "speakers", "room", "capacity")
    return {"number": workshop.uuid, **{name: getattr(workshop, name) for name in fields}, **changes}


def test_a_seat_follows_its_workshop_to_another_hour():
    event, [listen] = day_with("Écouter")
    mine = sign_up_to(event, member(), listen)
    lay_outline(event=event, by=event.organiser, slots=[], workshops=[row(listen, starts=ELEVEN)])
    assert mine.workshop_seats.get().starts == ELEVEN


def test_two_workshops_exchange_their_hours():
    event, [listen] = day_with("Écouter")
    late = workshop(event, "Conclure", starts=ELEVEN)
    mine = sign_up_to(event, member(), listen, late)
    rows = [row(listen, starts=ELEVEN), row(late, starts=TEN)]
    lay_outline(event=event, by=event.organiser, slots=[], workshops=rows)
    assert titles(mine) == ["Conclure", "Écouter"]


def test_nobody_ends_up_in_two_at_once():
    event, [listen] = day_with("Écouter")
    late = workshop(event, "Conclure", starts=ELEVEN)
    mine = sign_up_to(event, member(), listen, late)
    with pytest.raises(Refused, match="à la même heure"):
        lay_outline(
            event=event, by=event.organiser, slots=[], workshops=[row(listen), row(late, starts=TEN)]
        )  # fmt: skip
    late.refresh_from_db()
    assert (late.starts, mine.workshop_seats.count()) == (ELEVEN, 2)


def test_a_day_without_workshops_has_nothing_to_choose(client):
    mine = take_seat(day(), member())
    choose_workshops(sign_up=mine, numbers=[])
    assert not mine.workshop_seats.exists()
