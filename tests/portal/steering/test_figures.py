"""The indicators, recounted by hand on small data."""

import datetime
import uuid

import pytest

from foundation.accounts.models import User
from foundation.clock import now, today
from foundation.networks.models import Role
from learning.events.models import Event
from learning.events.signups.models import Attendance, SignUp
from learning.record.models import Fact
from portal.steering.indicators import department_rows, indicators, rate
from portal.steering.selectors import Year, by_department, by_modality, totals
from tests.factories import CommuneFactory, NetworkFactory, RoleFactory, StructureFactory, holder, member
from tests.learning.events.days import day
from tests.portal.makers import fact

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(viewer_of):
    return viewer_of(holder(Role.Kind.STEERING))


def figures(reader, year=None):
    found = totals(Year(year or today().year), reader)
    return {each.rank: each for each in indicators(found)}


def past_day(*, attended: int, absent: int = 0, unnoted: int = 0, **fields) -> Event:
    """A day of last week with so many seats taken, and who came."""
    event = day(in_days=-7, capacity=20, **fields)
    half = event.half_days.get()
    states = [True] * attended + [False] * absent + [None] * unnoted
    for ticket, present in enumerate(states, start=1):
        person = member()
        place = person.roles.get().structure
        taken = SignUp.objects.create(
            event=event, person=person, state="seated", ticket=ticket, created_at=now(), changed_at=now(),
            structure=place, network=place.network, department=place.commune.department,
        )  # fmt: skip
        if present is not None:
            Attendance.objects.create(sign_up=taken, half_day=half, present=present, recorded_at=now())
    return event


def test_active_accounts_are_those_who_signed_in_this_year(reader):
    for _ in range(7):
        member(last_login=now())
    member(last_login=now() - datetime.timedelta(days=800))
    member(last_login=now(), is_active=False)
    found = figures(reader)[1]
    total = User.objects.filter(is_active=True).count()
    assert (found.value, found.detail.replace("\xa0", " ")) == (rate(7, total), f"7 comptes actifs sur {total}")


def test_below_five_people_a_figure_is_masked(reader):
    for _ in range(4):
        member(last_login=now())
        fact(member(), Fact.Kind.TUTORIAL_COMPLETED, minutes=60)
    past_day(attended=3, absent=1)
    found = figures(reader)
    assert [found[rank].is_masked for rank in (1, 6, 8)] == [True, True, True]
    assert "4" not in found[1].detail + found[6].detail + found[8].detail


def test_networks_and_structures_are_those_of_that_year(reader):
    other = StructureFactory(network=NetworkFactory(code="cio", acronym="CIO"))
    StructureFactory(network=NetworkFactory(code="apec", acronym="APEC"), left_on=datetime.date(2019, 1, 1))
    RoleFactory(person=member(structure=other, last_login=now()), structure=other, kind=Role.Kind.REFERENT)
    StructureFactory()
    found = figures(reader)
    assert found[2].detail.replace("\xa0", " ") == "1 réseau sur 2"
    assert found[3].detail.replace("\xa0", " ") == "1 structure sur 2"


def test_completion_is_of_what_was_begun_in_the_year(reader):
    for number in range(6):
        person, whole = member(), uuid.uuid4()
        fact(person, Fact.Kind.TUTORIAL_STARTED, whole)
        if number < 3:
            fact(person, Fact.Kind.TUTORIAL_COMPLETED, whole, minutes=30)
    fact(member(), Fact.Kind.TUTORIAL_COMPLETED, minutes=30)
    found = figures(reader)[4]
    assert (found.value, found.detail.replace("\xa0", " ")) == ("50", "6 suivis commencés, 3 terminés")


def test_hours_are_those_of_the_year(reader):
    for _ in range(6):
        fact(member(), Fact.Kind.ATTENDED, minutes=90)
    fact(member(), Fact.Kind.ATTENDED, minutes=600, occurred_at=now() - datetime.timedelta(days=800))
    assert figures(reader)[6].value == "9"


def test_days_are_counted_apart_from_those_called_off(reader):
    past_day(attended=0)
    past_day(attended=0, state=Event.State.CANCELLED)
    past_day(attended=0, state=Event.State.PROPOSED)
    day(in_days=10)
    found = figures(reader)[7]
    assert (found.value, found.detail[:1]) == ("1", "1")
    assert by_modality(Year(today().year)) == [("Échanges de pratiques", 1)]


def test_presence_is_of_those_whose_presence_was_noted(reader):
    past_day(attended=6, absent=2, unnoted=2)
    found = figures(reader)[8]
    assert found.value == "75"
    assert found.detail == "6 sur 8 ; remplissage 50\N{NO-BREAK SPACE}%"


def test_a_year_without_anything_says_so(reader):
    found = figures(reader, year=2016)
    assert [found[rank].value for rank in (4, 6, 7, 8)] == ["–", "0", "0", "–"]


def test_the_table_by_departement_masks_a_second_cell(reader):
    for code, name, people in (("09", "Foix", 2), ("12", "Rodez", 6), ("31", "Toulouse", 9)):
        commune = CommuneFactory(code=f"{code}001", name=name, department__code=code, department__name=name)
        structure = StructureFactory(commune=commune)
        for _ in range(people):
            fact(member(structure=structure), Fact.Kind.ATTENDED, minutes=60)
    rows = {row.department.code: row for row in department_rows(by_department(Year(today().year)))}
    assert (rows["09"].hours, rows["12"].hours, rows["31"].hours) == (None, None, "9")
