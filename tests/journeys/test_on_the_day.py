"""The day itself in a real browser: names ticked on a tablet, the signed sheet kept, a list taken in, a calendar."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

DAY = "/agenda/gt-fiche-relais/"
TABLET = {"width": 820, "height": 1180}


def open_list(page: Page) -> None:
    page.goto(f"{DAY}le-jour-meme/")
    page.get_by_role("link", name="Émarger sur tablette").click()
    page.wait_for_url("**/emargement/*/")


@pytest.mark.parametrize("scripted", [True, False])
def test_a_referent_notes_who_is_there_with_and_without_script(own_demo, person, scripted):
    page = person(own_demo, "referent", size=TABLET, java_script_enabled=scripted)
    open_list(page)
    expect(page.locator("#presents")).to_contain_text("12 personnes présentes")
    page.get_by_role("button", name="Est là").first.click()
    expect(page.locator("#presents")).to_contain_text("13 personnes présentes")
    page.get_by_role("button", name=re.compile("^Annuler")).first.click()
    expect(page.locator("#presents")).to_contain_text("12 personnes présentes")
    page.goto(f"{DAY}le-jour-meme/historique/")
    expect(page.locator("tbody tr").first).to_contain_text("Rémi Exemple")


def test_the_buttons_are_large_enough_for_a_thumb(demo, person):
    page = person(demo, "referent", size=TABLET)
    open_list(page)
    box = page.get_by_role("button", name="Est là").first.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert box["width"] >= 44


def test_the_signed_sheet_is_printed_kept_and_read_again(own_demo, person, tmp_path):
    page = person(own_demo, "referent")
    page.goto(f"{DAY}le-jour-meme/")
    sheet = page.get_by_role("link", name=re.compile("Feuille à signer")).get_attribute("href")
    printed = page.request.get(f"{own_demo.url}{sheet}").body()
    assert printed.startswith(b"%PDF-")
    scan = Path(tmp_path, "feuille-signee.pdf")
    scan.write_bytes(printed)
    page.get_by_label("Feuille signée", exact=True).set_input_files(scan)
    page.get_by_role("button", name="Je dépose la feuille").click()
    expect(page.locator("main")).to_contain_text("feuille-signee.pdf")
    kept = page.get_by_role("link", name="feuille-signee.pdf").get_attribute("href")
    assert page.request.get(f"{own_demo.url}{kept}").body() == printed
    adviser = person(own_demo, "conseiller")
    assert adviser.request.get(f"{own_demo.url}{kept}").status == 404


def test_a_video_list_is_matched_by_a_person(own_demo, person):
    page = person(own_demo, "referent")
    page.goto(f"{DAY}le-jour-meme/")
    text = (
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        "FICTIF Odile,,02/05/2026 02:00:00 PM,02/05/2026 04:00:00 PM,120,No\n"
        "iPad de la salle,,02/05/2026 02:00:00 PM,02/05/2026 04:00:00 PM,120,Yes\n"
    )
    page.get_by_label("Liste exportée").set_input_files(
        {"name": "zoom.csv", "mimeType": "text/csv", "buffer": text.encode()}
    )
    page.get_by_role("button", name="Je dépose la liste").click()
    expect(page.locator("main")).to_contain_text("Zoom a compté")
    expect(page.get_by_label("Personne inscrite pour FICTIF Odile")).not_to_have_value("")
    page.get_by_role("button", name="Je note ces présences").click()
    expect(page.locator("main")).to_contain_text("13 personnes présentes")


def test_an_adviser_follows_their_days_in_a_calendar(own_demo, person):
    page = person(own_demo, "conseiller")
    page.goto("/agenda/")
    page.get_by_role("link", name="Mon calendrier").click()
    page.get_by_role("button", name="Je crée mon adresse").click()
    address = page.get_by_label("Votre adresse secrète").input_value()
    anybody = person(own_demo)
    answer = anybody.request.get(address)
    assert answer.status == 200
    assert "Journée inter-réseaux de lancement" in answer.text().replace("\r\n ", "")
    page.get_by_role("button", name="Fermer l’adresse").click()
    page.get_by_role("button", name="Je la ferme").click()
    expect(page.get_by_role("button", name="Je crée mon adresse")).to_be_visible()
    assert anybody.request.get(address).status == 404


def test_a_month_leads_to_the_next_and_to_its_days(demo, person):
    page = person(demo, "conseiller", size={"width": 390, "height": 844})
    page.goto("/agenda/mois/?mois=2026-12")
    expect(page.get_by_role("link", name="Journée inter-réseaux de lancement")).to_be_visible()
    page.get_by_role("link", name=re.compile("Janvier 2027")).click()
    page.get_by_role("link", name=re.compile("aiguillage")).click()
    expect(page.locator("h1")).to_contain_text("aiguillage")
