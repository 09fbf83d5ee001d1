"""Twelve queries at most for a member with 500 completions, and no more with ten times the tutorials."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.record.bulk import facts_of
from learning.record.models import Fact
from tests.factories import holder
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
MOST = 12


def completed(person, number):
    rows = [
        {
            "person": person,
            "kind": Fact.Kind.TUTORIAL_COMPLETED,
            "object_kind": "tutorial",
            "object_uuid": (whole := uuid.uuid4()),
            "whole_uuid": whole,
            "occurred_at": person.date_joined,
        }
        for _ in range(number)
    ]
    Fact.objects.bulk_create(facts_of(rows))


def queries(client, address):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("path", ["", "aiguiller/", "aiguiller/lecon-2/", "aiguiller/quiz/"])
@pytest.mark.parametrize("role", ["member", "referent"])
def test_a_page_costs_the_same_with_ten_times_the_tutorials(client, role, path):
    person = holder(role)
    page = tutorial()
    follow(person, page, lessons=1, quiz=False)
    client.force_login(person)
    queries(client, f"/tutoriels/{path}")  # warms what the process keeps: content types, site
    few = queries(client, f"/tutoriels/{path}")
    completed(person, 500)
    for number in range(9):
        follow(person, tutorial(f"autre-{number}", lessons=2), lessons=1, quiz=False)
    many = queries(client, f"/tutoriels/{path}")
    assert many == few
    assert many <= MOST
