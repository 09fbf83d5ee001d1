"""The programme's pages: axes, actions, what carries them out, and « le fil »."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foundation.networks.models import Department, Network
from learning.programme.models import ActionPage, ActionTutorial, Axis, AxisPage
from learning.programme.setup import ensure_axes, ensure_pages
from portal.home.actions import ensure_site
from resources.pages.actions import ensure_child, publish_page
from tests.factories import DepartmentFactory, NetworkFactory, member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    ensure_site()
    return ensure_pages()


def axis_page(programme, code="acteurs", **fields):
    slug = f"axe-{code}"
    return ensure_child(
        parent=programme, model=AxisPage, slug=slug, title=f"Axe {code}", axis=ensure_axes()[code], **fields
    )


def action_page(axis, slug="pratiquer", *, tutorials=(), **fields):
    fields = {"modality": ActionPage.Modality.TUTORIAL, "need": "Un besoin entendu", "title": slug, **fields}
    page = ensure_child(parent=axis, model=ActionPage, slug=slug, **fields)
    for order, each in enumerate(tutorials):
        page.tutorial_links.add(ActionTutorial(tutorial=each, sort_order=order))
    return publish_page(page=page) if tutorials else page


def test_an_installation_has_the_four_axes_and_the_programme_once(programme):
    assert ensure_pages() == programme
    assert [axis.code for axis in Axis.objects.in_order()] == ["acteurs", "territoires", "usagers", "portail"]


def test_the_programme_says_what_it_does_not_replace(client, programme):
    html = text_of(client.get("/programme/"))
    assert "ne remplace pas les plans de formation internes des réseaux" in html


def test_an_empty_programme_says_so(client, programme):
    assert "Le programme arrive" in text_of(client.get("/programme/"))


def test_axes_and_actions_are_listed_in_order(client, programme):
    action_page(axis_page(programme), title="Première action")
    axis_page(programme, "usagers")
    html = text_of(client.get("/programme/"))
    assert html.index("Axe acteurs") < html.index("Première action") < html.index("Axe usagers")


def test_an_axis_shows_its_actions_and_its_tutorials(client, programme):
    page = axis_page(programme)
    action_page(page, title="Une action")
    tutorial("aiguiller")
    html = text_of(client.get(page.address))
    assert "Une action" in html
    assert "Aiguiller" in html


def test_an_action_leads_to_its_tutorials_and_back(client, programme):
    guide = tutorial()
    action = action_page(axis_page(programme), tutorials=[guide])
    html = text_of(client.get(action.address))
    assert f'href="{guide.address}"' in html
    assert "Un besoin entendu" in html
    back = text_of(client.get(guide.address))
    assert f'href="{action.address}"' in back
    assert "Un besoin entendu" in back


def test_an_action_without_restriction_is_for_everybody_everywhere(client, programme):
    html = text_of(client.get(action_page(axis_page(programme)).address))
    assert "Tous les réseaux" in html
    assert "Toute la région" in html
    assert "complète les plans de formation internes des réseaux" in html.replace("\xa0", " ")


def test_an_action_names_its_networks_and_departments(client, programme):
    action = action_page(axis_page(programme))
    action.networks.set([NetworkFactory(code="cio", acronym="CIO")])
    action.departments.set([DepartmentFactory(code="46", name="Lot")])
    publish_page(page=action)
    html = text_of(client.get(action.address))
    assert "CIO" in html
    assert "Lot" in html
    assert Network.objects.count() == 1
    assert Department.objects.count() == 1


def test_a_tutorial_for_members_is_not_shown_on_a_public_action(client, programme):
    hidden = tutorial("secret", keys=["members"])
    action = action_page(axis_page(programme), tutorials=[hidden])
    assert "Secret" not in text_of(client.get(action.address))
    client.force_login(member())
    assert "Secret" in text_of(client.get(action.address))


def test_the_programme_is_404_for_outsiders_when_it_is_reserved(client, programme):
    axis = axis_page(programme, keys=["members"])
    action = action_page(axis, keys=["members"])
    assert client.get(axis.address).status_code == 404
    assert client.get(action.address).status_code == 404
    assert "Axe acteurs" not in text_of(client.get("/programme/"))


def test_a_completed_tutorial_is_marked_on_its_action(client, programme):
    guide, person = tutorial(), member()
    action = action_page(axis_page(programme), tutorials=[guide])
    follow(person, guide)
    client.force_login(person)
    assert "Terminé" in text_of(client.get(action.address))


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


@pytest.mark.parametrize("place", ["programme", "axis", "action"])
def test_pages_cost_the_same_with_ten_times_as_much(client, programme, place):
    client.force_login(member())
    axis = axis_page(programme)
    action = action_page(axis, tutorials=[tutorial()])
    address = {"programme": "/programme/", "axis": axis.address, "action": action.address}[place]
    queries(client, address)
    few = queries(client, address)
    for number in range(9):
        guide = tutorial(f"autre-{number}", lessons=1)
        action_page(axis, f"action-{number}", tutorials=[guide])
        action.tutorial_links.add(ActionTutorial(tutorial=guide, sort_order=number + 1))
    publish_page(page=action)
    assert queries(client, address) == few
    assert few <= 12
