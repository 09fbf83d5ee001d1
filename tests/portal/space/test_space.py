"""Mon espace: for a member, a référent, a newcomer."""

import datetime
import uuid

import pytest

from community.forums.models import Topic
from foundation.clock import now, today
from foundation.networks.models import MembershipRequest, Role
from learning.events.signups.models import SignUp
from learning.record.models import Fact
from tests.community.forums.makers import forum, topic
from tests.factories import StructureFactory, UserFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.portal.makers import fact, tutorial
from tests.surveys.campaigns.makers import campaign

pytestmark = pytest.mark.django_db
SPACE = "/mon-espace/"


def text(client, address=SPACE):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")


@pytest.fixture
def claire(client):
    person = member(first_name="Claire")
    client.force_login(person)
    return person


def test_a_visitor_is_asked_to_sign_in(client):
    assert client.get(SPACE)["Location"].startswith("/compte/login/")


def test_an_empty_space_says_where_to_begin(client, claire):
    page = text(client)
    for words in ("Bonjour Claire", "Aucune journée à votre agenda", "Rien en cours", "Rien de nouveau"):
        assert words in page


def test_the_tutorial_under_way_leads_to_the_next_lesson(client, claire):
    followed = tutorial("relais", minutes=(10, 15))
    first = followed.get_children().first().specific
    fact(claire, Fact.Kind.TUTORIAL_STARTED, followed.uuid)
    fact(claire, Fact.Kind.LESSON_READ, first.uuid, whole_uuid=followed.uuid)
    page = text(client)
    assert "Tutoriel relais, leçon 2" in page
    assert "/tutoriels/relais/lecon-2/" in page
    assert "1 sur 2 leçons" in page


def test_less_time_proposes_a_shorter_thing(client, claire):
    long, short = tutorial("long", minutes=(30,)), tutorial("court", minutes=(8,))
    for followed in (short, long):
        fact(claire, Fact.Kind.TUTORIAL_STARTED, followed.uuid)
    assert "Tutoriel court, leçon 1" in text(client, f"{SPACE}?minutes=10")
    assert "Tutoriel long, leçon 1" in text(client, f"{SPACE}?minutes=35")
    for strange in ("n-importe", "²", "12", "9" * 5000):
        assert 'aria-current="true">20 min' in text(client, f"{SPACE}?minutes={strange}")


def test_my_days_say_my_place(client, claire):
    take_seat(day(title="Journée de Foix"), claire)
    full = day(title="Journée complète", capacity=1)
    take_seat(full, member())
    take_seat(full, claire)
    page = text(client)
    assert "Ma place est confirmée" in page
    assert "1re sur la liste d’attente" in page


def test_an_unanswered_topic_is_proposed_before_the_others(client, claire):
    topic(title="Sans réponse", body="Qui sait ?")
    answered = topic(title="Déjà répondu")
    Topic.objects.filter(pk=answered.pk).update(post_count=3, last_post_at=now())
    assert "pour une première réponse" in text(client)


def test_hours_by_axis_are_those_of_the_year(client, claire):
    tutorial("x")
    fact(claire, Fact.Kind.TUTORIAL_COMPLETED, minutes=75, axis_code="acteurs")
    fact(claire, Fact.Kind.TUTORIAL_COMPLETED, minutes=60, occurred_at=now().replace(year=now().year - 1))
    fact(member(), Fact.Kind.TUTORIAL_COMPLETED, minutes=600, axis_code="acteurs")
    page = text(client)
    assert f"Mon passeport {today().year}" in page
    assert "1 h 15 au total, 1 tutoriel terminé" in page


def test_the_next_survey_is_announced(client, claire):
    campaign(title="Besoins 2027")
    assert "Besoins 2027" in text(client)


def test_a_referent_sees_who_waits_for_a_decision(client):
    structure = StructureFactory()
    client.force_login(holder(Role.Kind.REFERENT, structure=structure))
    assert "Aucune demande de rattachement n’attend" in text(client)
    MembershipRequest.objects.create(person=UserFactory(), structure=structure, asked_at=now())
    MembershipRequest.objects.create(person=UserFactory(), structure=StructureFactory(), asked_at=now())
    page = text(client)
    assert "1 demande de rattachement attend votre décision" in page
    assert 'href="/mon-espace/rattachements/"' in page
    assert "/mon-espace/ma-structure/" in page


def test_a_newcomer_reads_where_the_request_stands(client):
    newcomer = UserFactory(first_name="Sam")
    structure = StructureFactory(name="MCEF de Foix")
    MembershipRequest.objects.create(person=newcomer, structure=structure, asked_at=now())
    client.force_login(newcomer)
    page = text(client)
    assert "MCEF de Foix" in page
    assert "En attente de confirmation" in page
    assert "Combien de temps" not in page
    assert 'href="/compte/rattachement/"' in page


def test_a_newcomer_without_request_is_asked_for_a_structure(client):
    client.force_login(UserFactory())
    assert "Dans quelle structure travaillez-vous ?" in text(client)


@pytest.mark.parametrize("role", [Role.Kind.MEMBER, Role.Kind.REFERENT])
def test_the_space_costs_twelve_queries_at_two_sizes(client, role, django_assert_max_num_queries):
    structure = StructureFactory()
    person = holder(role, structure=structure) if role != Role.Kind.MEMBER else member(structure=structure)
    client.force_login(person)
    client.get(SPACE)  # what a process learns once
    sizes = []
    for size in range(2):
        for number in range(1 + 4 * size):
            take_seat(day(), person)
            followed = tutorial(f"t-{size}-{number}")
            fact(person, Fact.Kind.TUTORIAL_STARTED, followed.uuid)
            fact(person, Fact.Kind.TUTORIAL_COMPLETED, uuid.uuid4(), minutes=30, axis_code="acteurs")
            topic()
            campaign()
            MembershipRequest.objects.create(person=UserFactory(), structure=structure, asked_at=now())
        with django_assert_max_num_queries(12) as queries:
            assert client.get(SPACE).status_code == 200
        sizes.append(len(queries))
    assert sizes[0] == sizes[1]


def test_nothing_is_told_of_what_one_may_not_see(client, claire):
    topic(forum(keys=["role:referent"]), title="Entre référents")
    campaign(title="Enquête fermée", keys=["role:referent"])
    day(title="Journée cachée", keys=("role:referent",), in_days=8)
    tutorial("cache", keys=("role:referent",))
    page = text(client)
    for words in ("Entre référents", "Enquête fermée", "Journée cachée", "Tutoriel cache"):
        assert words not in page


def test_a_seat_that_is_kept_for_my_answer_comes_before_any_other_choice(client, claire):
    offered, kept_until = day(title="Journée offerte"), now() + datetime.timedelta(days=1)
    kept = take_seat(offered, claire)
    day(title="Journée qui ferme", deadline=now() + datetime.timedelta(hours=2))
    SignUp.objects.filter(pk=kept.pk).update(state="held", held_for="offer", held_until=kept_until)
    page = text(client)
    assert "Une place est gardée pour vous jusqu’au" in page
    assert page.index("Journée offerte") < page.index("Mes journées")
    SignUp.objects.filter(pk=kept.pk).update(held_for="agreement")
    assert "Une place est gardée pour vous jusqu’au" not in text(client)
