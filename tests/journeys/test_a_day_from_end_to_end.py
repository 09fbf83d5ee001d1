"""The whole life of a day in a real browser: proposed, approved, filled, given back, held, signed and attested."""

import datetime
import re
import sqlite3
from pathlib import Path

from playwright.sync_api import Page, expect

from foundation.clock import today
from foundation.french.dates import plain_day
from tests.journeys.conftest import PHONE
from tests.journeys.mails import follow

TITLE = "Recevoir ensemble les jeunes sans solution"
CLAIRE, INES, MANAGER = "conseiller@demo.example", "reseau@demo.example", "direction@mission-locale.example"
AHEAD = 40


def test_a_day_from_its_proposal_to_its_attestation(own_demo, person, tmp_path):
    referent = person(own_demo, "referent")
    day = propose(referent)
    ask_agreement(referent, day)
    approve(person(own_demo, "carif"))
    claire, ines = person(own_demo, "conseiller", size=PHONE), person(own_demo, "reseau")
    sign_up(claire, day, "Je m’inscris")
    expect(claire.locator("main")).to_contain_text("Votre place est gardée")
    agree(person(own_demo))
    claire.reload()
    expect(claire.locator("main")).to_contain_text("Votre place est confirmée")
    sign_up(ines, day, "Je rejoins la liste d’attente")
    expect(ines.locator("main")).to_contain_text("Vous êtes 1re sur la liste d’attente")
    give_back(person(own_demo))
    take_the_seat(person(own_demo))
    ines.reload()
    expect(ines.locator("main")).to_contain_text("Votre place est confirmée")
    let_the_day_pass(Path(tmp_path, "passerelle.sqlite3"), day)
    note_presence(referent, day)
    keep_the_scan(referent, day, Path(tmp_path, "feuille.pdf"))
    number = attestation(ines)
    verify(person(own_demo, java_script_enabled=False), number)


def propose(page: Page) -> str:
    """A référent proposes a day of one seat. Returns its address."""
    page.goto("/agenda/")
    page.get_by_role("link", name="Proposer une journée").click()
    page.get_by_role("link", name="Échanges de pratiques").click()
    page.get_by_label("Titre").fill(TITLE)
    page.get_by_label("Date", exact=True).fill((today() + datetime.timedelta(days=AHEAD)).isoformat())
    page.get_by_label("Commune").fill("Foix")
    page.get_by_label("Accessible en fauteuil", exact=True).check()
    page.get_by_label("Nombre de places").fill("1")
    page.get_by_role("button", name="Je propose cette journée").click()
    expect(page.locator("main")).to_contain_text("attend l’accord du CARIF-OREF")
    return page.url


def ask_agreement(page: Page, day: str) -> None:
    page.goto(f"{day}organiser/")
    page.get_by_role("link", name="Règles d’inscription").click()
    page.get_by_label("Demander l’accord du responsable").check()
    page.get_by_role("button", name="J’enregistre").click()
    expect(page.get_by_text("Les règles d’inscription sont à jour")).to_be_visible()


def approve(page: Page) -> None:
    """The CARIF-OREF finds the proposal on the agenda and opens it."""
    page.goto("/agenda/")
    page.get_by_role("link", name=TITLE).click()
    page.get_by_role("button", name="J’ouvre cette journée").click()
    expect(page.locator("main")).to_contain_text("Inscriptions ouvertes")


def sign_up(page: Page, day: str, button: str) -> None:
    page.goto(day)
    page.get_by_label("Adresse électronique de votre responsable").fill(MANAGER)
    page.get_by_role("button", name=button).click()


def agree(manager: Page) -> None:
    """Somebody without account answers from the mail."""
    follow(manager, MANAGER, "Votre accord pour", "/accord/")
    manager.get_by_role("button", name="Je donne mon accord").click()
    expect(manager.get_by_role("heading", name="Votre accord est donné")).to_be_visible()
    assert "session" not in {each["name"] for each in manager.context.cookies()}


def give_back(anybody: Page) -> None:
    """Claire gives her seat back from the confirmation, without signing in."""
    follow(anybody, CLAIRE, "Votre place est confirmée", "/rendre/")
    anybody.get_by_role("button", name="Je ne peux plus venir").click()
    expect(anybody.locator("main")).to_contain_text("Vous n’êtes plus sur la liste")


def take_the_seat(anybody: Page) -> None:
    """The next person takes the seat from the offer, and her manager agrees."""
    follow(anybody, INES, "place", "/place/")
    anybody.get_by_role("button", name="Je prends la place").click()
    expect(anybody.locator("main")).to_contain_text("Votre place est gardée")
    agree(anybody)


def let_the_day_pass(database: Path, day: str) -> None:
    """The clock of the server cannot be set from here: the day moves to yesterday."""
    slug, back = day.rstrip("/").split("/")[-1], f"-{AHEAD + 1} days"
    with sqlite3.connect(database) as rows:
        rows.execute(
            "UPDATE learning_event SET starts_at = datetime(starts_at, ?), ends_at = datetime(ends_at, ?),"
            " deadline = datetime(deadline, ?) WHERE slug = ?",
            (back, back, back, slug),
        )
        rows.execute(
            "UPDATE learning_halfday SET date = date(date, ?)"
            " WHERE event_id = (SELECT id FROM learning_event WHERE slug = ?)",
            (back, slug),
        )
    rows.close()


def note_presence(page: Page, day: str) -> None:
    page.goto(f"{day}le-jour-meme/")
    page.get_by_role("link", name="Émarger sur tablette").click()
    expect(page.locator("main")).not_to_contain_text("Claire Demo")
    page.get_by_role("button", name="Est là : Inès Gabarit").click()
    expect(page.locator("#presents")).to_contain_text("1 personne présente sur 1")


def keep_the_scan(page: Page, day: str, scan: Path) -> None:
    page.goto(f"{day}le-jour-meme/")
    sheet = page.get_by_role("link", name=re.compile("Feuille à signer")).get_attribute("href")
    scan.write_bytes(page.request.get(str(sheet)).body())
    page.get_by_label("Feuille signée", exact=True).set_input_files(scan)
    page.get_by_role("button", name="Je dépose la feuille").click()
    expect(page.get_by_role("link", name=scan.name)).to_be_visible()


def attestation(page: Page) -> str:
    """Who came asks for it. Returns its number."""
    page.goto("/attestations/")
    row = page.locator("li, tr").filter(has_text=TITLE).last
    row.get_by_role("link", name=re.compile("Demander l’attestation")).click()
    page.get_by_role("button", name="Délivrer mon attestation").click()
    return page.locator(".number").inner_text()


def verify(anybody: Page, number: str) -> None:
    anybody.goto("/attestations/verifier/")
    anybody.get_by_label("Numéro de l’attestation").fill(number)
    anybody.get_by_role("button", name="Vérifier ce numéro").click()
    expect(anybody.get_by_role("heading", name="Attestation authentique")).to_be_visible()
    expect(anybody.locator("main")).to_contain_text(TITLE)
    expect(anybody.locator("main")).to_contain_text("Initiales I. G.")
    expect(anybody.locator("main")).to_contain_text(plain_day(today() - datetime.timedelta(days=1)))
