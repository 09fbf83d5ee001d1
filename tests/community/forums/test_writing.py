"""Opening a topic and replying, through the pages."""

import uuid

import pytest

from community.forums.models import Post, Topic
from tests.community.forums.makers import forum, topic
from tests.factories import UserFactory, member

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client):
    person = member(first_name="Claire")
    client.force_login(person)
    return person


def test_a_member_opens_a_topic(client, writer):
    at = forum()
    form = {"title": "Une question ?", "body": "Comment faites-vous ?", "nonce": uuid.uuid4()}
    answer = client.post(f"{at.address}nouveau/", form)
    made = Topic.objects.get()
    assert answer["Location"] == made.address
    assert (made.author, made.post_count, made.slug) == (writer, 1, "une-question")
    assert made.audience_id == at.audience_id


def test_a_reply_brings_the_topic_to_the_top(client, writer):
    at = forum()
    old, young = topic(at), topic(at)
    answer = client.post(old.address, {"body": "Voici.", "nonce": uuid.uuid4()})
    assert answer["Location"] == f"{old.address}#message-2"
    assert list(Topic.objects.latest_first()) == [old, young]
    assert Post.objects.filter(topic=old).last().body == "Voici."


def test_the_same_form_sent_twice_writes_once(client, writer):
    target, nonce = topic(), uuid.uuid4()
    first = client.post(target.address, {"body": "Une fois", "nonce": nonce})
    second = client.post(target.address, {"body": "Une fois", "nonce": nonce})
    assert first["Location"] == second["Location"]
    assert Post.objects.filter(topic=target).count() == 2


def test_an_empty_message_is_refused_with_a_sentence(client, writer):
    target = topic()
    answer = client.post(target.address, {"body": "  ", "nonce": uuid.uuid4()})
    assert answer.status_code == 400
    assert "Écrivez votre message avant de l’envoyer." in answer.content.decode()
    assert target.posts.count() == 1


def test_a_phone_number_is_asked_about_then_passes(client, writer):
    target = topic()
    form = {"body": "Appelez le 05 36 49 00 12", "nonce": uuid.uuid4()}
    asked = client.post(target.address, form)
    assert asked.status_code == 400
    assert "Ce passage ressemble à un numéro de téléphone" in asked.content.decode()
    assert target.posts.count() == 1
    assert client.post(target.address, {**form, "confirmed": "on"}).status_code == 302
    assert target.posts.count() == 2


def test_a_social_security_number_never_passes(client, writer):
    target = topic()
    form = {"body": "1 85 05 78 006 084 36", "confirmed": "on", "nonce": uuid.uuid4()}
    answer = client.post(target.address, form)
    assert answer.status_code == 400
    assert "Retirez-le" in answer.content.decode()
    assert target.posts.count() == 1


def test_a_title_is_looked_at_too(client, writer):
    form = {"title": "Écrire à m@exemple.fr", "body": "Bonjour", "nonce": uuid.uuid4()}
    assert client.post(f"{forum().address}nouveau/", form).status_code == 400
    assert not Topic.objects.exists()


def test_markup_is_shown_as_text_and_links_become_links(client, writer):
    target = topic(body="<script>alert(1)</script>\n\nVoir https://exemple.fr/page")
    page = client.get(target.address).content.decode()
    assert "<script>alert" not in page
    assert 'href="https://exemple.fr/page"' in page


def test_only_who_asked_settles_a_topic(client, writer):
    mine, other = topic(author=writer), topic()
    assert client.post(f"{mine.address}resolu/", {"resolved": "1"}).status_code == 302
    assert client.post(f"{other.address}resolu/", {"resolved": "1"}).status_code == 404
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.resolved, other.resolved) == (True, False)


def test_an_account_that_is_no_member_may_not_write(client):
    client.force_login(UserFactory())
    open_to_all = topic(forum(keys=["public"]))
    assert client.get(open_to_all.address).status_code == 200
    assert client.post(open_to_all.address, {"body": "Bonjour", "nonce": uuid.uuid4()}).status_code == 404
    assert client.get(f"{open_to_all.forum.address}nouveau/").status_code == 404
