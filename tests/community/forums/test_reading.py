"""Who reads what in the forums, and what a removed account leaves."""

import pytest

from community.forums.actions import reply
from community.forums.models import Forum, Post, Topic
from foundation.access.actions import set_audience
from foundation.networks.models import Role
from resources.search.selectors import search
from tests.community.forums.makers import forum, topic
from tests.factories import UserFactory, holder, member

pytestmark = pytest.mark.django_db


def test_a_visitor_is_told_that_forums_are_for_members(client):
    topic(title="Secret de métier")
    page = client.get("/forums/").content.decode()
    assert "ouverts aux membres" in page
    assert "Secret de métier" not in page
    assert not client.cookies


def test_a_newcomer_is_told_that_membership_comes_first(client):
    client.force_login(UserFactory())
    assert "s’ouvriront avec votre rattachement" in client.get("/forums/").content.decode()


def test_what_one_may_not_see_does_not_exist(client):
    hidden = topic(forum(keys=["role:referent"]))
    client.force_login(member())
    for address in (hidden.forum.address, hidden.address, f"{hidden.forum.address}nouveau/"):
        assert client.get(address).status_code == 404


def test_a_referent_reads_the_forum_of_referents(client):
    hidden = topic(forum(keys=["role:referent"]), body="Ordre du jour")
    client.force_login(holder(Role.Kind.REFERENT))
    page = client.get(hidden.address).content.decode()
    assert "Ordre du jour" in page
    assert "Visible des référentes et référents" in page


def test_an_old_title_in_the_address_leads_to_the_new_one(client):
    target = topic()
    client.force_login(member())
    answer = client.get(f"{target.forum.address}{target.pk}-ancien-titre/")
    assert (answer.status_code, answer["Location"]) == (301, target.address)


def test_a_topic_is_not_found_under_another_forum(client):
    target, other = topic(), forum()
    client.force_login(member())
    assert client.get(f"{other.address}{target.pk}-{target.slug}/").status_code == 404


def test_a_removed_account_leaves_its_words_without_its_name(client):
    author = member(first_name="Léa", last_name="Partie")
    target = topic(author=author, body="Ce que j’ai appris")
    author.roles.all().delete()
    author.delete()
    client.force_login(member())
    page = client.get(target.address).content.decode()
    assert "Ce que j’ai appris" in page
    assert "Compte supprimé" in page
    assert "Partie" not in page
    assert "Compte supprimé" in client.get(target.forum.address).content.decode()


def test_topics_and_search_follow_the_audience_of_their_forum(viewer_of):
    target = topic(title="Permanences du Couserans")
    viewer = viewer_of(member())
    assert search(text="Couserans", viewer=viewer).total == 1
    set_audience(target=target.forum, keys=["role:referent"])
    viewer = viewer_of(viewer.user)
    assert not Topic.objects.visible_to(viewer).exists()
    assert search(text="Couserans", viewer=viewer).total == 0
    assert search(text="Couserans", viewer=viewer_of(holder(Role.Kind.REFERENT))).total == 1


def test_a_closed_forum_closes_its_topics_and_messages(viewer_of):
    target = topic()
    Forum.objects.update(published=False)
    viewer = viewer_of(member())
    assert not Topic.objects.visible_to(viewer).exists()
    assert not Post.objects.visible_to(viewer).exists()
    assert target.posts.exists()


def test_a_reply_is_found_by_the_search(viewer_of):
    target = topic(title="Salle neutre")
    reply(topic=target, author=UserFactory(), body="Le mardi, à la médiathèque.")
    [hit] = search(text="médiathèque", viewer=viewer_of(member())).hits
    assert hit.address == target.address
