"""A practice analysis gives a plain proof of presence, which says nothing of what it was about."""

import io
import uuid

import pytest
from pypdf import PdfReader

from learning.events.models import Event
from learning.record.attestations.models import Attestation
from tests.factories import UserFactory, member
from tests.learning.events.days import day
from tests.learning.record.attestations.papers import attend, issued, plain

pytestmark = pytest.mark.django_db

SECRET = "Parler des refus"


@pytest.fixture
def claire(client):
    person = member(first_name="Claire", last_name="Démo")
    client.force_login(person)
    return person


def closed():
    fields = {"modality": Event.Modality.PRACTICE_ANALYSIS_DAY, "title": SECRET, "objective": SECRET}
    return day(in_days=-3, **fields)


def asking(event):
    return f"/attestations/demander/presence/{event.uuid}/"


def test_it_stands_beside_the_attestation_of_participation(client, claire):
    event = closed()
    attend(claire, event)
    other = issued(claire, event)
    assert asking(event) in client.get("/attestations/").content.decode()
    assert SECRET not in plain(client.get(asking(event)))
    client.post(asking(event), {"nonce": uuid.uuid4()})
    made = Attestation.objects.exclude(pk=other.pk).get()
    assert (made.kind, made.minutes, made.objectives, made.place) == ("presence", 180, "", "")
    assert client.get(asking(event)).url == made.address
    page = plain(client.get("/attestations/"))
    assert made.number not in page
    assert other.number in page


def test_neither_its_page_nor_its_paper_says_more(client, claire):
    event = closed()
    attend(claire, event)
    client.post(asking(event), {"nonce": uuid.uuid4()})
    made = Attestation.objects.get()
    pdf = b"".join(client.get(made.paper_address).streaming_content)
    words = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    client.logout()
    for said in (words, plain(client.get(made.address))):
        assert "Attestation de présence" in said
        assert SECRET not in said
        assert "nalyse de pratiques" not in said
    assert "3 h" in words.replace("\u202f", " ").replace("\xa0", " ")


def test_other_days_have_none_and_who_was_not_there_neither(client, claire):
    event = day(in_days=-3)
    attend(claire, event)
    assert client.get(asking(event)).status_code == 404
    assert asking(event) not in client.get("/attestations/").content.decode()
    client.force_login(UserFactory())
    assert client.get(asking(closed())).status_code == 404
