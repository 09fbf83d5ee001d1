"""The choice on the day's page and from the mail, the papers that name it, and the organiser's lists."""

import io
import re

import pytest
from pypdf import PdfReader

from foundation.jobs.worker import drain
from foundation.messages.models import OutboxMessage
from learning.events.signups.convocation.paper import draw_convocation
from learning.events.signups.links.tokens import address_of
from learning.events.signups.models import SignUp
from tests.factories import member
from tests.learning.events.signups.test_links import main
from tests.learning.events.signups.workshops.helpers import day_with, sign_up_to, taken, titles

pytestmark = pytest.mark.django_db


def post_sign_up(client, event, **data):
    nonce = re.search(r'name="nonce" value="([^"]+)"', client.get(event.address).content.decode())[1]
    return client.post(f"{event.address}inscription/", {"nonce": nonce, **data}, follow=True)


def test_the_day_offers_its_workshops_and_says_which_are_full(client):
    event, [listen, relay] = day_with("Écouter", "Passer le relais", capacity=1)
    sign_up_to(event, member(), relay)
    client.force_login(member())
    page = main(client.get(event.address))
    assert "Votre atelier de 10 h 00" in page
    assert re.search(rf'value="{relay.uuid}"[^>]*disabled', page)
    assert not re.search(rf'value="{listen.uuid}"[^>]*disabled', page)
    assert "complet" in page


def test_chosen_by_the_button(client):
    event, [listen] = day_with("Écouter")
    adviser = member()
    client.force_login(adviser)
    page = main(post_sign_up(client, event, **{"atelier-1": str(listen.uuid)}))
    assert titles(SignUp.objects.get(person=adviser)) == ["Écouter"]
    assert "Votre atelier :" in page
    assert "Changer d’atelier" in page


def test_a_workshop_that_filled_meanwhile_is_said(client):
    event, [listen, _relay] = day_with("Écouter", "Passer le relais", capacity=1)
    sign_up_to(event, member(), listen)
    client.force_login(member())
    answer = post_sign_up(client, event, **{"atelier-1": str(listen.uuid)})
    said = answer.content.decode().replace("\u202f", " ").replace("\xa0", " ")
    assert "« Écouter » est complet" in said
    assert "Votre place est confirmée" in said
    assert taken(listen) == [1]


@pytest.mark.parametrize("value", ["pas-un-numéro", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_workshop_takes_no_seat_at_all(client, value):
    event, _ = day_with("Écouter")
    client.force_login(member())
    answer = post_sign_up(client, event, **{"atelier-1": value})
    assert answer.status_code == 422
    assert "n’est plus proposé" in main(answer)
    assert not event.sign_ups.exists()


def test_changed_from_the_mail_without_signing_in(client):
    event, [listen, relay] = day_with("Écouter", "Passer le relais")
    mine = sign_up_to(event, member(), listen)
    link = f"{address_of(mine)}ateliers/"
    assert "Vos ateliers" in main(client.get(link))
    assert client.post(link, {"atelier-1": str(relay.uuid)}).status_code == 302
    assert titles(mine) == ["Passer le relais"]
    assert "Passer le relais" in main(client.get(address_of(mine)))


def test_a_full_one_is_refused_in_words_and_nothing_changes(client):
    event, [listen, relay] = day_with("Écouter", "Passer le relais", capacity=1)
    sign_up_to(event, member(), relay)
    mine = sign_up_to(event, member(), listen)
    answer = client.post(f"{address_of(mine)}ateliers/", {"atelier-1": str(relay.uuid)})
    assert answer.status_code == 409
    assert "choisissez-en un autre" in main(answer)
    assert titles(mine) == ["Écouter"]


def test_a_forged_link_opens_nothing(client):
    assert client.get("/place/abc/ateliers/").status_code == 404


def test_mail_calendar_and_convocation_name_them(client):
    event, [listen] = day_with("Écouter")
    adviser = member()
    mine = sign_up_to(event, adviser, listen)
    drain()
    mail = OutboxMessage.objects.get(recipient=adviser, kind="sign_up_confirmed")
    assert "10 h 00 : Écouter" in mail.text.replace("\u202f", " ").replace("\xa0", " ")
    client.force_login(adviser)
    calendar = client.get(f"{event.address}journee.ics").content.decode().replace("\r\n ", "")
    assert "Mes ateliers" in calendar
    paper = PdfReader(io.BytesIO(draw_convocation(mine))).pages[0].extract_text()
    assert "Votre atelier" in paper
    assert "Écouter" in paper


def test_the_mail_asks_who_has_not_chosen():
    event, _ = day_with("Écouter")
    adviser = member()
    sign_up_to(event, adviser)
    drain()
    assert "Choisissez vos ateliers" in OutboxMessage.objects.get(recipient=adviser, kind="sign_up_confirmed").text


def test_who_organises_reads_the_lists_and_nobody_else(client):
    event, [listen, _relay] = day_with("Écouter", "Passer le relais", organiser=member())
    first, second = member(first_name="Anne"), member(first_name="Zoé")
    sign_up_to(event, first, listen)
    sign_up_to(event, second)
    page = f"{event.address}inscriptions/ateliers/"
    client.force_login(event.organiser)
    text = main(client.get(page))
    assert str(first) in text
    assert "Personne ne l’a encore choisi" in text
    assert "1 personne n’a pas encore choisi" in text
    assert "Qui vient à quel atelier" in main(client.get(f"{event.address}inscriptions/"))
    client.force_login(first)
    assert client.get(page).status_code == 404
