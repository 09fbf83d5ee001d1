"""Packages written from the specification keep their bookmark, score and completion over a closed tab."""

import re

from playwright.sync_api import expect

from tests.journeys.packages.servers import close_tab, inside, lay, look, says_kept, start


def test_scorm_12_over_closing_the_tab(server, person):
    lesson = lay(server, "scorm12")
    page = person(server, "conseiller")
    package = start(page, lesson)
    expect(package.locator("#say")).to_have_text("ab-initio | couleur=bleu | 60 |")
    for _ in range(2):
        package.get_by_role("button", name="Écran suivant").click()
    says_kept(page)
    page = close_tab(page)

    package = start(page, lesson, "Reprendre")
    expect(package.locator("#screen")).to_have_text("3")
    expect(package.locator("#say")).to_have_text("resume | couleur=bleu | 60 | vus=3;é")
    expect(package.locator("#facts")).to_contain_text("incomplete | | Anonyme")
    package.get_by_role("button", name="Répondre juste").click()
    expect(page.get_by_role("status")).to_contain_text("refermé")
    page.get_by_role("link", name="Suivante").click()
    expect(inside(page).locator("#say")).to_have_text("lu")
    page = close_tab(page)

    page.goto(lesson)
    expect(page.get_by_role("button", name="Revoir")).to_be_visible()
    expect(page.locator("#t-paquet + .meta")).to_contain_text("Terminé")
    found = look(server)
    assert ["package_scored", 0.8, True] in found["facts"]
    assert [kind for kind, *_ in found["facts"]].count("package_completed") == 1
    assert [state[:4] for state in found["states"]] == [
        ["ITEM-ACCUEIL", True, True, 0.8],
        ["ITEM-SUITE", True, None, None],
    ]


def test_scorm_2004_over_closing_the_tab(server, person):
    lesson = lay(server, "scorm2004")
    page = person(server, "conseiller")
    package = start(page, lesson)
    expect(package.locator("#title")).to_have_text("Trois questions")
    expect(package.locator("#say")).to_have_text("ab-initio | seuil | 0.6 | 0.75 | | ?mode=plein")
    package.get_by_role("button", name="Page 3").click()
    page = close_tab(page)  # nothing was committed: it says goodbye alone

    package = start(page, lesson, re.compile("Reprendre|Revoir"))
    expect(package.locator("#place")).to_have_text("3")
    expect(package.locator("#say")).to_contain_text('resume | seuil | 0.6 | 0.75 | {"vue":3,"texte":"été"}')
    package.get_by_role("button", name="Faux").click()
    expect(package.locator("#facts")).to_contain_text("completed | failed | 0.4 | 1 | 1")
    package.get_by_role("button", name="Juste").click()
    expect(package.locator("#facts")).to_contain_text("completed | passed | 0.8 | 2 | 1")
    page = close_tab(page)

    package = start(page, lesson, "Revoir")
    expect(package.locator("#facts")).to_have_text("completed | passed | 0.8 | 2 | 1 | Anonyme")
    found = look(server)
    assert {tuple(fact) for fact in found["facts"] if fact[0] == "package_scored"} == {
        ("package_scored", 0.4, False),
        ("package_scored", 0.8, True),
    }
    assert [kind for kind, *_ in found["facts"]].count("package_completed") == 1


def test_a_lost_connection_is_said_and_made_good(server, person):
    lesson = lay(server, "scorm12")
    page = person(server, "conseiller")
    package = start(page, lesson)
    expect(package.locator("#say")).to_contain_text("ab-initio")
    page.context.set_offline(True)
    package.get_by_role("button", name="Écran suivant").click()
    expect(page.get_by_role("status")).to_contain_text("La connexion est interrompue")
    page.context.set_offline(False)
    says_kept(page)
    package = start(close_tab(page), lesson, "Reprendre")
    expect(package.locator("#screen")).to_have_text("2")


def test_another_page_of_the_same_content_goes_on(server, person):
    """In its own frame, content turns to another page, which finds the interface in the state it was left."""
    lesson = lay(server, "scorm12")
    page = person(server, "conseiller")
    package = start(page, lesson)
    package.get_by_role("button", name="Écran suivant").click()
    expect(package.locator("#screen")).to_have_text("2")
    frame = page.frames[1]
    frame.evaluate("() => { over = true; location.href = 'page2.html'; }")
    frame.wait_for_url("**/page2.html")
    assert frame.evaluate("() => window.parent.API.LMSGetValue('cmi.core.lesson_location')") == "2"
    assert frame.evaluate("() => API.LMSSetValue('cmi.core.lesson_location', '4') + API.LMSCommit('')") == "truetrue"
    says_kept(page)
    package = start(close_tab(page), lesson, "Reprendre")
    expect(package.locator("#screen")).to_have_text("4")
