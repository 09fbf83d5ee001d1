"""The convocation: a tagged PDF in the mail, and one click away for whoever has a seat."""

import base64
import io

import pytest
from pypdf import PdfReader

from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.signups.actions import withdraw
from learning.events.signups.convocation.jobs import send_convocation
from learning.events.signups.convocation.paper import draw_convocation
from learning.events.signups.models import SignUp
from tests.factories import CommuneFactory, StructureFactory, member
from tests.learning.events.days import day, take_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def seat():
    event = day(
        format="hybrid", commune=CommuneFactory(), place_name="MCEF de Foix", accessibility="Rampe à l’entrée",
        video_link="https://visio.example/salle", objective='#panic("x") *gras* & <a>',
    )  # fmt: skip
    adviser = member(structure=StructureFactory(name="Mission locale de Foix"), first_name="Claire", last_name="Démo")
    return SignUp.objects.with_paper().get(pk=take_seat(event, adviser).pk)


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def words(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in reader(pdf).pages)
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


def test_it_says_who_where_when_and_how_to_get_in(seat):
    said = words(draw_convocation(seat))
    for word in (
        "Convocation", "Claire Démo", "Mission locale de Foix", seat.event.title, "9 h 30", "MCEF de Foix",
        "Rampe à l’entrée", "https://visio.example/salle", "rendre ma place", '#panic("x") *gras* & <a>',
    ):  # fmt: skip
        assert word in said, word


def test_it_is_tagged_french_titled_and_the_same_each_time(seat):
    pdf = draw_convocation(seat)
    root = reader(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("fr")
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert draw_convocation(seat) == pdf


def test_one_mail_holds_it_with_the_calendar_file(seat):
    drain()
    drain()
    [mail] = OutboxMessage.objects.filter(recipient=seat.person)
    assert base64.b64decode(mail.attachments[1]["data"]).startswith(b"%PDF-")
    assert b"visio.example" in base64.b64decode(mail.attachments[0]["data"]).replace(b"\r\n ", b"")


def test_the_job_done_again_writes_nothing_more(seat):
    for _ in range(2):
        send_convocation.call(seat.pk)
    assert OutboxMessage.objects.filter(recipient=seat.person).count() == 1


def test_a_seat_given_back_at_once_is_not_confirmed(seat):
    withdraw(sign_up=seat)
    drain()
    assert not OutboxMessage.objects.filter(recipient=seat.person, kind="sign_up_confirmed").exists()


def test_only_who_has_the_seat_downloads_it(client, seat):
    address = f"{seat.event.address}convocation.pdf"
    client.force_login(member())
    assert client.get(address).status_code == 404
    client.force_login(seat.person)
    answer = client.get(address)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "private, no-store"
