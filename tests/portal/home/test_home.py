"""The home page: its figures are those of the data, and a visitor leaves no trace."""

import pytest
from wagtail.models import Page, Site

from foundation.networks.models import Department
from portal.home.actions import ensure_site
from portal.home.models import HomePage
from tests.factories import CommuneFactory, NetworkFactory, StructureFactory, member
from tests.learning.events.days import day
from tests.portal.makers import site, tutorial
from tests.resources.makers import offer, point, public

pytestmark = pytest.mark.django_db


def text(client, address="/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


def test_the_site_is_made_once_and_replaces_the_welcome_page():
    first = ensure_site()
    assert ensure_site() == first
    assert Site.objects.get().root_page_id == first.pk
    assert list(Page.objects.filter(depth=2)) == [first.page_ptr]


def test_the_heading_counts_departements_and_networks(client):
    site()
    places = [("31555", "Toulouse", "31"), ("09122", "Foix", "09")]
    for number, (code, name, department) in enumerate(places):
        Department.objects.create(code=department, name=name)
        commune = CommuneFactory(code=code, name=name, department=Department.objects.get(code=department))
        network = NetworkFactory(code=f"reseau-{number}", acronym=f"R{number}")
        point(StructureFactory(commune=commune, network=network))
    assert "Deux départements, deux réseaux, une même porte d’entrée." in text(client)


def test_an_editor_may_write_another_heading(client):
    home = ensure_site()
    home.heading = "Bienvenue dans la région"
    home.save_revision().publish()
    assert "Bienvenue dans la région" in text(client)


def test_an_empty_region_still_has_a_home(client):
    site()
    page = text(client)
    assert "Une même porte d’entrée." in page
    assert "Aucune journée annoncée pour le moment" in page


def test_the_figures_are_those_of_what_a_visitor_may_see(client):
    site()
    offer(point(site_type="associated_centre"), "Accueil", public())
    point(keys=["members"])
    day(title="Journée ouverte")
    day(title="Journée des membres", keys=("members",))
    page = text(client)
    assert "Journée ouverte" in page
    assert "Journée des membres" not in page
    assert "structure dans l’annuaire, chaque fiche datée et signée</dt><dd>1</dd>" in page
    assert "journée au programme" in page


def test_the_accessibility_mention_is_exact_and_leads_to_the_declaration(client):
    site()
    assert '<a href="/accessibilite/">Accessibilité : non conforme</a>' in text(client)


def test_the_relay_form_asks_the_directory(client):
    site()
    public("salaries", "Salariés")
    page = text(client)
    assert 'action="/annuaire/"' in page
    assert '<option value="salaries">Salariés</option>' in page


def test_a_visitor_gets_no_cookie_and_nothing_from_elsewhere(client):
    site()
    page = text(client)
    assert not client.cookies
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page


@pytest.mark.parametrize("who", ["visitor", "member"])
def test_the_home_costs_the_same_at_two_sizes(client, who, django_assert_max_num_queries):
    site()
    tutorial("premier")
    point()
    day()
    if who == "member":
        client.force_login(member())
    client.get("/")  # what a process learns once: the root of the site, the types of pages
    sizes = []
    for _ in range(2):
        with django_assert_max_num_queries(12) as queries:
            client.get(f"/?essai={len(sizes)}")
        sizes.append(len(queries))
        for number in range(5):
            offer(point(), "Accueil", public())
            day()
            tutorial(f"autre-{number}")
    assert sizes[0] == sizes[1]


def test_only_one_home_page_can_be_made():
    ensure_site()
    assert HomePage.max_count == 1
    assert not HomePage.can_create_at(Page.objects.get(depth=1))
