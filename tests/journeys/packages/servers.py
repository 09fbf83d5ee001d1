"""A demo server that plays packages, in either box, and lessons put there to play."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import FrameLocator, Page, expect

from tests.databases import ROOT
from tests.servers import Server, demo_data, environment, free_port

TUTORIAL = "/tutoriels/reussir-aiguillage/"
#: Puts a lesson with this package in the demo's tutorial, as an editor would.
LAY = """
from learning.packages.intake.actions import import_package
from learning.tutorials.models import LessonPage, TutorialPage
from resources.pages.actions import ensure_child
from tests.learning.packages.archives import sample, upload
package = import_package(upload=upload(sample({name!r}, more={more!r})), by=None, alternative="Lire la fiche.")
tutorial = TutorialPage.objects.get(slug="reussir-aiguillage")
ensure_child(parent=tutorial, model=LessonPage, slug={slug!r}, title="Module", minutes=5, package=package,
             keys=["public"], body=[("text", "<p>Un module.</p>")])
"""
#: What the ledger and the store hold, as JSON on the last line.
LOOK = """
import json
from learning.models import Fact, PackageState
facts = Fact.objects.filter(person__email="conseiller@demo.example")
states = PackageState.objects.order_by("pk")
print(json.dumps({
    "facts": [[f.kind, f.data.get("score"), f.data.get("passed")] for f in facts.order_by("pk")],
    "read": [str(f.object_uuid) for f in facts.filter(kind="lesson_read")],
    "states": [[s.item, s.completed, s.passed, s.score, s.total_seconds] for s in states],
}))
"""


@contextlib.contextmanager
def playing(data_dir: Path, *, own_origin: bool) -> Iterator[Server]:
    """127.0.0.1 is the site; with an origin of their own, packages are at localhost."""
    demo_data(data_dir)
    port = free_port()
    more = {"PASSERELLE_PACKAGE_ORIGIN": f"http://localhost:{port}"} if own_origin else {}
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    server = Server(environment(data_dir, port, **more), port, command).start()
    try:
        yield server
    finally:
        server.kill()


def lay(server: Server, name: str, slug: str = "module", more: dict[str, str] | None = None) -> str:
    """`more`: files of the package, by path, in place of its own."""
    _shell(server, LAY.format(name=name, slug=slug, more=more or {}))
    return f"{TUTORIAL}{slug}/"


def look(server: Server) -> dict:
    return json.loads(_shell(server, LOOK).splitlines()[-1])


def _shell(server: Server, code: str) -> str:
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
    done = subprocess.run(command, cwd=ROOT, env=server.env, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def start(page: Page, lesson: str, button: str = "Lancer") -> FrameLocator:
    """From the lesson's page, by its button; what the package shows."""
    page.goto(lesson)
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_url("**/paquet/")
    return inside(page)


def inside(page: Page) -> FrameLocator:
    return page.frame_locator("iframe[data-package]")


def close_tab(page: Page) -> Page:
    """As a person does: the page hears that it goes. The next tab of the same browser."""
    context = page.context
    page.close(run_before_unload=True)
    after = context.new_page()
    after.wait_for_timeout(800)
    return after


def says_kept(page: Page) -> None:
    expect(page.get_by_role("status")).to_have_text("Votre progression est enregistrée.")
