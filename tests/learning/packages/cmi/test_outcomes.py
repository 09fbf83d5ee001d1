"""What comes of an item: its status, its score, and the terms of its manifest."""

import pytest

from learning.packages.cmi.outcomes import Outcome, outcome_of, suspended

OLD, NEW = "scorm-1.2", "scorm-2004"
STATUS, RAW = "cmi.core.lesson_status", "cmi.core.score.raw"
DONE, WON, SCALED = "cmi.completion_status", "cmi.success_status", "cmi.score.scaled"


@pytest.mark.parametrize(
    ("values", "terms", "left", "expected"),
    [
        ({}, {}, False, Outcome()),
        ({}, {}, True, Outcome(True)),
        ({STATUS: "incomplete"}, {}, True, Outcome()),
        ({STATUS: "completed"}, {}, False, Outcome(True)),
        ({STATUS: "passed", RAW: "80"}, {}, False, Outcome(True, True, 0.8)),
        ({STATUS: "failed", RAW: "30"}, {}, True, Outcome(False, False, 0.3)),
        ({STATUS: "completed", RAW: "80"}, {"mastery": 60}, True, Outcome(True, True, 0.8)),
        ({STATUS: "completed", RAW: "40"}, {"mastery": 60}, True, Outcome(False, False, 0.4)),
        ({STATUS: "completed", RAW: "40"}, {"mastery": 60}, False, Outcome(True, None, 0.4)),
        ({STATUS: "incomplete", RAW: "40"}, {"mastery": 60}, True, Outcome(False, None, 0.4)),
        ({RAW: "8", "cmi.core.score.max": "10"}, {}, False, Outcome(False, None, 0.8)),
        ({RAW: "6", "cmi.core.score.min": "2", "cmi.core.score.max": "10"}, {}, False, Outcome(False, None, 0.5)),
        ({RAW: "", STATUS: "browsed"}, {"mastery": 60}, True, Outcome()),
        ({RAW: "5", "cmi.core.score.min": "10", "cmi.core.score.max": "10"}, {}, False, Outcome()),
    ],
)
def test_of_12(values, terms, left, expected):
    assert outcome_of(OLD, values, terms, left=left) == expected


@pytest.mark.parametrize(
    ("values", "terms", "left", "expected"),
    [
        ({}, {}, False, Outcome()),
        ({}, {}, True, Outcome(True)),
        ({DONE: "incomplete"}, {}, True, Outcome()),
        ({DONE: "completed", WON: "failed", SCALED: "0.2"}, {}, True, Outcome(True, False, 0.2)),
        ({WON: "passed"}, {}, False, Outcome(False, True)),
        ({SCALED: "0.7"}, {"passing_score": 0.6}, False, Outcome(False, True, 0.7)),
        ({SCALED: "0.5", WON: "passed"}, {"passing_score": 0.6}, False, Outcome(False, False, 0.5)),
        ({WON: "passed"}, {"passing_score": 0.6}, False, Outcome()),
        ({"cmi.progress_measure": "0.8", DONE: "incomplete"}, {"completion_threshold": 0.75}, False, Outcome(True)),
        ({"cmi.progress_measure": "0.5", DONE: "completed"}, {"completion_threshold": 0.75}, False, Outcome()),
        ({"cmi.score.raw": "15", "cmi.score.min": "0", "cmi.score.max": "20"}, {}, False, Outcome(False, None, 0.75)),
        ({"cmi.score.raw": "15"}, {}, False, Outcome()),
    ],
)
def test_of_2004(values, terms, left, expected):
    assert outcome_of(NEW, values, terms, left=left) == expected


def test_what_asks_to_be_taken_up_again():
    assert suspended(OLD, {"cmi.core.exit": "suspend"})
    assert not suspended(OLD, {"cmi.core.exit": ""})
    assert suspended(NEW, {"cmi.exit": "suspend"})
    assert suspended(NEW, {"adl.nav.request": "suspendAll"})
    assert not suspended(NEW, {"cmi.exit": "normal"})
