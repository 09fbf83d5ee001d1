"""A film of the demo plays with its captions under the site's own policy; an editor writes captions beside it."""

from playwright.sync_api import expect

LESSON = "/tutoriels/connaitre-le-spro/deux-services-une-porte-d-entree/"
PLAY = "async (film) => { film.muted = true; await film.play(); }"
STATE = """(film) => ({
  time: film.currentTime, shown: film.textTracks[0].mode, cues: film.textTracks[0].cues?.length || 0,
  error: film.error && film.error.message,
})"""


def wait_until_it_reaches(film, seconds):
    """The site's policy lets no test's own script wait in the page."""
    for _ in range(100):
        if film.evaluate("(film) => film.currentTime") > seconds:
            return
        film.page.wait_for_timeout(100)
    raise AssertionError(f"the film never reached {seconds} s: {film.evaluate(STATE)}")


def test_a_visitor_plays_a_film_and_reads_what_it_says(demo, person):
    page = person(demo)
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(LESSON)
    film = page.locator("video")
    expect(film).to_have_attribute("preload", "none")
    assert not [url for url in asked if ".mp4" in url]
    film.evaluate(PLAY)
    wait_until_it_reaches(film, 0.5)
    state = film.evaluate(STATE)
    assert (state["shown"], state["error"]) == ("showing", None)
    assert state["cues"] > 10
    assert {url.split("/")[2] for url in asked} == {demo.url.split("/")[2]}
    assert complaints == []
    page.get_by_text("Lire la transcription").first.click()
    expect(page.locator(".recording__text p").first).to_contain_text("deux services")


def test_an_editor_writes_a_caption_beside_the_player(own_demo, person):
    page = person(own_demo, "carif")
    page.goto("/gestion/videos-et-sons/")
    page.get_by_role("link", name="Deux services").first.click()
    page.get_by_role("link", name="Reprendre les sous-titres").click()
    page.get_by_role("button", name="Écouter").nth(1).click()
    wait_until_it_reaches(page.locator("video"), 5)
    page.get_by_role("button", name="Ajouter un sous-titre à cet instant").click()
    row = page.locator(".cue").last
    assert row.locator("[name$='-start']").input_value().startswith("0:0")
    row.locator("textarea").fill("Une précision ajoutée.")
    page.get_by_role("button", name="Enregistrer les sous-titres").click()
    expect(page.get_by_text("sont enregistrés")).to_be_visible()
    expect(page.get_by_text("Une précision ajoutée.")).to_have_count(1)
    page.goto(LESSON)
    page.get_by_text("Lire la transcription").first.click()
    expect(page.locator(".recording__text").first).to_contain_text("Une précision ajoutée.")
