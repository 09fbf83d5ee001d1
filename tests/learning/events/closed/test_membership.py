"""The group follows the seats of its day, or of its series."""

import uuid

import pytest

from learning.events.closed.membership import commit, group_for
from learning.events.models import Event
from learning.events.organising.models import HandOver
from learning.events.organising.proposing.actions import check_modality
from learning.events.organising.team.actions import answer_offer
from learning.events.refusals import Refused
from learning.events.signups.actions import sign_up, withdraw
from tests.factories import holder, member
from tests.learning.events.closed.circles import circle
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


def people_in(event):
    event.refresh_from_db()
    return {each.person for each in event.group.memberships.current()}


def test_a_seat_opens_the_group_and_a_rank_does_not():
    event, seated, waiting = circle(capacity=1), member(), member()
    seat = take_seat(event, seated)
    take_seat(event, waiting)
    assert people_in(event) == {event.organiser, seated}
    withdraw(sign_up=seat)
    assert people_in(event) == {event.organiser}


def test_the_days_of_a_series_share_one_group():
    series, organiser, adviser = uuid.uuid4(), holder("referent"), member()
    first, second = (circle(series=series, organiser=organiser) for _ in range(2))
    seat = take_seat(first, adviser)
    second.refresh_from_db()
    assert second.group == group_for(first)
    take_seat(second, adviser)
    withdraw(sign_up=seat)
    assert people_in(first) == {organiser, adviser}


def test_whoever_takes_the_day_over_takes_the_group_over():
    event, new = circle(organiser=holder("referent")), holder("referent")
    former = event.organiser
    take_seat(event, member())
    answer_offer(offer=HandOver.objects.create(event=event, by=former, to=new), accept=True)
    assert new in people_in(event)
    assert former not in people_in(event)


def test_a_seat_in_a_closed_group_costs_25_queries_at_most(django_assert_max_num_queries):
    event, adviser = circle(organiser=holder("referent")), member()
    take_seat(event, member())
    commit(event=event, person=adviser)
    with django_assert_max_num_queries(25):
        sign_up(event=event, member=adviser, nonce=uuid.uuid4())


def test_other_days_have_no_group():
    event = day()
    take_seat(event, member())
    event.refresh_from_db()
    assert event.group is None


def test_a_practice_analysis_remains_one_once_somebody_signed_up():
    event, closed = Event.Modality.VISIT, Event.Modality.PRACTICE_ANALYSIS_DAY
    circled, plain = circle(), day()
    check_modality(circled, event)
    take_seat(circled, member())
    take_seat(plain, member())
    for each, modality in ((circled, event), (plain, closed)):
        with pytest.raises(Refused):
            check_modality(each, modality)
    check_modality(plain, event)


def test_the_page_of_the_group_is_for_the_group(client):
    event, adviser = circle(organiser=holder("referent")), member(first_name="Aglaé")
    take_seat(event, adviser)
    for outsider in (member(), holder("carif_oref"), holder("administration"), holder("steering")):
        client.force_login(outsider)
        assert client.get(f"{event.address}groupe/").status_code == 404
    for insider in (adviser, event.organiser):
        client.force_login(insider)
        assert "Aglaé" in client.get(f"{event.address}groupe/").content.decode()
        assert f"{event.address}groupe/" in client.get(event.address).content.decode()
