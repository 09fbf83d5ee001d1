"""A référent suggests; a member decides; the référent reads a floor under a number, and never a name."""

import pytest

from foundation.messages.models import Notification
from learning.record.models import Fact
from learning.team import actions, selectors
from learning.team.models import Suggestion
from tests.factories import StructureFactory, UserFactory, holder, member
from tests.learning.paths.paths import path
from tests.learning.team.sending import send
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial

pytestmark = pytest.mark.django_db
FORM = "/mon-espace/ma-structure/suggerer/"


@pytest.fixture
def structure():
    return StructureFactory()


@pytest.fixture
def referent(structure):
    return holder("referent", structure=structure)


@pytest.fixture
def guide():
    return tutorial()


@pytest.fixture
def leader(client, referent):
    client.force_login(referent)
    return client


def test_to_the_whole_team_but_oneself(leader, referent, structure, guide):
    team = {member(structure=structure) for _ in range(3)}
    member()
    send(leader, page=guide.pk, everyone="on")
    assert {each.person for each in Suggestion.objects.all()} == team
    assert set(Suggestion.objects.values_list("by", "structure")) == {(referent.pk, structure.pk)}


def test_to_some_with_a_word(leader, structure, guide):
    one, _other = member(structure=structure), member(structure=structure)
    answer = send(leader, page=guide.pk, people=[str(one.uuid)], words="Pour notre réunion")
    assert "1 personne trouvera votre suggestion" in text_of(answer)
    suggestion = Suggestion.objects.get()
    assert (suggestion.person, suggestion.words) == (one, "Pour notre réunion")
    notification = Notification.objects.get(person=one)
    assert (notification.address, guide.title in notification.title) == ("/mon-espace/suggestions/", True)


def test_a_path_can_be_suggested_too(leader, structure, guide):
    member(structure=structure)
    way = path("a", guide)
    send(leader, page=way.pk, everyone="on")
    assert Suggestion.objects.get().whole_uuid == way.uuid


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"everyone": "on"}, "Choisissez un tutoriel ou un parcours."),
        ({"page": "999999", "everyone": "on"}, "Choisissez-le dans la liste."),
        ({"page": "its own"}, "Choisissez toute l’équipe, ou au moins une personne."),
        ({"page": "its own", "people": ["x"]}, "Une de ces personnes ne fait plus partie de votre structure."),
        ({"page": "its own", "everyone": "on", "words": "a" * 201}, "201"),
        ({"page": "its own", "everyone": "on", "nonce": "x"}, "Ce formulaire a vieilli"),
    ],
)
def test_a_form_that_does_not_hold_is_refused_with_a_sentence(leader, structure, guide, data, words):
    member(structure=structure)
    data = {**data, "page": guide.pk} if data.get("page") == "its own" else data
    answer = send(leader, follow=False, **data)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert not Suggestion.objects.exists()


def test_somebody_of_another_structure_is_no_choice(leader, guide):
    stranger = member()
    assert send(leader, follow=False, page=guide.pk, people=[str(stranger.uuid)]).status_code == 422


def test_whoever_may_not_see_it_is_not_told_of_it(leader, referent, structure):
    member(structure=structure)
    guide = tutorial("reserve", keys=["role:referent"])
    assert "rien n’a été renvoyé" in text_of(send(leader, page=guide.pk, everyone="on"))
    assert not Suggestion.objects.exists()


def test_the_same_form_twice_and_the_same_suggestion_twice_change_nothing(leader, structure, guide):
    person = member(structure=structure)
    nonce = "11111111-1111-4111-8111-111111111111"
    for _ in range(2):
        send(leader, page=guide.pk, everyone="on", nonce=nonce)
    actions.decide(suggestion=Suggestion.objects.get(), accept=False)
    assert "avaient déjà reçu" in text_of(send(leader, page=guide.pk, everyone="on"))
    assert Suggestion.objects.get().state == Suggestion.State.SET_ASIDE
    assert Notification.objects.of(person).count() == 1


