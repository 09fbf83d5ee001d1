"""Following a tutorial: from the keyboard alone, from one device to another, and with no script at all."""

import re
import time

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.quizzes import right_choices

SLUG = "reussir-aiguillage"
TUTORIAL = f"/tutoriels/{SLUG}/"
LESSON = f"{TUTORIAL}utiliser-l-annuaire-partage/"
PHONE = {"width": 390, "height": 844}
MOST_TABS = 120


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is there, as somebody without a mouse does."""
    expect(target).to_be_visible()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{target} cannot be reached with Tab")


def test_a_tutorial_is_finished_with_the_keyboard_alone(own_demo, person):
    page = person(own_demo, "conseiller")
    page.goto(TUTORIAL)
    tab_to(page, page.get_by_role("main").get_by_role("link", name="Reprendre", exact=True))
    page.keyboard.press("Enter")
    for number in (2, 3):
        expect(page.locator(".page-head")).to_contain_text(f"Leçon {number}")
        walk_the_text(page)
        tab_to(page, page.get_by_role("button", name="J’ai terminé cette leçon"))
        page.keyboard.press("Enter")
        page.wait_for_load_state()
    page.wait_for_url(f"**{TUTORIAL}quiz/")
    for choice in right_choices(SLUG):
        choose(page, page.get_by_label(choice, exact=True))
    tab_to(page, page.get_by_role("button", name=re.compile("Valider")))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Quiz réussi")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Vous avez terminé")


def walk_the_text(page: Page) -> None:
    """Past the plan, then passage by passage; N does nothing outside the text."""
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.closest('[data-passage]')") is None
    tab_to(page, page.get_by_role("link", name=re.compile("Passer le plan")))
    page.keyboard.press("Enter")
    seen = []
    for _ in range(3):
        page.keyboard.press("n")
        seen.append(page.evaluate("document.activeElement.id"))
    page.keyboard.press("p")
    assert len(set(seen)) == 3
    assert page.evaluate("document.activeElement.id") == seen[1]


def choose(page: Page, option: Locator) -> None:
    """Tab comes to one radio of a group; the arrows walk the others. Boxes are each a stop."""
    if option.get_attribute("type") == "checkbox":
        tab_to(page, option)
        page.keyboard.press("Space")
    else:
        group = page.locator(f"input[name='{option.get_attribute('name')}']")
        tab_to(page, group.first)
        page.keyboard.press("Space")
        while not option.is_checked():
            page.keyboard.press("ArrowDown")
    expect(option).to_be_checked()


def test_one_leaves_in_mid_lesson_and_resumes_on_another_device_at_the_same_paragraph(own_demo, person):
    here, there = person(own_demo, "conseiller"), person(own_demo, "conseiller", size=PHONE)
    here.goto(LESSON)
    here.wait_for_timeout(600)
    here.mouse.move(640, 450)
    here.mouse.wheel(0, 1500)
    here.wait_for_timeout(600)
    seen = here.evaluate(IN_WINDOW)
    here.goto("/agenda/")
    address = resume_address(there)
    assert address.split("#")[0].endswith(LESSON)
    assert address.split("#")[1] in seen
    there.get_by_role("main").get_by_role("link", name="Reprendre", exact=True).click()
    expect(there.locator(".resume")).to_be_in_viewport()
    assert there.locator(".resume").get_attribute("id") == address.split("#")[1]
    expect(there.locator(".resume")).to_contain_text("Vous reprenez ici")


IN_WINDOW = """() => [...document.querySelectorAll("[data-reading] [id^='p-']")].filter((each) => {
  const box = each.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}).map((each) => each.id)"""


def resume_address(page: Page) -> str:
    """Where « Reprendre » leads, once the other window has said where it was."""
    for _ in range(20):
        page.goto(TUTORIAL)
        link = page.get_by_role("main").get_by_role("link", name="Reprendre", exact=True)
        address = link.get_attribute("href") or ""
        if "#" in address:
            return address
        time.sleep(0.5)
    pytest.fail("the place was not kept")


def test_opening_a_lesson_anew_at_its_top_loses_no_place(own_demo, person):
    page = person(own_demo, "conseiller")
    page.goto(LESSON)
    page.locator("a.skip[href='#texte']").focus()
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("n")
    stop = page.evaluate("document.activeElement.id")
    page.goto("/agenda/")
    assert resume_address(page).endswith(f"#{stop}")
    page.goto(LESSON)
    page.wait_for_timeout(800)
    page.goto("/agenda/")
    assert resume_address(page).endswith(f"#{stop}")


def test_notes_and_bookmarks_stay_in_place_and_wait_for_the_connection(own_demo, person):
    page = person(own_demo, "conseiller")
    page.goto(LESSON)
    page.get_by_label("Votre note").fill("Demander la date de la fiche.")
    page.context.set_offline(True)
    page.get_by_role("button", name="Garder la note").click()
    expect(page.get_by_text("Pas de connexion : votre texte est resté ici")).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("button", name="Garder la note").click()
    expect(page.locator(".mark")).to_have_text(re.compile("Demander la date"))
    page.get_by_role("button", name="Retirer cette note").click()
    expect(page.get_by_role("button", name="Remettre")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".mark")).to_have_text(re.compile("Demander la date"))
    page.get_by_role("button", name=re.compile("^Repère ?, le poser")).first.click()
    expect(page.get_by_role("button", name=re.compile("^Repère posé ?, le retirer"))).to_be_focused()
    page.goto(TUTORIAL)
    expect(page.locator(f".mark a[href^='{LESSON}#p-']")).to_have_count(1)
    expect(page.locator(".mark", has_text="Demander la date")).to_have_count(1)


def test_without_script_one_starts_stops_notes_passes_the_quiz_and_finds_the_attestation(own_demo, person):
    page = person(own_demo, "conseiller", java_script_enabled=False)
    page.goto("/tutoriels/animer-echange-pratiques/")
    page.get_by_role("button", name="Commencer").click()
    expect(page.locator(".page-head")).to_contain_text("Leçon 1")
    page.goto(LESSON)
    expect(page.get_by_text("Votre place est gardée")).to_be_hidden()
    page.get_by_role("button", name=re.compile("^Je m’arrête ici")).nth(3).click()
    expect(page.locator("main")).to_contain_text("Vous en étiez à")
    page.get_by_role("main").get_by_role("link", name="Reprendre", exact=True).click()
    expect(page.locator(".resume")).to_be_in_viewport()
    page.get_by_role("button", name=re.compile("^Repère ?, le poser")).first.click()
    page.get_by_label("Votre note").fill("À revoir.")
    page.get_by_role("button", name="Garder la note").click()
    expect(page.locator(".mark")).to_contain_text("À revoir.")
    for _ in range(2):
        page.get_by_role("button", name="J’ai terminé cette leçon").click()
    for choice in right_choices(SLUG):
        page.get_by_label(choice, exact=True).check()
    page.get_by_role("button", name=re.compile("Valider")).click()
    expect(page.get_by_role("heading", name="Quiz réussi")).to_be_visible()
    page.goto(TUTORIAL)
    expect(page.locator(".mark", has_text="À revoir.")).to_have_count(1)
    page.get_by_role("link", name="Mon attestation").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("[Aa]ttestation"))
