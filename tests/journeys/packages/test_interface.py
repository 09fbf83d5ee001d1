"""The run-time interface as content meets it: the answers and error codes of both standards, in a real browser."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE
from tests.journeys.packages.servers import inside, lay, playing, start
from tests.journeys.test_accessibility import RULES

#: (function, its arguments, what it answers, the error that it leaves)
Step = tuple[str, tuple[str, ...], str, str]

OLD: list[Step] = [
    ("LMSGetValue", ("cmi.core.lesson_location",), "", "301"),
    ("LMSSetValue", ("cmi.core.lesson_location", "1"), "false", "301"),
    ("LMSCommit", ("",), "false", "301"),
    ("LMSFinish", ("",), "false", "301"),
    ("LMSInitialize", ("x",), "false", "201"),
    ("LMSInitialize", ("",), "true", "0"),
    ("LMSInitialize", ("",), "false", "101"),
    ("LMSGetValue", ("cmi.core.lesson_status",), "not attempted", "0"),
    ("LMSGetValue", ("cmi.core.lesson_location",), "", "0"),
    ("LMSGetValue", ("cmi.core.entry",), "ab-initio", "0"),
    ("LMSGetValue", ("cmi.core.total_time",), "0000:00:00.00", "0"),
    ("LMSGetValue", ("cmi.core.score._children",), "raw,min,max", "0"),
    ("LMSGetValue", ("cmi.core.lesson_status._children",), "", "202"),
    ("LMSGetValue", ("cmi.core.lesson_status._count",), "", "203"),
    ("LMSGetValue", ("cmi.core.session_time",), "", "404"),
    ("LMSGetValue", ("cmi.rien",), "", "401"),
    ("LMSGetValue", ("",), "", "201"),
    ("LMSGetValue", ("cmi.objectives._count",), "0", "0"),
    ("LMSGetValue", ("cmi.objectives.0.id",), "", "201"),
    ("LMSSetValue", ("cmi.core.student_id", "x"), "false", "403"),
    ("LMSSetValue", ("cmi.core._children", "x"), "false", "402"),
    ("LMSSetValue", ("cmi.core.lesson_status", "Passed"), "false", "405"),
    ("LMSSetValue", ("cmi.core.score.raw", "101"), "false", "405"),
    ("LMSSetValue", ("cmi.suspend_data", "x" * 4097), "false", "405"),
    ("LMSSetValue", ("cmi.rien", "x"), "false", "401"),
    ("LMSSetValue", ("cmi.objectives.1.id", "O1"), "false", "201"),
    ("LMSSetValue", ("cmi.objectives.0.id", "O0"), "true", "0"),
    ("LMSSetValue", ("cmi.objectives.0.score.raw", "50"), "true", "0"),
    ("LMSGetValue", ("cmi.objectives._count",), "1", "0"),
    ("LMSGetValue", ("cmi.objectives.0.status",), "not attempted", "0"),
    ("LMSSetValue", ("cmi.interactions.0.objectives.0.id", "O0"), "true", "0"),
    ("LMSGetValue", ("cmi.interactions.0.objectives._count",), "1", "0"),
    ("LMSGetValue", ("cmi.interactions.0.objectives.0.id",), "", "404"),
    ("LMSSetValue", ("cmi.core.lesson_status", "incomplete"), "true", "0"),
    ("LMSCommit", ("",), "true", "0"),
    ("LMSFinish", ("",), "true", "0"),
    ("LMSFinish", ("",), "false", "301"),
    ("LMSSetValue", ("cmi.core.lesson_location", "1"), "false", "301"),
]
NEW: list[Step] = [
    ("GetValue", ("cmi.location",), "", "122"),
    ("SetValue", ("cmi.location", "1"), "false", "132"),
    ("Commit", ("",), "false", "142"),
    ("Terminate", ("",), "false", "112"),
    ("Initialize", ("x",), "false", "201"),
    ("Initialize", ("",), "true", "0"),
    ("Initialize", ("",), "false", "103"),
    ("GetValue", ("cmi._version",), "1.0", "0"),
    ("GetValue", ("cmi.location",), "", "403"),
    ("GetValue", ("cmi.completion_status",), "unknown", "0"),
    ("GetValue", ("cmi.completion_threshold",), "0.75", "0"),
    ("GetValue", ("cmi.scaled_passing_score",), "0.6", "0"),
    ("GetValue", ("cmi.learner_name",), "Anonyme", "0"),
    ("GetValue", ("cmi.mode",), "normal", "0"),
    ("GetValue", ("cmi.exit",), "", "405"),
    ("GetValue", ("cmi.rien",), "", "401"),
    ("GetValue", ("cmi.location._children",), "", "301"),
    ("GetValue", ("",), "", "301"),
    ("GetValue", ("adl.nav.request_valid.continue",), "unknown", "0"),
    ("SetValue", ("cmi.mode", "review"), "false", "404"),
    ("SetValue", ("cmi.interactions._count", "3"), "false", "404"),
    ("SetValue", ("cmi.completion_status", "done"), "false", "406"),
    ("SetValue", ("cmi.score.scaled", "1.5"), "false", "407"),
    ("SetValue", ("cmi.score.scaled", "un"), "false", "406"),
    ("SetValue", ("cmi.session_time", "00:10:00"), "false", "406"),
    ("SetValue", ("cmi.rien", "x"), "false", "401"),
    ("SetValue", ("cmi.interactions.2.id", "q"), "false", "351"),
    ("SetValue", ("cmi.interactions.0.type", "choice"), "false", "408"),
    ("SetValue", ("cmi.interactions.0.id", "q"), "true", "0"),
    ("SetValue", ("cmi.interactions.0.type", "choice"), "true", "0"),
    ("GetValue", ("cmi.interactions.0.type",), "choice", "0"),
    ("GetValue", ("cmi.interactions.0.result",), "", "403"),
    ("SetValue", ("cmi.progress_measure", "0.8"), "true", "0"),
    ("GetValue", ("cmi.completion_status",), "completed", "0"),
    ("SetValue", ("cmi.score.scaled", "0.5"), "true", "0"),
    ("GetValue", ("cmi.success_status",), "failed", "0"),
    ("Commit", ("",), "true", "0"),
    ("Terminate", ("",), "true", "0"),
    ("Terminate", ("",), "false", "113"),
    ("Initialize", ("",), "false", "104"),
    ("GetValue", ("cmi.location",), "", "123"),
    ("SetValue", ("cmi.location", "1"), "false", "133"),
    ("Commit", ("",), "false", "143"),
]


@pytest.fixture
def server(tmp_path):
    with playing(tmp_path, own_origin=False) as server:
        yield server


SILENT = "<html><head></head><body><p>Rien ne parle ici.</p></body></html>"


def walk(page: Page, name: str, steps: list[Step], last_error: str) -> list[Any]:
    """Each step in a window of the package that has called nothing yet."""
    asked = [[function, list(arguments)] for function, arguments, _, _ in steps]
    return page.frames[1].evaluate(
        "([name, asked, last]) => { const api = window[name];"
        "return asked.map(([step, given]) => [api[step](...given), api[last]()]); }",
        [name, asked, last_error],
    )


@pytest.mark.parametrize(
    ("sample", "first", "name", "steps", "last"),
    [
        ("scorm12", "accueil/index.html", "API", OLD, "LMSGetLastError"),
        ("scorm2004", "contenu/questions.html", "API_1484_11", NEW, "GetLastError"),
    ],
    ids=["1.2", "2004"],
)
def test_it_answers_as_its_standard_says(server, person, sample, first, name, steps, last):
    lesson = lay(server, sample, more={first: SILENT})
    page = person(server, "conseiller")
    expect(start(page, lesson).locator("p")).to_have_text("Rien ne parle ici.")
    found = walk(page, name, steps, last)
    wrong = [(step, answer) for step, answer in zip(steps, found, strict=True) if answer != [step[2], step[3]]]
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_lesson_nor_on_the_player(server, person, scheme):
    lesson = lay(server, "scorm12")
    page = person(server, "conseiller", size=PHONE, color_scheme=scheme)
    page.goto(lesson)
    page.get_by_text("Suivre l’alternative").click()
    assert violations(page) == []
    start(page, lesson)
    expect(inside(page).locator("#say")).to_contain_text("ab-initio")
    page.get_by_role("button", name="Partie 1 sur 2").click()
    expect(page.get_by_role("link", name="Aller plus loin")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def violations(page: Page) -> list[Any]:
    """Of our own page: what is in the frame is its authors'."""
    found = Axe().run(page, context={"exclude": [["iframe"]]}, options=RULES).response["violations"]
    return [(each["id"], each["nodes"][0]["html"][:160]) for each in found]
