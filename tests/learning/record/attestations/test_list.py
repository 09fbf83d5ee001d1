"""The page of attestations: one's own lines, the corrections, and what a visitor reads."""

import datetime

import pytest

from foundation.access.actions import set_audience
from foundation.clock import now
from learning.record.models import Fact
from tests.factories import UserFactory, member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend, issued
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
PAGE = "/attestations/"


def text(client, person=None):
    if person:
        client.force_login(person)
    answer = client.get(PAGE)
    assert answer.status_code == 200
    main = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    return main.replace("\u202f", " ").replace("\xa0", " ")


def test_a_tutorial_that_was_completed_is_there_with_its_date_and_minutes(client):
    person, page = member(), tutorial()
    follow(person, page)
    shown = text(client, person)
    assert f'href="{page.address}"' in shown
    assert "Tutoriel terminé" in shown
    assert f'datetime="{now():%Y-%m-%d}"' in shown


def test_the_half_days_of_a_day_are_one_line(client):
    person, event = member(), day(in_days=-3)
    attend(person, event)
    attend(person, event, occurred_at=event.starts_at + datetime.timedelta(hours=4), minutes=120)
    shown = text(client, person)
    assert shown.count(f'href="{event.address}"') == 1
    assert "5 h" in shown
    assert "Présence constatée" in shown


def test_a_presence_that_was_corrected_is_not_there(client):
    person, event = member(), day(in_days=-3)
    attend(person, event)
    attend(person, event, Fact.Kind.ATTENDANCE_REVOKED)
    assert event.title not in text(client, person)


def test_nothing_finished_says_how_a_line_comes(client):
    assert "Rien de terminé pour l’instant" in text(client, member())


def test_one_sees_ones_own_lines_only(client):
    event = day(in_days=-3)
    attend(member(), event)
    assert event.title not in text(client, member())


def test_what_is_no_longer_open_keeps_its_line_without_its_title(client):
    person, event = member(), day(in_days=-3)
    attend(person, event)
    set_audience(target=event, keys=["user:0"])
    shown = text(client, person)
    assert event.title not in shown
    assert "Une journée qui n’est plus ouverte" in shown


def test_an_account_without_structure_reads_its_own_list(client):
    assert "Ce que vous avez terminé" in text(client, UserFactory())


def test_each_line_leads_to_its_attestation_once_it_is_asked_for(client):
    person, page = member(), tutorial()
    follow(person, page)
    asking = f"/attestations/demander/tutorial/{page.uuid}/"
    assert f'href="{asking}"' in text(client, person)
    made = issued(person, page)
    shown = text(client, person)
    assert f'href="{made.address}"' in shown
    assert asking not in shown


def test_what_is_no_longer_open_gives_no_new_attestation(client):
    person, event = member(), day(in_days=-3)
    attend(person, event)
    set_audience(target=event, keys=["user:0"])
    assert "/attestations/demander/" not in text(client, person)


def test_a_paper_whose_presence_was_taken_back_stays_within_reach(client):
    person, event = member(), day(in_days=-3)
    attend(person, event)
    made = issued(person, event)
    attend(person, event, Fact.Kind.ATTENDANCE_REVOKED)
    shown = text(client, person)
    assert f'href="{made.address}"' in shown
    assert "présence corrigée depuis" in shown


def test_a_visitor_reads_what_an_attestation_is_checks_one_and_signs_in(client):
    shown = text(client)
    assert 'action="/attestations/verifier/"' in shown
    assert 'href="/compte/login/?next=/attestations/"' in shown
    assert "Ce que vous avez terminé" not in shown


def test_the_page_costs_the_same_for_two_lines_and_for_twelve(client, django_assert_max_num_queries):
    person = member()
    client.force_login(person)
    counts = []
    for amount in (2, 10):
        for _ in range(amount):
            attend(person, day(in_days=-3))
        with django_assert_max_num_queries(12) as captured:
            client.get(PAGE)
        counts.append(len(captured))
    assert counts[0] == counts[1]
