"""Any order, any repeat, two processes at once: the ledger holds one and the same state."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foundation.access.viewer import viewer_for
from learning.record.models import Fact
from learning.tutorials.selectors import course
from tests.databases import ROOT
from tests.factories import member
from tests.learning.record.actor import act_all
from tests.learning.tutorials.tutorials import tutorial

LESSONS = 3
ACTS = st.one_of(
    st.tuples(st.just("lesson"), st.integers(0, LESSONS - 1)),
    st.tuples(st.sampled_from(["pass", "fail"]), st.integers(1, 2)),
    st.tuples(st.sampled_from(["start", "complete"]), st.none()),
)
#: Most examples do everything at least once, so that completions are written while others write.
EVERYTHING = [*(("lesson", number) for number in range(LESSONS)), ("pass", 1)]


@pytest.fixture
def actors(fresh_db):
    """Two processes on this test's own database, ready to act."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PASSERELLE_")}
    env = {**inherited, "PASSERELLE_MODE": "test", "PASSERELLE_DATABASE_URL": fresh_db.url}
    command = [sys.executable, "-m", "tests.learning.record.actor"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    started = [subprocess.Popen(command, cwd=ROOT, env=env, **pipes) for _ in range(2)]
    assert [each.stdout.readline() for each in started] == ["ready\n"] * 2
    yield started
    for each in started:
        each.communicate(timeout=30)


def at_once(actors, person, page, shares):
    for actor, acts in zip(actors, shares, strict=True):
        actor.stdin.write(json.dumps({"person": person.pk, "tutorial": page.pk, "acts": acts}) + "\n")
        actor.stdin.flush()
    assert [actor.stdout.readline() for actor in actors] == ["done\n"] * len(actors)


def ledger(person):
    """What was written of a person, in no order: kinds, objects and scores, each as often as it stands there."""
    facts = Fact.objects.of_person(person)
    return sorted((fact.kind, str(fact.object_uuid), fact.data.get("right", -1), fact.minutes) for fact in facts)


def test_two_processes_come_to_the_state_of_one_who_acts_in_order(actors):
    page = tutorial(lessons=LESSONS)

    @settings(max_examples=12, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(ACTS, max_size=4), st.booleans(), st.data())
    def one_and_the_same_state(some, everything, data):
        acts = [*some, *(EVERYTHING if everything else [])]
        again = data.draw(st.lists(st.sampled_from(acts), max_size=3)) if acts else []
        mixed = data.draw(st.permutations([*acts, *again]))
        cut = data.draw(st.integers(0, len(mixed)))
        calm, hurried = member(), member()
        act_all(calm.pk, page.pk, acts)
        at_once(actors, hurried, page, [mixed[:cut], mixed[cut:]])
        assert ledger(hurried) == ledger(calm)
        one, other = (course(viewer_for(person), page).progress for person in (hurried, calm))
        assert one == other
        assert one.percent <= 100
        if everything:
            assert one.completed

    one_and_the_same_state()


def test_the_same_acts_by_both_processes_are_written_once(actors):
    page, person = tutorial(lessons=LESSONS), member()
    at_once(actors, person, page, [EVERYTHING, EVERYTHING])
    kinds = [kind for kind, *_ in ledger(person)]
    assert sorted(kinds) == ["lesson_read"] * LESSONS + ["quiz_taken", "tutorial_completed", "tutorial_started"]
