"""The page that plays an H5P content: in the box, from the wheel's files, and with nobody's name."""

import json
import re
import uuid
from html import unescape

import pytest
from django.test import Client

from foundation.clock import now
from learning.packages.h5p.runtime import player_files
from learning.packages.models import PackageAttempt, PackageState
from learning.record.models import Fact
from tests.factories import member
from tests.learning.packages.archives import sample
from tests.learning.packages.lessons import frame_of, launch, packed_lesson, player_of, root_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return packed_lesson(sample("h5p"))


@pytest.fixture
def person():
    return member()


@pytest.fixture
def frame(client, page, person):
    client.force_login(person)
    return launch(client, page)


def told(frame):
    html = Client().get(frame).content.decode()
    found = re.search(r'<script id="donnees" type="application/json">(.*?)</script>', html)
    return json.loads(unescape(found[1]))


def send(frame, *, result=None, values=None, stamp=None, **more):
    letter = {
        "session": str(uuid.uuid4()),
        "stamp": int(now().timestamp() * 1000) if stamp is None else stamp,
        "seconds": 12.5,
        "values": values or {},
        "result": result or {},
        **more,
    }
    address = f"{root_of(frame)}__passerelle__/etat"
    return Client().post(address, json.dumps(letter), content_type="text/plain")


def test_the_page_stands_in_the_box_and_names_nobody(frame, person):
    answer = Client().get(frame)
    assert answer.status_code == 200
    assert "sandbox allow-scripts" in answer["Content-Security-Policy"]
    assert "allow-same-origin" not in answer["Content-Security-Policy"]
    html = answer.content.decode()
    assert person.email not in html
    assert person.last_name not in html
    assert str(person.uuid) not in html
    assert told(frame)["person"] == str(PackageAttempt.objects.get().uuid)


def test_the_player_comes_from_the_wheel_file_by_file(frame):
    root = f"{root_of(frame)}__passerelle__/"
    assert {"main.bundle.js", "frame.bundle.js", "styles/h5p.css"} <= set(player_files())
    for path, kind in {
        "h5p/main.bundle.js": "text/javascript; charset=utf-8",
        "h5p/styles/h5p.css": "text/css; charset=utf-8",
        "h5p.js": "text/javascript; charset=utf-8",
        "garde.js": "text/javascript; charset=utf-8",
        "page.css": "text/css; charset=utf-8",
    }.items():
        answer = Client().get(root + path)
        assert (answer.status_code, answer["Content-Type"]) == (200, kind)
        assert answer["Access-Control-Allow-Origin"] == "*"
    for path in ("h5p/../../apps.py", "h5p/%2e%2e/apps.py", "h5p/", "../h5p.json", "autre.js"):
        assert Client().get(root + path).status_code == 404


def test_what_it_keeps_comes_back_and_its_score_and_end_enter_the_ledger(client, frame, page, person):
    state = {"0.state": '{"value": 12}'}
    assert send(frame, values=state).json() == {"kept": True}
    assert not Fact.objects.filter(kind=Fact.Kind.LESSON_READ).exists()
    assert send(frame, values=state, result={"completion": True, "success": True, "scaled": 1}).status_code == 200
    again = told(frame_of(client.get(player_of(page))))
    assert again["values"] == state
    assert again["result"] == {"completion": True, "success": True, "scaled": 1.0}
    kinds = Fact.objects.of_person(person).values_list("kind", flat=True)
    assert {Fact.Kind.PACKAGE_SCORED, Fact.Kind.PACKAGE_COMPLETED, Fact.Kind.LESSON_READ} <= set(kinds)


def test_the_same_letter_twice_or_late_changes_nothing(frame, person):
    done = {"completion": True, "success": False, "scaled": 0.5}
    send(frame, values={"0.state": "2"}, result=done, stamp=2000)
    facts = Fact.objects.count()
    assert send(frame, values={"0.state": "1"}, result=done, stamp=1000).json() == {"kept": False}
    assert send(frame, values={"0.state": "2"}, result=done, stamp=2000).json() == {"kept": False}
    state = PackageState.objects.get()
    assert (state.values, state.score, state.completed, state.passed) == ({"0.state": "2"}, 0.5, True, False)
    assert Fact.objects.count() == facts


@pytest.mark.parametrize(
    "letter",
    [
        {"values": {"../etat": "x"}},
        {"values": {"0.state": {"pas": "du texte"}}},
        {"values": {"0.state": "nul \x00"}},
        {"values": {f"{n}.state": "" for n in range(101)}},
        {"values": [1]},
        {"result": {"completion": "oui"}},
        {"result": {"scaled": 4}},
        {"result": {"scaled": "NaN"}},
        {"session": "une"},
        {"seconds": -1},
        {"seconds": "nan"},
        {"stamp": "hier"},
    ],
    ids=str,
)
def test_what_no_content_may_send_is_refused_and_nothing_is_kept(frame, letter):
    assert send(frame, **letter).status_code == 400
    assert not PackageState.objects.exists()


def test_too_much_is_refused(frame):
    assert send(frame, values={"0.state": "x" * 1024 * 1024}).status_code == 413


def test_a_visitor_plays_and_nothing_is_kept(client, page):
    frame = frame_of(client.get(player_of(page)))
    assert told(frame)["address"] == ""
    assert send(frame, values={"0.state": "1"}).status_code == 204
    assert not PackageState.objects.exists()
