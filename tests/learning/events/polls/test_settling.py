"""Retaining a date: one click makes the draft of the day, and those who answered are told, once each."""

import datetime

import pytest

from foundation.clock import frozen_at, now
from foundation.jobs.worker import drain
from foundation.messages.models import Notification, OutboxMessage
from learning.events.models import Event
from learning.events.polls.actions import settle_poll
from learning.events.polls.chores import forget_polls
from learning.events.polls.counting import results_of
from learning.events.polls.models import DatePoll, PollAnswer
from learning.events.polls.tokens import poll_link
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.polls.polls import guest_says, in_days, member_says, poll
from tests.learning.events.signups.test_robot import links, rows

pytestmark = pytest.mark.django_db


def best(asked):
    return [(tally.date.moment, tally.yes, tally.maybe, tally.no) for tally in results_of(asked).best]


def test_the_best_date_is_that_of_most_people_then_of_most_who_say_yes():
    asked = poll(moments=("day", "morning", "afternoon"))
    assert best(asked) == []
    member_says(asked, "yes", "maybe", "yes")
    member_says(asked, "no", "maybe", "yes")
    guest_says(asked, "yes", "yes", "no")
    assert best(asked) == [("morning", 1, 2, 0)]
    member_says(asked, "yes", "no", "yes")
    assert best(asked) == [("day", 3, 0, 1), ("afternoon", 3, 0, 1)]


def test_one_click_makes_the_draft_of_the_day(client):
    asked = poll()
    chosen = asked.dates.get(moment="day")
    client.force_login(asked.organiser)
    assert "Je retiens cette date" in plain(client.get(asked.address))
    answer = client.post(f"{asked.address}retenir/", {"date": chosen.pk})
    event = Event.objects.get()
    assert answer["Location"] == f"{event.address}modifier/"
    assert (event.state, event.organiser, event.title) == ("draft", asked.organiser, asked.title)
    assert [(half.date, half.starts.hour) for half in event.half_days.all()] == [(chosen.date, 9), (chosen.date, 13)]
    assert client.get(answer["Location"]).status_code == 200
    assert event.title in plain(client.get(asked.address))


def test_settled_twice_is_settled_once(client):
    asked = poll()
    first, second = asked.dates.all()
    client.force_login(asked.organiser)
    for chosen in (first, second):
        client.post(f"{asked.address}retenir/", {"date": chosen.pk})
    asked.refresh_from_db()
    assert asked.chosen == first
    assert Event.objects.count() == 1


def test_who_answered_is_told_once():
    asked, person = poll(), member()
    member_says(asked, "yes", "no", person=person)
    guest_says(asked, "yes", "no", email="dominique@ailleurs.example")
    guest_says(asked, "yes", "no")
    settle_poll(poll=asked, by=asked.organiser, chosen=asked.dates.first())
    drain()
    drain()
    told = OutboxMessage.objects.filter(kind="poll_settled")
    assert sorted(told.values_list("address", flat=True)) == sorted([person.email, "dominique@ailleurs.example"])
    assert "La date est choisie" in told[0].text
    assert Notification.objects.filter(person=person, kind="poll_settled", address=poll_link(asked)).count() == 1


def test_the_link_then_tells_the_date(client):
    asked = poll()
    settle_poll(poll=asked, by=asked.organiser, chosen=asked.dates.first())
    assert "La date est choisie" in plain(client.get(poll_link(asked)))


def test_closed_without_a_date_makes_no_day(client):
    asked = poll()
    client.force_login(asked.organiser)
    client.post(f"{asked.address}retenir/")
    asked.refresh_from_db()
    assert asked.is_settled
    assert asked.chosen is None
    assert not Event.objects.exists()


def test_a_date_of_another_poll_settles_nothing(client):
    asked, other = poll(), poll()
    client.force_login(asked.organiser)
    for date in (other.dates.first().pk, "abc", "99999999999999999999"):
        client.post(f"{asked.address}retenir/", {"date": date})
    asked.refresh_from_db()
    assert not asked.is_settled


def test_the_poll_is_its_organisers_and_the_editors_but_for_closed_groups(client):
    asked, closed = poll(), poll(modality=Event.Modality.PRACTICE_ANALYSIS_DAY, names_shown=True)
    assert not closed.names_shown
    statuses = {}
    for person in (member(), holder("referent"), holder("carif_oref")):
        client.force_login(person)
        statuses[person] = [client.get(each.address).status_code for each in (asked, closed)]
    assert list(statuses.values()) == [[404, 404], [404, 404], [200, 404]]


def test_a_month_after_nothing_is_left_but_the_day():
    asked, waiting = poll(), poll()
    guest_says(asked, "yes", "no", email="dominique@ailleurs.example")
    settle_poll(poll=asked, by=asked.organiser, chosen=asked.dates.first())
    with frozen_at(now() + datetime.timedelta(days=40 + 31)):
        forget_polls.call()
        assert list(DatePoll.objects.all()) == [waiting]
        assert not PollAnswer.objects.exists()
        assert Event.objects.count() == 1
    with frozen_at(now() + datetime.timedelta(days=(in_days(47) - in_days(0)).days + 31)):
        forget_polls.call()
    assert not DatePoll.objects.exists()


def test_a_poll_costs_the_same_however_many_answer(client, django_assert_max_num_queries):
    asked = poll()
    client.force_login(asked.organiser)
    for _ in range(6):
        member_says(asked, "yes", "no")
        guest_says(asked, "no", "yes")
    with django_assert_max_num_queries(12):
        client.get(asked.address)
    client.logout()
    with django_assert_max_num_queries(8):
        client.get(poll_link(asked))


def test_the_draft_is_proposed_once_it_says_where(client):
    asked = poll(format=Event.Format.ONSITE)
    settle_poll(poll=asked, by=asked.organiser, chosen=asked.dates.first())
    event = Event.objects.get()
    client.force_login(asked.organiser)
    answer = client.post(f"{event.address}proposer/")
    assert answer.status_code == 422
    assert "la commune où l’on se retrouve" in plain(answer)
    Event.objects.update(commune=CommuneFactory())
    assert client.post(f"{event.address}proposer/").status_code == 302


def test_there_may_be_more_time_to_answer(client):
    asked = poll()
    client.force_login(asked.organiser)
    assert client.post(asked.address, {"answers_until": in_days(-1).isoformat()}).status_code == 422
    assert client.post(asked.address, {"answers_until": in_days(20).isoformat()}).status_code == 302
    asked.refresh_from_db()
    assert asked.answers_until == in_days(20)
    settle_poll(poll=asked, by=asked.organiser, chosen=None)
    answer = client.post(asked.address, {"answers_until": in_days(30).isoformat()}, follow=True)
    assert "Ce sondage est clos" in plain(answer)
    asked.refresh_from_db()
    assert asked.answers_until == in_days(20)


def test_the_links_of_its_mails_change_nothing_when_they_are_followed(client):
    asked = poll()
    member_says(asked, "yes", "no")
    guest_says(asked, "yes", "no", email="dominique@ailleurs.example")
    settle_poll(poll=asked, by=asked.organiser, chosen=asked.dates.first())
    drain()
    before, addresses = rows(), sorted(links())
    assert any(each.startswith("/quelle-date/reponse/") for each in addresses)
    for address in addresses * 2:
        status = client.get(address).status_code
        assert status == 200 or not address.startswith("/quelle-date/"), address
    after = rows()
    assert [name for name in before if before[name] != after[name]] == []
