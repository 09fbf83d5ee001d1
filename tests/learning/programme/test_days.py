"""An action leads to the days that carry it out, coming or held, and they lead back to it and to its need."""

import pytest

from learning.events.after.actions import lay_synthesis
from learning.events.models import Event
from learning.programme.models import ActionPage
from tests.learning.events.after.helpers import held
from tests.learning.events.days import day
from tests.learning.programme.test_programme import action_page, axis_page, programme
from tests.learning.tutorials.reading import text_of

__all__ = ["programme"]
pytestmark = pytest.mark.django_db


def test_the_loop_is_followed_both_ways(client, programme):
    axis = axis_page(programme)
    action = action_page(axis, title="Pratiquer", need="Aiguiller juste", modality=ActionPage.Modality.VISIT)
    coming, past = day(action=action, axis=axis.axis), held(action=action)
    synthesis = lay_synthesis(event=past, by=past.organiser, words="L’essentiel")
    page = client.get(action.address).content.decode()
    for address in (coming.address, past.address, synthesis.address):
        assert f'href="{address}"' in page
    assert "Aiguiller juste" in page
    for event in (coming, past):
        page = client.get(event.address).content.decode()
        assert f'href="{action.address}"' in page
        assert "Aiguiller juste" in page
    assert f'href="{coming.address}"' in client.get(axis.address).content.decode()
    sheet = client.get(synthesis.document.address).content.decode()
    assert f'href="{past.address}"' in sheet
    assert f'href="{action.address}"' in sheet


def test_what_one_may_not_see_of_a_held_day_is_not_shown(client, programme):
    action = action_page(axis_page(programme))
    closed = held(action=action, modality=Event.Modality.PRACTICE_ANALYSIS_DAY, title="Recul")
    synthesis = lay_synthesis(event=closed, by=closed.organiser, words="Entre nous")
    held(action=action, keys=("members",), title="Entre membres")
    page = client.get(action.address).content.decode()
    assert "Recul" in text_of(client.get(action.address))
    assert synthesis.address not in page
    assert "Entre membres" not in page


@pytest.mark.parametrize("number", [1, 4])
def test_days_cost_the_action_as_much_however_many(client, programme, django_assert_max_num_queries, number):
    action = action_page(axis_page(programme))
    for _ in range(number):
        lay_synthesis(event=(event := held(action=action)), by=event.organiser, words="L’essentiel")
        day(action=action)
    client.get(action.address)
    with django_assert_max_num_queries(12):
        client.get(action.address)
