"""Who is told of a reply: those who take part in the topic and may still read it, once a burst."""

import datetime
from datetime import timedelta

import pytest
from django.test import Client

from community.forums.actions import reply
from foundation.clock import now
from foundation.messages.actions import mark_read, save_preferences
from foundation.messages.models import Notification, OutboxMessage
from foundation.messages.outbox.delivery import as_mail
from foundation.messages.outbox.unsubscribe import address_for
from foundation.networks.models import Role
from tests.community.forums.makers import forum, topic
from tests.factories import member

pytestmark = pytest.mark.django_db


@pytest.fixture
def asker():
    return member(first_name="Léa", last_name="Essai")


@pytest.fixture
def asked(asker):
    return topic(author=asker, title="Quelle fiche relais ?")


def told(person) -> list[str]:
    return [each.address for each in Notification.objects.of(person).unread()]


def mails(person, state="waiting") -> list[OutboxMessage]:
    return list(OutboxMessage.objects.filter(recipient=person, state=state).order_by("pk"))


def test_opening_a_topic_tells_nobody(asked):
    assert not Notification.objects.exists()
    assert not OutboxMessage.objects.exists()


def test_who_asked_and_who_wrote_are_told_and_the_author_is_not(asked, asker):
    second, third, bystander = member(), member(), member()
    reply(topic=asked, author=second, body="La version 2.")
    assert told(asker) == [f"{asked.address}#message-2"]
    assert told(second) == []
    reply(topic=asked, author=third, body="Et en Ariège ?")
    assert told(second) == [f"{asked.address}#message-3"]
    assert told(third) == told(bystander) == []
    assert Notification.objects.of(asker).get().title == "Nouvelle réponse : Quelle fiche relais ?"


def test_a_burst_is_one_notification_and_one_mail_a_topic(asked, asker):
    for text in ("Un.", "Deux.", "Trois."):
        reply(topic=asked, author=member(), body=text)
    reply(topic=topic(author=asker), author=member(), body="Ailleurs.")
    assert len(told(asker)) == len(mails(asker)) == 2
    assert f"{asked.address}#message-2" in told(asker), "it leads to the first message that was not read"


def test_once_read_the_next_reply_is_told_anew(asked, asker):
    reply(topic=asked, author=member(), body="Un.")
    mark_read(person=asker)
    reply(topic=asked, author=member(), body="Deux.")
    assert told(asker) == [f"{asked.address}#message-3"]
    assert len(mails(asker)) == 2
    assert Notification.objects.of(asker).count() == 1


def test_what_stays_unread_is_told_again_the_day_after(asked, asker):
    reply(topic=asked, author=member(), body="Un.")
    Notification.objects.update(created_at=now() - timedelta(days=1, minutes=1))
    reply(topic=asked, author=member(), body="Deux.")
    assert told(asker) == [f"{asked.address}#message-3"]
    assert len(mails(asker)) == 2


def test_whoever_replies_has_read_what_was_told(asked, asker):
    reply(topic=asked, author=member(), body="Un.")
    reply(topic=asked, author=asker, body="Merci.")
    assert told(asker) == []


def test_whoever_may_no_longer_read_it_is_not_told(asked, asker):
    Role.objects.filter(person=asker).update(ends_on=datetime.date(2021, 1, 1))
    reply(topic=asked, author=member(), body="Un.")
    assert not OutboxMessage.objects.exists()
    assert told(asker) == []


@pytest.mark.parametrize("closed", ["topic", "forum"])
def test_nobody_is_told_of_what_is_closed(asked, closed):
    shut = asked if closed == "topic" else asked.forum
    shut.published = False
    shut.save()
    reply(topic=asked, author=member(), body="Un.")
    assert not Notification.objects.exists()


def test_a_removed_account_is_passed_over_and_its_message_told(asked, asker):
    reply(topic=asked, author=None, body="Sans nom.")
    reply(topic=asked, author=member(), body="Et alors ?")
    assert len(told(asker)) == 1
    assert "Une personne a répondu" in mails(asker)[0].text


def test_who_declines_the_mail_keeps_the_notification(asked, asker):
    save_preferences(person=asker, choices={"forum_reply": False})
    reply(topic=asked, author=member(), body="Un.")
    assert len(told(asker)) == 1
    assert mails(asker) == []
    [declined] = mails(asker, "declined")
    assert declined.text == declined.html == ""


def test_the_mail_says_little_and_is_left_by_one_click(asked, asker):
    reply(topic=asked, author=member(first_name="Rémi", last_name="Exemple"), body="Voici.\n\n" + "mot " * 60 + "FIN")
    [mail] = mails(asker)
    assert mail.subject == "Nouvelle réponse : Quelle fiche relais ?"
    assert "Rémi Exemple a répondu" in mail.text
    assert f"{asked.address}#message-2" in mail.text
    assert "«\u00a0Voici. mot mot" in mail.text
    assert "FIN" not in mail.text + mail.html
    assert mail.text.count("mot") <= 50
    sent = as_mail(mail)
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address_for(mail) in mail.text
    Client(enforce_csrf_checks=True).post(address_for(mail).removeprefix("http://127.0.0.1:8000"))
    mark_read(person=asker)
    reply(topic=asked, author=member(), body="Encore.")
    assert len(mails(asker)) == 1


def test_markup_in_a_message_is_text_in_the_mail(asked, asker):
    reply(topic=asked, author=member(), body="<script>alert(1)</script>")
    assert "<script" not in mails(asker)[0].html


def test_a_forum_of_one_role_tells_those_who_still_hold_it():
    asker = member()
    target = topic(forum(keys=["role:referent"]), author=asker)
    reply(topic=target, author=member(), body="Un.")
    assert told(asker) == []


def test_it_is_a_choice_of_the_preferences_page(client):
    client.force_login(member(), "allauth.account.auth_backends.AuthenticationBackend")
    assert "Réponses dans les sujets des forums" in client.get("/compte/preferences/").text


def test_the_cost_is_the_same_for_five_and_for_fifty(asked, django_assert_num_queries, django_assert_max_num_queries):
    writer = member()

    def crowd(number: int) -> None:
        for _ in range(number):
            asked.posts.create(author=member(), body="Moi aussi.")

    crowd(4)
    with django_assert_max_num_queries(40) as small:
        reply(topic=asked, author=writer, body="Cinq.")
    assert Notification.objects.unread().count() == 5
    crowd(45)
    Notification.objects.all().delete()
    with django_assert_num_queries(len(small)):
        reply(topic=asked, author=writer, body="Cinquante.")
    assert Notification.objects.unread().count() == 50
