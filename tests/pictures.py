"""The README's pictures, taken of a running demo: python -m tests.pictures [http://127.0.0.1:8000]"""

import sys

from playwright.sync_api import Browser, sync_playwright

from tests.databases import ROOT
from tests.journeys.conftest import PHONE, QUIET, WIDE
from tests.suites import chromium

PLACE = ROOT / "docs/pictures"
#: name → account, address, size, colours
PICTURES = {
    "accueil": ("", "/", WIDE, "light"),
    "mon-espace-sombre": ("conseiller", "/mon-espace/", WIDE, "dark"),
    "lecon": ("conseiller", "/tutoriels/reussir-aiguillage/utiliser-l-annuaire-partage/", WIDE, "light"),
    "journee": ("conseiller", "/agenda/jep-aiguillage/", WIDE, "light"),
    "agenda-telephone": ("conseiller", "/agenda/", PHONE, "light"),
    "annuaire": ("", "/annuaire/", WIDE, "light"),
    "pilotage": ("pilotage", "/pilotage/", WIDE, "light"),
}


def take(browser: Browser, root: str, name: str) -> None:
    account, address, size, colours = PICTURES[name]
    context = browser.new_context(viewport=size, color_scheme=colours, base_url=root, locale="fr-FR")
    page = context.new_page()
    if account:
        page.goto("/compte/login/")
        page.locator(f"button[name=account][value={account}]").click()
        page.wait_for_url("**/mon-espace/")
    page.goto(address)
    page.screenshot(path=PLACE / f"{name}.png")
    context.close()


def main(root: str) -> None:
    PLACE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, "--no-sandbox"])
        for name in PICTURES:
            take(browser, root, name)
            print(f"docs/pictures/{name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
