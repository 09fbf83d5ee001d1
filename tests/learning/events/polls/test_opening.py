"""Opening a poll: two to ten dates to come, each once; bad input changes nothing."""

import datetime
import uuid

import pytest

from learning.events.polls.models import DatePoll
from tests.factories import holder, member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.polls.polls import in_days, poll

pytestmark = pytest.mark.django_db
NEW = "/agenda/quelle-date/"


def sent(*rows, **fields):
    """What the form sends; rows are (date, moment)."""
    values = {
        "nonce": uuid.uuid4(), "title": "Journée de l’Ariège", "modality": "inter_network_day", "format": "onsite",
        "morning_starts": "09:30", "morning_ends": "12:30", "afternoon_starts": "13:30", "afternoon_ends": "16:30",
        "answers_until": in_days(7).isoformat(), "dates-TOTAL_FORMS": len(rows), "dates-INITIAL_FORMS": 0, **fields,
    }  # fmt: skip
    for at, (date, moment) in enumerate(rows):
        said = date.isoformat() if isinstance(date, datetime.date) else date
        values |= {f"dates-{at}-date": said, f"dates-{at}-moment": moment}
    return values


def test_a_referent_opens_a_poll_and_is_given_its_link(client):
    client.force_login(holder("referent"))
    assert client.get(NEW).status_code == 200
    answer = client.post(NEW, sent((in_days(40), "day"), (in_days(41), "morning"), ("", "day")), follow=True)
    opened = DatePoll.objects.get()
    assert [(each.date, each.moment) for each in opened.dates.all()] == [(in_days(40), "day"), (in_days(41), "morning")]
    assert answer.redirect_chain[-1][0] == opened.address
    assert "/quelle-date/" in plain(answer)


def test_the_same_form_sent_twice_opens_one_poll(client):
    client.force_login(holder("referent"))
    values = sent((in_days(40), "day"), (in_days(41), "morning"))
    client.post(NEW, values)
    client.post(NEW, values)
    assert DatePoll.objects.count() == 1


def test_more_rows_keep_what_is_written(client):
    client.force_login(holder("referent"))
    answer = client.post(NEW, sent((in_days(40), "day"), (in_days(41), "morning"), encore="1"))
    assert answer.status_code == 200
    assert answer.context["rows"].total_form_count() == 4
    assert in_days(41).isoformat() in answer.content.decode()
    assert not DatePoll.objects.exists()


@pytest.mark.parametrize(
    ("rows", "fields", "said"),
    [
        ([(0, "day"), (40, "day")], {}, "Choisissez une date à partir du"),
        ([(40, "day")], {}, "Proposez deux dates ou plus."),
        ([(40, "day"), (40, "day")], {}, "est proposé deux fois"),
        ([(40, "day"), (41, "nuit")], {}, "Choisissez dans la liste."),
        ([(40, "day"), (41, "day")], {"title": ""}, "Dites de quelle journée il s’agit."),
        ([(40, "day"), (41, "day")], {"morning_ends": "08:00"}, "Indiquez une heure après 9 h 30."),
        ([(40, "day"), (41, "day")], {"answers_until": "2020-01-01"}, "Choisissez une date à partir du"),
        ([(40, "day"), (41, "day")], {"commune": "Atlantide"}, "Aucune commune de la région"),
        ([(40, "day"), (41, "day")], {"nonce": "rien"}, "Ce formulaire a vieilli."),
        ([(40, "day"), (41, "day")], {"dates-TOTAL_FORMS": "mille"}, ""),
        ([(40, "day"), (41, "day")], {"words": "x" * 601}, ""),
    ],
)
def test_bad_input_opens_nothing(client, rows, fields, said):
    client.force_login(holder("referent"))
    answer = client.post(NEW, sent(*[(in_days(days), moment) for days, moment in rows], **fields))
    assert answer.status_code == 422
    assert said in plain(answer)
    assert not DatePoll.objects.exists()


def test_only_who_may_propose_a_day_opens_a_poll(client):
    client.force_login(member())
    assert client.get(NEW).status_code == 404
    assert client.post(NEW, sent((in_days(40), "day"), (in_days(41), "day"))).status_code == 404


def test_the_agenda_leads_to_ones_own_polls(client):
    asked = poll()
    client.force_login(asked.organiser)
    assert asked.address in plain(client.get("/agenda/"))
    client.force_login(holder("referent"))
    assert asked.address not in plain(client.get("/agenda/"))
