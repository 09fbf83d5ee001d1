"""The poster of a day, for who may read its page, and the words to paste."""

import io

import pytest
from pypdf import PdfReader

from learning.events.models import Event
from learning.events.organising.publicity.poster import draw_poster, said_of
from tests.factories import CommuneFactory, holder, member
from tests.learning.events.attendance.helpers import plain
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db


def onsite(**fields):
    values = {
        "format": "hybrid", "commune": CommuneFactory(), "place_name": "MCEF de Foix", "place_access": "full",
        "objective": '#panic("x") *gras* & <a>', **fields,
    }  # fmt: skip
    return day(**values)


def words(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


def test_it_says_what_when_where_and_how_to_sign_up():
    event = onsite(target_public="Conseillères et conseillers")
    said = words(draw_poster(event))
    for word in (
        event.title, "9 h 30 – 12 h 30", "MCEF de Foix, Foix, et à distance", "Accessible en fauteuil", "10 places",
        "Conseillères et conseillers", event.address, '#panic("x") *gras* & <a>',
    ):  # fmt: skip
        assert word in said, word


def test_it_is_one_tagged_page_and_the_same_each_time():
    event = onsite(title="Journée " * 19, objective="Un objectif " * 24, target_public="Public visé " * 16)
    pdf = draw_poster(event)
    read = PdfReader(io.BytesIO(pdf))
    assert len(read.pages) == 1
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in read.trailer["/Root"]["/Metadata"].get_data()
    assert draw_poster(event) == pdf


def test_many_dates_are_told_in_part(monkeypatch):
    event = onsite()
    span = event.spans[0]
    monkeypatch.setattr(Event, "spans", property(lambda self: [span] * 8))
    assert said_of(event)["when"][-1].replace("\xa0", " ") == "et 2 autres dates"


def test_who_may_read_the_page_has_its_poster(client):
    public, inner = onsite(), onsite(keys=("members",))
    answer = client.get(f"{public.address}affiche.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert client.get(f"{inner.address}affiche.pdf").status_code == 404
    client.force_login(member())
    assert client.get(f"{inner.address}affiche.pdf").status_code == 200


def test_a_closed_group_is_not_posted_up(client):
    event = onsite(modality=Event.Modality.PRACTICE_ANALYSIS_DAY, organiser=holder("referent"))
    client.force_login(event.organiser)
    assert client.get(f"{event.address}affiche.pdf").status_code == 404
    assert client.get(f"{event.address}faire-connaitre/").status_code == 404


def test_a_day_that_is_called_off_has_none(client):
    event = onsite(state=Event.State.CANCELLED)
    answer = client.get(f"{event.address}affiche.pdf")
    assert answer.status_code == 409
    assert "elle n’a plus d’affiche" in plain(answer)


def test_words_to_paste_are_the_organisers(client):
    event = onsite(organiser=holder("referent"))
    assert client.get(f"{event.address}faire-connaitre/").status_code == 302
    client.force_login(member())
    assert client.get(f"{event.address}faire-connaitre/").status_code == 404
    client.force_login(event.organiser)
    page = plain(client.get(f"{event.address}faire-connaitre/"))
    assert page.count(event.address) > 3
    assert "affiche.pdf" in page
    assert "faire-connaitre/" in plain(client.get(f"{event.address}organiser/"))
