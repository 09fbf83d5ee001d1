"""A name shows only if the person shares it, with the référent of one structure, and never a mark."""

import datetime

import pytest

from foundation.clock import frozen_at, now, today
from learning.record.sharing.models import Sharing
from learning.team.actions import choose_sharing
from learning.team.chores import forget_sharing, forget_suggestions
from learning.team.models import Suggestion
from tests.factories import RoleFactory, StructureFactory, holder, member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
PAGE, TEAM = "/mon-espace/partage/", "/mon-espace/ma-structure/tutoriels/"


@pytest.fixture
def structure():
    return StructureFactory(name="Maison de Foix")


@pytest.fixture
def person(structure):
    return member(structure=structure, first_name="Dominique", last_name="Visible")


@pytest.fixture
def referent(structure):
    return holder("referent", structure=structure)


@pytest.fixture
def team_page(client, referent):
    def read():
        client.force_login(referent)
        return text_of(client.get(TEAM))

    return read


def share(person, *structures):
    choose_sharing(person=person, structures=structures, among=structures)


def test_nothing_is_shown_by_default(person, team_page):
    follow(person, tutorial())
    assert "Visible" not in team_page()


def test_a_name_stands_beside_what_is_finished_and_nothing_else(person, structure, team_page):
    follow(person, tutorial())
    follow(person, tutorial("commence"), lessons=1, quiz=False)
    share(person, structure)
    html = team_page()
    assert html.count("Dominique Visible") == 1
    assert "Le montrent : Dominique Visible" in html
    assert "100 %" not in html


def test_the_switch_goes_on_and_off(client, person, structure):
    client.force_login(person)
    assert "Maison de Foix" in text_of(client.get(PAGE))
    client.post(PAGE, {"structures": [structure.pk]})
    assert Sharing.objects.filter(person=person, structure=structure).exists()
    assert "checked" in text_of(client.get(PAGE))
    assert "Vous montrez à votre référent les tutoriels terminés" in text_of(client.get("/mon-espace/"))
    client.post(PAGE, {})
    assert not Sharing.objects.exists()
    assert "Personne d’autre que vous ne le voit" in text_of(client.get("/mon-espace/"))


def test_the_page_says_who_would_read_it(client, person, referent):
    client.force_login(person)
    assert f"Lu par {referent}" in text_of(client.get(PAGE))


def test_without_a_referent_nobody_would_read_it(client, person):
    client.force_login(person)
    assert "Pas de référent en ce moment" in text_of(client.get(PAGE))


def test_one_does_not_share_with_a_structure_that_one_is_not_of(client, person):
    other = StructureFactory()
    client.force_login(person)
    answer = client.post(PAGE, {"structures": [other.pk]})
    assert (answer.status_code, Sharing.objects.count()) == (422, 0)
    assert "Vous n’êtes plus membre de cette structure." in text_of(answer)


def test_whoever_leaves_the_structure_shows_nothing_there_any_more(person, structure, team_page):
    follow(person, tutorial())
    share(person, structure)
    person.roles.update(ends_on=today() - datetime.timedelta(days=1))
    assert "Visible" not in team_page()
    assert forget_sharing.func() == 1
    assert not Sharing.objects.exists()


def test_the_referent_of_another_structure_reads_no_name(client, person, structure):
    other = StructureFactory()
    RoleFactory(person=person, structure=other)
    follow(person, tutorial())
    share(person, structure)
    client.force_login(holder("referent", structure=other))
    assert "Visible" not in text_of(client.get(TEAM))


def test_names_do_not_tell_of_those_who_keep_theirs(person, structure, team_page):
    page = tutorial()
    for learner in [person, *(member(structure=structure) for _ in range(4))]:
        follow(learner, page)
    assert "masqué" not in cells(team_page())
    share(person, structure)
    assert cells(team_page()).count("masqué") == 2


def cells(html):
    return html[html.index("<tbody>") : html.index("</tbody>")]


@pytest.mark.parametrize("role", ["member", "carif_oref", "administration", "network_head", "steering"])
def test_the_page_of_a_structure_is_its_referents_alone(client, role):
    client.force_login(holder(role))
    assert client.get(TEAM).status_code == 404


def test_a_newcomer_without_a_structure_has_nobody_to_show_to(client):
    person = member()
    person.roles.all().delete()
    client.force_login(person)
    assert "Vous n’êtes rattaché à aucune structure" in text_of(client.get(PAGE))


def test_suggestions_are_forgotten_after_a_year(person, structure, referent):
    page = tutorial()
    Suggestion.objects.create(person=person, by=referent, structure=structure, page=page, whole_uuid=page.uuid)
    assert forget_suggestions.func() == 0
    with frozen_at(now() + datetime.timedelta(days=366)):
        assert forget_suggestions.func() == 1
