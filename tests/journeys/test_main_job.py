"""The main job, end to end: learn, pass the quiz, take the last seat, and be seen by those who organise."""

import re

from playwright.sync_api import Page, expect

TUTORIAL = "/tutoriels/cep-trois-niveaux/"
STEPS = (
    "Écouter et informer",
    "Clarifier la demande",
    "Repérer les compétences transférables",
    "Bâtir le plan d’action",
    "Trouver le financement de la formation",
)
LAST_SEAT = "/agenda/jep-aiguillage/"


def test_an_adviser_signs_in_by_code(own_demo, person):
    page = person(own_demo)
    page.goto("/compte/login/")
    page.get_by_role("link", name=re.compile("code")).or_(
        page.get_by_role("button", name=re.compile("code"))
    ).first.click()
    page.get_by_label(re.compile("[Aa]dresse")).first.fill("conseiller@demo.example")
    page.get_by_role("button", name=re.compile("code")).first.click()
    code = code_from_outbox(person(own_demo), "conseiller@demo.example")
    page.get_by_label(re.compile("[Cc]ode")).fill(code)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/mon-espace/")
    expect(page.get_by_role("heading", name="Bonjour Claire")).to_be_visible()


def code_from_outbox(window: Page, address: str) -> str:
    """The code of the newest mail to that address, read on the demo's outbox page as a person would."""
    window.goto("/demo/courriels/")
    window.get_by_role("link", name=re.compile("code", re.IGNORECASE)).first.click()
    expect(window.locator("main")).to_contain_text(address)
    text = window.locator("article").inner_text()
    found = re.search(r"^[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}$", text, re.MULTILINE)
    assert found, text
    return found[0]


def test_an_adviser_finishes_a_tutorial_with_its_quiz(own_demo, person):
    page = person(own_demo, "conseiller")
    page.goto(TUTORIAL)
    page.get_by_role("button", name="Commencer").click()
    for _ in range(3):
        page.get_by_role("button", name=re.compile("terminé cette leçon")).click()
    page.wait_for_url(f"**{TUTORIAL}quiz/")
    for label in ("clarifie sa demande", "identifie ses compétences transférables", "gratuit", "Deux"):
        page.get_by_label(label, exact=True).check()
    for rank, label in enumerate(STEPS, start=1):
        page.get_by_label(label, exact=True).select_option(str(rank))
    page.get_by_role("button", name=re.compile("Valider")).click()
    expect(page.locator("main")).to_contain_text("100")
    page.goto("/mon-espace/")
    expect(page.locator("main")).to_contain_text("Le CEP et ses niveaux de service")


def test_the_last_seat_goes_to_one_and_the_next_waits_first(own_demo, person):
    claire, ines = person(own_demo, "conseiller"), person(own_demo, "reseau")
    for page in (claire, ines):
        page.goto(LAST_SEAT)
        expect(page.locator("main")).to_contain_text("Il reste une place")
    for page in (claire, ines):
        page.get_by_role("button", name=re.compile("m’inscri|liste d’attente")).click()
    expect(claire.locator("main")).to_contain_text(re.compile("Votre place est confirmée|Vous avez votre place"))
    expect(ines.locator("main")).to_contain_text(re.compile(r"1(re|er)\b.*liste", re.DOTALL))
    for page in (claire, ines):
        page.goto("/mon-espace/")
        expect(page.locator("main")).to_contain_text("l’aiguillage entre réseaux")
    referent = person(own_demo, "referent")
    referent.goto(f"{LAST_SEAT}inscriptions/")
    expect(referent.locator("main")).to_contain_text("Claire Demo")
    expect(referent.locator("main")).to_contain_text("Inès Gabarit")


def test_the_editor_changes_the_programme_and_it_shows(own_demo, person):
    editor, visitor = person(own_demo, "carif"), person(own_demo)
    visitor.goto("/programme/")
    editor.goto("/programme/")
    editor.get_by_role("link", name="Modifier cette page").click()
    editor.locator("input[name=summary]").fill("Un chapô tout neuf, écrit ce matin.")
    editor.get_by_role("button", name="Plus d'actions").or_(
        editor.get_by_role("button", name=re.compile("actions"))
    ).last.click()
    editor.get_by_role("button", name=re.compile("^Publier")).click()
    editor.wait_for_load_state()
    visitor.reload()
    expect(visitor.locator("main")).to_contain_text("Un chapô tout neuf, écrit ce matin.")


def test_the_seats_move_on_an_open_page_without_reload(own_demo, person):
    watcher, claire = person(own_demo), person(own_demo, "conseiller")
    watcher.goto(LAST_SEAT)
    watcher.wait_for_timeout(1000)
    claire.goto(LAST_SEAT)
    claire.get_by_role("button", name=re.compile("m’inscri")).click()
    expect(watcher.locator("main")).to_contain_text(re.compile("Les.40.places.sont.prises"))
