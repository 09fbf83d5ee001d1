"""A row that a unique constraint already has is not written again, by one query and without harm to the transaction."""

import threading
import uuid

import pytest
from django.db import IntegrityError, connections, transaction

from foundation.messages.models import Notification
from foundation.nonce.models import FormNonce
from foundation.once import insert_once
from tests.factories import UserFactory


def line(person, key: str | None) -> Notification:
    return Notification(person=person, kind="essai", title="Un titre", address="/", dedupe_key=key)


@pytest.mark.django_db
def test_the_first_is_written_whole_and_has_its_key(django_assert_num_queries):
    person = UserFactory()
    row = line(person, "a")
    with django_assert_num_queries(1):
        assert insert_once(row)
    assert Notification.objects.get(pk=row.pk).uuid == row.uuid
    row.title = "Un autre"
    row.save()
    assert Notification.objects.get().title == "Un autre"


@pytest.mark.django_db
def test_the_second_is_not_and_the_transaction_goes_on(django_assert_num_queries):
    person = UserFactory()
    insert_once(line(person, "a"))
    again = line(person, "a")
    with transaction.atomic(), django_assert_num_queries(1):
        assert not insert_once(again)
    assert again.pk is None
    assert Notification.objects.count() == 1
    assert insert_once(line(person, "b"))


@pytest.mark.django_db
def test_what_is_wrong_in_another_way_is_still_an_error():
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_once(Notification(person=UserFactory(), kind="essai", title=None, address="/"))


def test_of_four_at_once_one_writes(fresh_db):
    nonce, together, ends = uuid.uuid4(), threading.Barrier(4), []

    def write() -> None:
        together.wait()
        with transaction.atomic():
            ends.append(insert_once(FormNonce(nonce=nonce, purpose="essai")))
        connections.close_all()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == [False, False, False, True]
