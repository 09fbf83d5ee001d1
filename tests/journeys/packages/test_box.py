"""A hostile package reads nothing of the session, and does nothing as the learner, in either box."""

import json
import re

from playwright.sync_api import expect

from tests.journeys.packages.servers import inside, lay, look, start


def test_it_can_neither_read_the_session_nor_act_as_the_learner(server, person):
    lesson = lay(server, "hostile")
    page = person(server, "conseiller")
    before = look(server)["read"]
    answered: list[str] = []
    page.goto(lesson)
    page.on("response", lambda response: answered.append(response.url))
    page.get_by_role("button", name="Lancer", exact=True).click()
    cookies = named(page.context.cookies())
    expect(inside(page).locator("#done")).not_to_be_empty(timeout=30_000)
    got = json.loads(inside(page).locator("#done").inner_text())
    assert got.pop("beacon") in ("sent", "refused: false")  # put in a queue, and stopped there by the policy
    assert [name for name, value in got.items() if not value.startswith("refused: ")] == []
    assert len(got) >= 15
    assert page.url.endswith("/paquet/")
    assert [address for address in answered if not is_expected(address)] == []
    assert named(page.context.cookies()) == cookies
    assert look(server)["read"] == before


def named(cookies: list) -> set[tuple[str, str, str]]:
    """Cookies without the hour at which they end: each page of ours puts it off."""
    return {(each["domain"], each["name"], each["value"]) for each in cookies}


def is_expected(address: str) -> bool:
    """The player, what it is made of, and the package itself."""
    return (
        "/paquets/jeu/" in address or address.endswith("/paquet/") or ("/static/" in address and "spy" not in address)
    )


def test_a_window_that_it_opens_is_closed_to_it(server, person):
    lesson = lay(server, "hostile")
    page = person(server, "conseiller")
    package = start(page, lesson)
    expect(package.locator("#done")).not_to_be_empty(timeout=30_000)
    package.locator("#popup").click()
    expect(package.locator("#popup")).to_have_text(re.compile("refused: (SecurityError|TypeError)"), timeout=10_000)


def test_the_frame_does_not_leave_its_own_address(server, person):
    lesson = lay(server, "hostile")
    page = person(server, "conseiller")
    start(page, lesson)
    expect(inside(page).locator("#done")).not_to_be_empty(timeout=30_000)
    page.frames[1].evaluate("address => { location.href = address; }", f"{server.url}/mon-espace/")
    page.wait_for_timeout(1500)
    assert "Bonjour" not in "".join(frame.content() for frame in page.frames[1:] if "chrome-error" not in frame.url)


def test_each_host_answers_its_own_and_nothing_else(server, person):
    lesson = lay(server, "scorm12")
    page = person(server, "conseiller")
    start(page, lesson)
    address = page.locator("iframe").get_attribute("src")
    own = server.env.get("PASSERELLE_PACKAGE_ORIGIN")
    get = page.context.request.get
    assert get(address).status == 200
    if own:
        assert address.startswith(own)
        assert get(address.replace(own, server.url)).status == 404
        assert [get(f"{own}{path}").status for path in ("/", "/mon-espace/", "/compte/login/", "/gestion/")] == [
            404
        ] * 4
    else:
        assert address.startswith(server.url)
