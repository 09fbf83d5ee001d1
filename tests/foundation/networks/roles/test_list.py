"""The list of roles: filters, pages, empty states, doors, cost."""

import pytest

from tests.factories import NetworkFactory, RoleFactory, StructureFactory, holder, member
from tests.foundation.networks.places import elsewhere, referent_of
from tests.foundation.networks.roles.naming import LIST, main_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    user = holder("administration")
    client.force_login(user)
    return user


def listed(client, query=""):
    return main_text(client.get(f"{LIST}{query}"))


@pytest.mark.usefixtures("admin")
def test_members_are_shown_on_demand(client):
    adviser, referent = member(first_name="Zoé"), holder("referent", first_name="Odile")
    assert ("Odile" in listed(client), "Zoé" in listed(client)) == (True, False)
    shown = listed(client, "?role=member")
    assert str(adviser) in shown
    assert str(referent) in shown  # a référent is a member of the structure too


@pytest.mark.usefixtures("admin")
def test_a_network_narrows_to_its_structures_and_its_heads(client):
    other = elsewhere()
    inside = [referent_of(StructureFactory()), holder("network_head", network=NetworkFactory())]
    outside = [referent_of(other), holder("network_head", network=other.network)]
    page = listed(client, "?reseau=mission-locale")
    assert [str(each) in page for each in [*inside, *outside]] == [True, True, False, False]


@pytest.mark.usefixtures("admin")
def test_a_name_an_address_or_a_structure_finds(client):
    person = referent_of(StructureFactory(name="CIO de Millau"))
    holder("steering", first_name="Autre")
    for text in (person.last_name, person.email, "millau"):
        page = listed(client, f"?q={text}")
        assert (str(person) in page, "Autre" in page) == (True, False)


@pytest.mark.usefixtures("admin")
def test_nothing_found_leads_back_to_all(client):
    page = listed(client, "?q=introuvable")
    assert "Aucun rôle ne correspond" in page
    assert f'href="{LIST}"' in page


@pytest.mark.usefixtures("admin")
def test_a_wrong_value_narrows_nothing(client):
    person = holder("steering")
    assert str(person) in listed(client, "?role=roi&reseau=nulle-part&page=zz")


@pytest.mark.usefixtures("admin")
def test_what_is_over_is_not_there(client):
    over = RoleFactory(kind="steering", structure=None, ends_on="2021-01-01")
    assert str(over.person) not in listed(client)


def test_ones_own_role_is_shown_without_a_button(client, admin):
    page = listed(client)
    assert str(admin) in page
    assert f"{LIST}{admin.roles.get().pk}/fin/" not in page


@pytest.mark.parametrize(
    ("kind", "found"), [("member", 404), ("referent", 404), ("steering", 404), ("carif_oref", 200)]
)
def test_who_reads_it(client, kind, found):
    client.force_login(holder(kind))
    assert client.get(LIST).status_code == found


@pytest.mark.parametrize(
    ("kind", "is_there"), [("administration", True), ("carif_oref", True), ("network_head", True), ("referent", False)]
)
def test_those_entitled_find_it_in_their_menu(client, kind, is_there):
    client.force_login(holder(kind))
    assert (f'href="{LIST}"' in client.get("/aide/").content.decode()) is is_there


@pytest.mark.usefixtures("admin")
def test_it_costs_the_same_for_two_and_for_forty_and_goes_by_pages(client, django_assert_max_num_queries):
    counts = []
    for amount in (2, 40):
        for _ in range(amount):
            holder("referent")
        with django_assert_max_num_queries(12) as captured:
            client.get(f"{LIST}?role=referent")
        counts.append(len(captured))
    assert counts[1] <= counts[0] + 0
    assert 'rel="next"' in listed(client, "?role=referent")