@pytest.mark.parametrize("role", ["member", "carif_oref", "network_head", "administration"])
def test_only_a_referent_suggests(client, role):
    client.force_login(holder(role))
    assert client.get(FORM).status_code == 404
    assert client.post(FORM, {}).status_code == 404


def test_alone_in_a_structure_there_is_nobody_to_suggest_to(leader):
    assert "Personne à qui suggérer" in text_of(leader.get(FORM))


def test_the_link_on_a_tutorial_chooses_it(leader, structure, guide):
    member(structure=structure)
    assert f'value="{guide.pk}" selected' in text_of(leader.get(f"{FORM}?page={guide.pk}"))


# --------------------------------------------------------------- the member's
@pytest.fixture
def suggested(referent, structure, guide):
    person = member(structure=structure)
    (suggestion,) = actions.suggest(page=guide, people=[person], by=referent, structure=structure, words="Regardez")
    return suggestion


def test_it_waits_in_mon_espace_with_its_words(client, suggested, guide):
    client.force_login(suggested.person)
    for address in ("/mon-espace/", "/mon-espace/suggestions/"):
        html = text_of(client.get(address))
        assert f"Suggéré par {suggested.by}" in html
        assert "« Regardez »" in html
        assert "Je le retiens" in html


def test_accepting_opens_the_tutorial_and_begins_nothing(client, suggested, guide):
    client.force_login(suggested.person)
    assert client.post(f"/mon-espace/suggestions/{suggested.uuid}/retenir/")["Location"] == guide.address
    suggested.refresh_from_db()
    assert suggested.state == Suggestion.State.ACCEPTED
    assert not Fact.objects.exists()
    assert "Vous l’avez retenu" in text_of(client.get("/mon-espace/"))
    assert not Notification.objects.of(suggested.person).unread().exists()


def test_what_is_begun_or_set_aside_is_shown_no_more(client, suggested, guide):
    client.force_login(suggested.person)
    client.post(f"/mon-espace/suggestions/{suggested.uuid}/mettre-de-cote/")
    assert "Aucune suggestion à regarder" in text_of(client.get("/mon-espace/suggestions/"))
    client.post(f"/mon-espace/suggestions/{suggested.uuid}/retenir/")
    follow(suggested.person, guide, lessons=1, quiz=False)
    assert "Aucune suggestion à regarder" in text_of(client.get("/mon-espace/suggestions/"))


def test_nobody_decides_for_another(client, suggested, referent):
    for person in (referent, member(), UserFactory()):
        client.force_login(person)
        for act in ("retenir", "mettre-de-cote"):
            assert client.post(f"/mon-espace/suggestions/{suggested.uuid}/{act}/").status_code == 404
    suggested.refresh_from_db()
    assert suggested.is_waiting


def test_what_is_no_longer_open_is_no_longer_suggested(client, suggested, guide):
    guide.unpublish()
    client.force_login(suggested.person)
    assert guide.title not in text_of(client.get("/mon-espace/suggestions/"))
    assert client.post(f"/mon-espace/suggestions/{suggested.uuid}/retenir/").status_code == 404


# ------------------------------------------------------- what the référent reads
@pytest.mark.parametrize(
    ("sent", "accepted", "floor"), [(4, 4, None), (9, 9, None), (10, 4, None), (10, 5, 5), (12, 12, 5), (20, 13, 10)]
)
def test_of_those_who_accepted_a_floor_is_told(sent, accepted, floor):
    assert selectors.Sent("", "", sent, accepted).floor == floor


def test_the_referent_reads_no_name_and_no_answer(leader, structure, guide):
    team = [member(structure=structure, last_name=f"Personne{number}") for number in range(10)]
    send(leader, page=guide.pk, everyone="on")
    for suggestion in Suggestion.objects.all()[:6]:
        actions.decide(suggestion=suggestion, accept=True)
    html = text_of(leader.get("/mon-espace/ma-structure/tutoriels/"))
    assert "10 personnes" in html
    assert "au moins 5" in html
    assert not any(str(person) in html for person in team)
