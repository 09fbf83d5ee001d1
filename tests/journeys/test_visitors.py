"""Visitors: no third party, no cookie beyond the exempt ones, no script to read, a strict policy, light pages."""

from urllib.parse import urlsplit

from tests.journeys.pages import PAGES_BY_ACCOUNT, VISITOR_PAGES

EXEMPT = {"csrftoken", "theme"}
READING = [path for path in VISITOR_PAGES if not path.startswith(("/compte/", "/demo/", "/composants/"))]


def test_nothing_is_asked_from_elsewhere_and_no_cookie_is_set(demo, person):
    page = person(demo)
    asked = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    for path in VISITOR_PAGES:
        page.goto(path)
    assert asked == {f"127.0.0.1:{demo.port}"}
    assert {cookie["name"] for cookie in page.context.cookies()} <= EXEMPT


def test_reading_sets_no_cookie_at_all(demo, person):
    page = person(demo)
    for path in READING:
        page.goto(path)
        assert page.context.cookies() == [], path


def test_the_policy_has_neither_unsafe_inline_nor_nonce(demo, person):
    for account in ("", "conseiller"):
        page = person(demo, account)
        said: list[str] = []
        page.on("console", lambda message, into=said: into.append(message.text))
        for path in PAGES_BY_ACCOUNT[account]:
            answer = page.goto(path)
            policy = answer.headers["content-security-policy"]
            assert "unsafe" not in policy, path
            assert "nonce" not in policy, path
        assert [line for line in said if "Content Security" in line] == []


def test_a_page_weighs_300_kilobytes_at_most(demo, person):
    for path in ("/", "/programme/", "/tutoriels/reussir-aiguillage/", "/agenda/"):
        page = person(demo)
        weights = []
        page.on("response", lambda response, into=weights: into.append(len(response.body())))
        page.goto(path, wait_until="networkidle")
        assert sum(weights) <= 300_000, path


def test_everything_reads_without_javascript(demo, person):
    page = person(demo, java_script_enabled=False)
    for path in READING:
        page.goto(path)
        assert page.locator("main h1").count() == 1, path
