"""One's own statements as a file, and everybody's under stand-ins."""

import io
import json

import pytest
from django.core.management import call_command

from foundation.access.actions import set_audience
from learning.events.models import Event
from learning.record.models import Fact
from learning.record.xapi.exports import own_statements, pseudonymous_statements
from tests.factories import member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend
from tests.learning.record.xapi.rules import check
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
ADDRESS = "/compte/mes-donnees/xapi.json"


def exported(*arguments):
    out = io.StringIO()
    call_command("export_xapi", *arguments, stdout=out)
    return json.loads(out.getvalue())


def test_ones_own_file_holds_ones_own_facts_and_no_others(client):
    person, page = member(first_name="Claire", last_name="Démo"), tutorial()
    follow(person, page)
    follow(member(), page)
    client.force_login(person)
    answer = client.get(ADDRESS)
    statements = answer.json()["statements"]
    for each in statements:
        check(each)
    assert len(statements) == Fact.objects.of_person(person).count()
    assert {each["actor"]["account"]["name"] for each in statements} == {str(person.uuid)}
    assert answer["X-Experience-API-Version"] == "1.0.3"
    assert "attachment" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]


def test_the_page_of_ones_data_leads_to_it(client):
    client.force_login(member())
    assert f'href="{ADDRESS}"' in client.get("/compte/mes-donnees/").content.decode()


def test_titles_are_those_that_one_may_still_see(viewer_of):
    person, page = member(), tutorial(title="Réussir un aiguillage")
    follow(person, page)
    assert "Réussir un aiguillage" in str(own_statements(viewer_of(person)))
    set_audience(target=page, keys=["user:0"])
    assert "Réussir un aiguillage" not in str(own_statements(viewer_of(person)))


def test_it_costs_the_same_for_few_facts_and_for_many(viewer_of, django_assert_max_num_queries):
    person = member()
    counts = []
    for amount in (1, 12):
        for _ in range(amount):
            attend(person, day(in_days=-3))
        viewer = viewer_of(person)
        with django_assert_max_num_queries(10) as captured:
            own_statements(viewer)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_everybodys_statements_lead_back_to_nobody():
    people, page = [member(first_name="Claire", last_name="Démo"), member()], tutorial()
    for person in people:
        follow(person, page)
    statements = exported()
    for each in statements:
        check(each)
    assert len(statements) == Fact.objects.count()
    assert len({each["actor"]["account"]["name"] for each in statements}) == 2
    text = json.dumps(statements)
    for person in people:
        assert not [word for word in (str(person.uuid), person.email, person.last_name) if word in text]
    assert not [fact for fact in Fact.objects.all() if str(fact.uuid) in text]
    assert {each["timestamp"][10:] for each in statements} == {"T00:00:00Z"}


def test_the_same_person_keeps_the_same_stand_in():
    follow(member(), tutorial())
    assert exported() == exported()


def test_practice_analysis_and_closed_accounts_are_left_out():
    closed = day(in_days=-3, modality=Event.Modality.PRACTICE_ANALYSIS_DAY)
    attend(member(), closed)
    gone = member()
    attend(gone, day(in_days=-3))
    gone.delete()
    assert Fact.objects.count() == 2
    assert exported() == []


def test_titles_that_visitors_do_not_see_are_left_out():
    follow(member(), tutorial(title="Réservé aux membres", keys=["members"]))
    assert "Réservé aux membres" not in json.dumps(exported())


def test_a_year_is_that_of_paris():
    person, event = member(), day(in_days=-3)
    attend(person, event)
    year = event.starts_on.year
    assert len(exported("--year", str(year))) == 1
    assert list(pseudonymous_statements(year + 1)) == []
