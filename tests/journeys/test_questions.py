"""Questions of every kind in a real browser: with and without a script, in a quiz and inside a lesson."""

import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.databases import ROOT
from tests.journeys.conftest import PHONE
from tests.journeys.test_accessibility import RULES

WRITTEN = """
import json
from tests.learning.tutorials.quiz.questions import EVERY_KIND
from tests.learning.tutorials.tutorials import lesson, tutorial
page = tutorial("toutes-sortes", lessons=0, quiz=EVERY_KIND, minutes=20, attempts_allowed=2)
lesson(page, "s-entrainer", body=json.dumps(EVERY_KIND))
"""
QUIZ, LESSON = "/tutoriels/toutes-sortes/quiz/", "/tutoriels/toutes-sortes/s-entrainer/"


@pytest.fixture
def school(own_demo):
    """The demo, with one tutorial more that asks in every way."""
    command = [sys.executable, "manage.py", "shell", "--verbosity=0", "-c", WRITTEN]
    subprocess.run(command, env=own_demo.env, cwd=ROOT, check=True, capture_output=True)
    return own_demo


def fill(page: Page) -> None:
    """Answers with a keyboard's means alone: labels, choices and selects; the last two are wrong."""
    page.get_by_label("La Région").check()
    for rank, text in enumerate(["Accueillir", "Reformuler", "Proposer", "Relayer"], start=1):
        page.get_by_label(text).select_option(str(rank))
    for left, right in {"Collégienne": "CIO", "Salarié": "CEP", "Lycéen": "CIO"}.items():
        page.get_by_label(left).select_option(label=right)
    page.get_by_label("Quel document").fill("la  FICHE relais !")
    page.get_by_label("Faux").check()
    page.get_by_label("Vers qui").fill("Le CIO")


def finds_nothing(page: Page) -> None:
    violations = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:160]) for each in violations] == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_quiz_of_every_kind_is_taken_to_its_last_attempt(school, person, script):
    page = person(school, "conseiller", java_script_enabled=script)
    page.goto(QUIZ)
    page.get_by_role("button", name="Valider mes réponses").click()
    expect(page.locator(".error-summary")).to_contain_text("Question 2 : donnez un rang à chaque élément.")
    for _ in range(2):
        page.goto(QUIZ)
        fill(page)
        page.get_by_role("button", name="Valider mes réponses").click()
        expect(page.locator(".page-head")).to_contain_text("4 questions entièrement justes sur 6")
        expect(page.locator("main")).to_contain_text("la FICHE relais !")
    page.get_by_role("link", name="Ce qui reste possible").click()
    expect(page.get_by_role("heading", name="Vous avez utilisé vos 2 essais")).to_be_visible()
    expect(page.get_by_role("button", name="Valider")).to_have_count(0)


def test_a_question_of_a_lesson_is_answered_in_place(school, person):
    page = person(school, "conseiller")
    page.goto(LESSON)
    order = page.locator(".practice").filter(has_text="Quel ordre")
    for rank, text in enumerate(["Accueillir", "Proposer", "Reformuler", "Relayer"], start=1):
        order.get_by_label(text).select_option(str(rank))
    order.get_by_role("button").click()
    expect(order).to_contain_text("Vous aviez répondu : 3")
    expect(order).to_be_focused()
    assert page.url.endswith(LESSON)
    order.get_by_role("link", name="Répondre à nouveau").click()
    expect(order.get_by_role("button", name="Valider ma réponse")).to_be_visible()
    order.get_by_role("button").click()
    expect(order.locator(".error-summary")).to_be_focused()


@pytest.mark.parametrize("account", ["conseiller", ""], ids=["member", "visitor"])
def test_without_a_script_it_has_a_page_of_its_own(school, person, account):
    page = person(school, account, java_script_enabled=False)
    page.goto(LESSON)
    practice = page.locator(".practice").filter(has_text="Un jeune sans rendez-vous")
    practice.get_by_label("Vrai").check()
    practice.get_by_label("Vers qui").fill("mission locale")
    practice.get_by_role("button").click()
    expect(page.get_by_role("heading", name="Votre réponse")).to_be_visible()
    expect(page.locator("main")).to_contain_text("La mission locale")
    page.get_by_role("link", name="Reprendre la leçon").click()
    assert page.url.split("#")[0].endswith(LESSON)
    expect(page.locator("main").get_by_text("Vous avez déjà répondu")).to_have_count(1 if account else 0)


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, PHONE, {"width": 320, "height": 800}])
def test_axe_finds_nothing_asked_refused_or_answered(school, person, size):
    page = person(school, "conseiller", size=size, color_scheme="dark" if size == PHONE else "light")
    for address in (QUIZ, LESSON):
        page.goto(address)
        finds_nothing(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.locator(".practice button[type=submit]").nth(1).click()
    page.locator(".practice .error-summary").wait_for()
    finds_nothing(page)
    page.goto(QUIZ)
    page.get_by_role("button", name="Valider mes réponses").click()
    finds_nothing(page)
    fill(page)
    page.get_by_role("button", name="Valider mes réponses").click()
    finds_nothing(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
