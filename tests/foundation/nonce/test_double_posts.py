"""A form that is sent twice does its work once."""

import threading
import uuid

import pytest
from django import forms
from django.db import connections, transaction

from foundation.nonce.actions import AlreadySpent, spend
from foundation.nonce.forms import NonceFormMixin
from foundation.nonce.models import FormNonce
from tests.factories import UserFactory


class NoteForm(NonceFormMixin):
    nonce_purpose = "note"
    text = forms.CharField()


@pytest.mark.django_db
def test_each_blank_form_has_a_nonce_of_its_own():
    first, second = (NoteForm()["nonce"].value() for _ in range(2))
    assert uuid.UUID(str(first)) != uuid.UUID(str(second))


@pytest.mark.django_db
def test_a_second_post_is_recognised():
    person = UserFactory()
    sent = {"text": "x", "nonce": str(uuid.uuid4())}
    for expected in (False, True):
        form = NoteForm(sent)
        assert form.is_valid()
        if expected:
            with pytest.raises(AlreadySpent):
                form.spend(person=person)
        else:
            form.spend(person=person)
    assert FormNonce.objects.get().person == person


@transaction.atomic
def spend_then_fail(nonce: uuid.UUID) -> None:
    spend(nonce=nonce, purpose="note")
    raise RuntimeError


@pytest.mark.django_db
def test_work_that_fails_leaves_the_form_unspent():
    nonce = uuid.uuid4()
    with pytest.raises(RuntimeError):
        spend_then_fail(nonce)
    assert spend(nonce=nonce, purpose="note")


@pytest.mark.django_db
@pytest.mark.parametrize("nonce", ["", "not-a-number"])
def test_a_form_without_its_nonce_says_what_to_do(nonce):
    form = NoteForm({"text": "x", "nonce": nonce})
    assert not form.is_valid()
    assert form.errors["nonce"] == ["Ce formulaire a vieilli. Rechargez la page, puis envoyez-le de nouveau."]


def test_of_two_posts_at_the_same_moment_one_works(fresh_db):
    nonce, ends = uuid.uuid4(), []
    together = threading.Barrier(4)

    def post() -> None:
        together.wait()
        try:
            with transaction.atomic():
                spend(nonce=nonce, purpose="note")
            ends.append("done")
        except AlreadySpent:
            ends.append("already")
        connections.close_all()

    threads = [threading.Thread(target=post) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == ["already", "already", "already", "done"]
