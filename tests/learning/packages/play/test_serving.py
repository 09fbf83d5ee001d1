"""What is served of a package: to whoever holds the address, in a box, and nothing else."""

import datetime

import pytest
from django.test import Client

from foundation.clock import now
from learning.packages.models import PackageAttempt
from learning.packages.play.tickets import Ticket
from tests.factories import member
from tests.learning.packages.archives import sample, small
from tests.learning.packages.lessons import frame_of, launch, packed_lesson, player_of, root_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return packed_lesson(sample("scorm12"))


@pytest.fixture
def frame(client, page):
    client.force_login(member())
    return launch(client, page)


def test_the_frame_opens_the_first_item_with_our_script_before_its_own(frame):
    answer = Client().get(frame)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert text.index("__passerelle__/scorm.js") < text.index("APIWrapper.js")
    assert answer["Content-Type"] == "text/html; charset=utf-8"


def test_everything_runs_in_a_box_that_reaches_its_own_address_alone(frame):
    root = f"http://testserver{root_of(frame)}"
    for path in ("accueil/index.html", "commun/style.css", "commun/APIWrapper.js", "__passerelle__/scorm.js"):
        answer = Client().get(root + path)
        policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))
        assert "allow-scripts" in policy["sandbox"]
        assert "allow-same-origin" not in policy["sandbox"]
        assert "allow-top-navigation" not in policy["sandbox"]
        assert policy["default-src"].split() == [root, "data:", "blob:", "'unsafe-inline'", "'unsafe-eval'"]
        assert policy["form-action"] == root
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "X-Frame-Options" not in answer
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")


def test_files_have_their_type_and_answer_ranges(frame):
    root = root_of(frame)
    answer = Client().get(f"{root}commun/APIWrapper.js", headers={"Range": "bytes=0-9"})
    assert (answer.status_code, answer["Content-Type"], answer["Content-Disposition"]) == (
        206,
        "text/javascript",
        "inline",
    )
    assert b"".join(answer.streaming_content) == b"// The sea"


def test_capitals_that_differ_are_forgiven(frame):
    assert Client().get(f"{root_of(frame)}Commun/Style.css").status_code == 200


@pytest.mark.parametrize(
    "path",
    ["rien.html", "../../../compte/", "imsmanifest.xml/..", "%2e%2e/secret-key", "__passerelle__/", "__passerelle__/x"],
)
def test_what_is_not_of_the_package_is_not_there(frame, path):
    assert Client().get(root_of(frame) + path).status_code == 404


def test_a_forged_or_foreign_ticket_opens_nothing(frame, page):
    token = frame.split("/")[5]
    other = Ticket(page.package.uuid, 0, member().uuid).signed()
    for wrong in (token[:-1] + ("a" if token[-1] != "a" else "b"), "x", other, token.replace(".", "", 1)):
        assert Client().get(f"/paquets/jeu/{wrong}/suite.html").status_code == 404


def test_a_ticket_expires_and_says_so(frame, monkeypatch):
    later = now() + datetime.timedelta(hours=13)
    monkeypatch.setattr("django.core.signing.time.time", later.timestamp)
    answer = Client().get(frame)
    assert answer.status_code == 410
    assert "lancez de nouveau" in answer.content.decode()


def test_a_ticket_dies_with_its_attempt(frame):
    PackageAttempt.objects.all().delete()
    assert Client().get(frame).status_code == 404
    assert Client().get(f"{root_of(frame)}__passerelle__/scorm.js").status_code == 404


def test_no_worker_may_outlive_the_page(frame):
    assert (
        Client().get(f"{root_of(frame)}commun/APIWrapper.js", headers={"Service-Worker": "script"}).status_code == 404
    )


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(frame, method):
    assert getattr(Client(), method)(frame).status_code == 405


def test_files_take_no_post(frame):
    assert Client().post(frame).status_code == 404


def test_the_session_is_neither_read_nor_needed(client, frame, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get(f"{root_of(frame)}commun/style.css")


def test_a_visitor_plays_a_public_lesson_and_nothing_is_kept(page):
    visitor = Client()
    answer = visitor.get(player_of(page))
    assert "n’est pas gardée" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert Client().get(frame_of(answer)).status_code == 200
    assert not PackageAttempt.objects.exists()


def test_a_lesson_that_one_may_not_see_has_no_player(client):
    page = packed_lesson(small(), keys=["grp:1"])
    client.force_login(member())
    assert client.get(player_of(page)).status_code == 404
    assert client.post(player_of(page)).status_code == 404
    assert not PackageAttempt.objects.exists()


def test_the_player_lets_its_frame_go_nowhere_else(client, frame, page):
    answer = client.get(player_of(page))
    policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))
    assert policy["frame-src"].startswith("http://testserver/paquets/jeu/")
    assert policy["script-src"] == "'self'"


def test_a_member_launches_before_playing(client, page):
    client.force_login(member())
    assert client.get(player_of(page)).status_code == 302
