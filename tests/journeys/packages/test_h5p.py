"""An H5P content written from the specification, played by h5p-standalone in the box, in a real browser."""

from playwright.sync_api import expect

from tests.journeys.packages.servers import close_tab, lay, look, says_kept, start


def test_h5p_keeps_its_state_score_and_end_over_closing_the_tab(server, person):
    lesson = lay(server, "h5p")
    page = person(server, "conseiller")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    content = start(page, lesson)
    question = content.get_by_label("Combien de réseaux dans le SPRO ?")
    expect(question).to_have_value("0")
    question.fill("7")
    says_kept(page)
    page = close_tab(page)

    content = start(page, lesson, "Reprendre")
    question = content.get_by_label("Combien de réseaux dans le SPRO ?")
    expect(question).to_have_value("7")
    content.get_by_role("button", name="Répondre").click()
    expect(content.locator("output")).to_have_text("À revoir")
    says_kept(page)
    question.fill("12")
    content.get_by_role("button", name="Répondre").click()
    expect(content.locator("output")).to_have_text("Juste")
    page = close_tab(page)

    content = start(page, lesson, "Revoir")
    expect(content.get_by_label("Combien de réseaux dans le SPRO ?")).to_have_value("12")
    found = look(server)
    scores = [fact for fact in found["facts"] if fact[0] == "package_scored"]
    assert scores == [["package_scored", 0.0, False], ["package_scored", 1.0, True]]
    assert [kind for kind, *_ in found["facts"]].count("package_completed") == 1
    assert [state[:4] for state in found["states"]] == [["content", True, True, 1.0]]
    assert errors == []
