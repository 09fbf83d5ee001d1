"""Our own export on another platform: played by an independent run-time (scorm-again), in a real browser."""

import time
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.journeys.conftest import PHONE, WIDE
from tests.journeys.elsewhere import Elsewhere, elsewhere
from tests.learning.tutorials.export.made_apart import made_apart

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
LOOKS = {"wide": (WIDE, "light"), "phone": (PHONE, "dark")}


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> bytes:
    return made_apart(tmp_path_factory.mktemp("export"))


@pytest.fixture(scope="module")
def strict(tmp_path_factory) -> bytes:
    """Lessons in order, and one try."""
    return made_apart(tmp_path_factory.mktemp("export"), in_sequence=True, attempts_allowed=1)


@pytest.fixture
def platform(package) -> Iterator[Elsewhere]:
    with elsewhere(package) as platform:
        yield platform
        assert [path for path in platform.missing if path != "/favicon.ico"] == []


def opens(browser: Browser, platform: Elsewhere) -> tuple[Page, FrameLocator]:
    """A window of its own each time: all that comes back was kept by the platform."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.set_default_timeout(10_000)
    page.goto(platform.url)
    sco = page.frame_locator("iframe")
    expect(sco.locator("body.is-live")).to_be_attached()
    return page, sco


def leaves(page: Page, platform: Elsewhere) -> None:
    """Closes the tab, and waits for the last word of the package to arrive."""
    said, deadline = len(platform.commits), time.monotonic() + 5
    page.close(run_before_unload=True)
    while len(platform.commits) == said and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(0.3)
    page.context.close()


def answer_all(sco: FrameLocator) -> None:
    for label in ("La Région", "CEP", "Consulaires", "Vrai", "Reformuler"):
        sco.get_by_label(label, exact=True).first.check()
    sco.get_by_role("group", name="On note tout").get_by_label("Faux").check()
    for rank, text in enumerate(["Écouter", "Chercher", "Orienter"], start=1):
        sco.get_by_label(text, exact=True).select_option(str(rank))
    for left, right in {"CIO": "élèves", "CMA": "artisans", "CCI": "commerçants"}.items():
        sco.get_by_label(left, exact=True).select_option(label=right)
    sco.get_by_label("Que fait-on d’abord").fill("  l'ÉCOUTE active.")


def test_place_score_and_completion_are_kept_by_the_other_platform(browser, platform):
    page, sco = opens(browser, platform)
    assert platform.core["lesson_status"] == "incomplete"
    sco.get_by_role("link", name="Commencer").click()
    page.mouse.move(700, 400)
    page.mouse.wheel(0, 700)
    page.frames[1].wait_for_function("window.scrollY > 300")
    leaves(page, platform)
    bookmark = platform.core["lesson_location"]
    assert "." in bookmark
    assert platform.core["exit"] == "suspend"
    assert platform.core["session_time"] != "00:00:00"

    page, sco = opens(browser, platform)
    expect(sco.get_by_role("heading", name="Lire", level=1)).to_be_attached()
    expect(sco.locator(f"[data-piece='{bookmark.split('.')[1]}']:visible")).to_be_in_viewport()
    sco.get_by_role("button", name="J’ai terminé cette leçon").click()
    sco.get_by_role("button", name="J’ai terminé cette leçon").click()
    sco.get_by_role("button", name="Valider mes réponses").click()
    expect(sco.get_by_text("Choisissez une réponse.").first).to_be_visible()
    answer_all(sco)
    sco.get_by_label("Le rectorat").check()
    sco.get_by_role("button", name="Valider mes réponses").click()
    expect(sco.get_by_text("7 questions entièrement justes sur 8, soit 87 %")).to_be_visible()
    leaves(page, platform)
    assert platform.core["lesson_status"] == "passed"
    assert platform.core["score"] == {"raw": "87", "min": "0", "max": "100"}

    page, sco = opens(browser, platform)
    expect(sco.get_by_text("Tutoriel terminé")).to_be_attached()
    leaves(page, platform)
    assert platform.core["lesson_status"] == "passed"


def test_a_quiz_that_is_failed_can_be_taken_again_and_the_best_try_counts(browser, platform):
    page, sco = opens(browser, platform)
    sco.get_by_role("link", name="Quiz").click()
    answer_all(sco)
    for label in ("L’ONISEP", "Renvoyer"):
        sco.get_by_label(label, exact=True).check()
    sco.get_by_label("CEP", exact=True).uncheck()
    sco.get_by_role("button", name="Valider mes réponses").click()
    expect(sco.get_by_text("5 questions entièrement justes sur 8, soit 62 %")).to_be_visible()
    assert platform.core["lesson_status"] == "incomplete"
    sco.get_by_role("button", name="Recommencer le quiz").click()
    answer_all(sco)
    sco.get_by_role("button", name="Valider mes réponses").click()
    expect(sco.get_by_text("8 questions entièrement justes sur 8, soit 100 %")).to_be_visible()
    expect(sco.get_by_text("Il reste une leçon à lire")).to_be_visible()
    assert platform.core["lesson_status"] == "incomplete"
    assert platform.core["score"]["raw"] == "100"
    leaves(page, platform)


def test_a_question_on_the_way_is_answered_in_place_and_nothing_of_it_is_kept(browser, platform):
    page, sco = opens(browser, platform)
    sco.get_by_role("link", name="Essayer").click()
    before = platform.suspended
    sco.get_by_role("button", name="Voir ma réponse").click()
    expect(sco.get_by_text("Écrivez votre réponse.")).to_be_visible()
    sco.get_by_label("En un mot").fill("Formation")
    sco.get_by_role("button", name="Voir ma réponse").click()
    expect(sco.get_by_text("Pas <encore>.")).to_be_visible()
    expect(sco.get_by_text("neutralité")).to_be_visible()
    leaves(page, platform)
    assert platform.suspended == before


def test_outside_of_any_platform_it_reads_and_says_that_nothing_is_kept(browser, platform):
    page = browser.new_context().new_page()
    page.goto(f"{platform.url}paquet/index.html")
    expect(page.get_by_text("ouvert hors d’une plateforme")).to_be_visible()
    page.get_by_role("link", name="Commencer").click()
    expect(page.get_by_role("heading", name="Lire", level=1)).to_be_focused()
    page.context.close()
    assert platform.commits == []


def test_without_script_all_of_it_can_be_read(browser, platform):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{platform.url}paquet/index.html")
    expect(page.get_by_role("heading", name="Essayer", level=1)).to_be_visible()
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.get_by_role("button", name="Valider mes réponses")).to_be_hidden()
    page.context.close()


def test_lessons_in_order_and_a_single_try(browser, strict):
    with elsewhere(strict) as platform:
        page, sco = opens(browser, platform)
        for shut in ("Essayer", "Quiz"):
            sco.get_by_role("link", name=shut).click(force=True)
            expect(sco.get_by_role("heading", name="Tout", level=1)).to_be_visible()
        sco.get_by_role("link", name="Commencer").click()
        sco.get_by_role("button", name="J’ai terminé cette leçon").click()
        expect(sco.get_by_role("heading", name="Essayer", level=1)).to_be_focused()
        sco.get_by_role("button", name="J’ai terminé cette leçon").click()
        expect(sco.get_by_role("heading", name="Quiz", level=1)).to_be_focused()
        answer_all(sco)
        for label in ("L’ONISEP", "Renvoyer"):
            sco.get_by_label(label, exact=True).check()
        sco.get_by_label("CEP", exact=True).uncheck()
        sco.get_by_role("button", name="Valider mes réponses").click()
        expect(sco.get_by_text("Il ne reste plus d’essai.").first).to_be_visible()
        expect(sco.get_by_role("button", name="Recommencer le quiz")).to_be_hidden()
        assert platform.core["lesson_status"] == "failed"
        leaves(page, platform)

        page, sco = opens(browser, platform)
        sco.get_by_role("link", name="Quiz").click()
        expect(sco.get_by_role("button", name="Valider mes réponses")).to_be_hidden()
        leaves(page, platform)
        assert platform.core["lesson_status"] == "failed"


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_a_package(browser, platform, look):
    size, scheme = LOOKS[look]
    page = browser.new_context(viewport=size, color_scheme=scheme).new_page()
    page.goto(f"{platform.url}paquet/index.html")
    for view in page.locator(".outline [data-to]").all():
        page.evaluate("document.querySelector('.outline details').open = true")
        view.click()
        if page.locator("#questions").is_visible():
            page.get_by_role("button", name="Valider mes réponses").click()
        violations = Axe().run(page, options=RULES).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:160]) for each in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.context.close()
