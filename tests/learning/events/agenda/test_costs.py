"""The agenda filtered, in each of its looks: 12 queries at most, however many days and people there are."""

import pytest

from tests.factories import member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db
FILTERS = "?modalite=visit&format=online&departement=09"


@pytest.mark.parametrize("who", ["visitor", "member"])
@pytest.mark.parametrize("look", ["?passees=1", FILTERS, f"mois/{FILTERS}", f"semaine/{FILTERS}", f"carte/{FILTERS}"])
def test_a_look_costs_the_same_with_many_days(client, django_assert_max_num_queries, who, look):
    adviser = member()
    if who == "member":
        client.force_login(adviser)

    def cost() -> int:
        client.get(f"/agenda/{look}")
        with django_assert_max_num_queries(12) as counted:
            assert client.get(f"/agenda/{look}").status_code == 200
        return len(counted.captured_queries)

    def days(number: int) -> None:
        for at in range(number):
            event = day(in_days=1 + at % 3, modality="visit", capacity=50)
            take_seat(event, adviser)
            take_seat(event, member())

    days(2)
    few = cost()
    days(9)
    assert cost() == few
