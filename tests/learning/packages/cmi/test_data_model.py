"""The tables of both data models: their words, sizes and ranges, as the specification gives them."""

import pytest

from learning.packages.cmi import scorm12, scorm2004
from learning.packages.cmi.times import interval, seconds_of, timespan

OLD, NEW = scorm12.MODEL, scorm2004.MODEL


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cmi.core.lesson_location", "x" * 255),
        ("cmi.core.lesson_status", "browsed"),
        ("cmi.core.score.raw", "99.5"),
        ("cmi.core.score.raw", ""),
        ("cmi.core.exit", ""),
        ("cmi.core.exit", "time-out"),
        ("cmi.core.session_time", "0000:12:30.05"),
        ("cmi.suspend_data", "é" * 4096),
        ("cmi.interactions.0.id", "Q1"),
        ("cmi.interactions.12.correct_responses.3.pattern", "a"),
        ("cmi.interactions.0.type", "fill-in"),
        ("cmi.interactions.0.result", "3.5"),
        ("cmi.interactions.0.time", "23:59:59.5"),
        ("cmi.objectives.4.score.max", "100"),
        ("cmi.objectives.4.status", "not attempted"),
        ("cmi.student_preference.audio", "-1"),
    ],
)
def test_12_keeps(name, value):
    assert OLD.refusal({name: value}) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cmi.core.lesson_location", "x" * 256),
        ("cmi.core.lesson_status", "not attempted"),
        ("cmi.core.lesson_status", "Passed"),
        ("cmi.core.score.raw", "101"),
        ("cmi.core.score.raw", "-1"),
        ("cmi.core.score.raw", "-"),
        ("cmi.core.score.raw", "dix"),
        ("cmi.core.score.raw", "٣"),
        ("cmi.core.session_time", "12:30"),
        ("cmi.core.student_id", "me"),
        ("cmi.core.total_time", "0000:00:00"),
        ("cmi.core._children", "x"),
        ("cmi.suspend_data", "x" * 4097),
        ("cmi.suspend_data", "a\x00b"),
        ("cmi.suspend_data", "\ud800"),
        ("cmi.suspend_data", 3),
        ("cmi.suspend_data", None),
        ("cmi.interactions.n.id", "Q1"),
        ("cmi.interactions.01.id", "Q1"),
        ("cmi.interactions.1000.id", "Q1"),
        ("cmi.interactions.0.id", "deux mots"),
        ("cmi.interactions.0.time", "24:00:00"),
        ("cmi.rien", "x"),
        ("__proto__", "x"),
    ],
)
def test_12_refuses(name, value):
    assert OLD.refusal({name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cmi.location", "x" * 1000),
        ("cmi.suspend_data", "x" * 64000),
        ("cmi.completion_status", "not attempted"),
        ("cmi.success_status", "unknown"),
        ("cmi.score.scaled", "-1"),
        ("cmi.score.scaled", "0.333333333"),
        ("cmi.score.raw", "-12.5"),
        ("cmi.progress_measure", "1"),
        ("cmi.session_time", "PT1H5M3.25S"),
        ("cmi.session_time", "P1DT2H"),
        ("cmi.exit", "suspend"),
        ("cmi.interactions.0.id", "urn:x-test:1"),
        ("cmi.interactions.0.timestamp", "2026-11-24T10:00:00.5+01:00"),
        ("cmi.interactions.0.timestamp", "2026"),
        ("cmi.interactions.0.latency", "PT0.5S"),
        ("cmi.interactions.0.description", "{lang=fr}Une question"),
        ("cmi.objectives.0.success_status", "failed"),
        ("cmi.comments_from_learner.0.comment", "Bien\nvu"),
        ("adl.nav.request", "{target=sco-2}choice"),
        ("adl.nav.request", "_none_"),
    ],
)
def test_2004_keeps(name, value):
    assert NEW.refusal({name: value}) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cmi.location", "x" * 1001),
        ("cmi.suspend_data", "x" * 64001),
        ("cmi.score.scaled", "1.1"),
        ("cmi.score.scaled", ""),
        ("cmi.score.scaled", "nan"),
        ("cmi.score.scaled", "1e99"),
        ("cmi.progress_measure", "-0.1"),
        ("cmi.session_time", "P"),
        ("cmi.session_time", "PT"),
        ("cmi.session_time", "0000:12:30"),
        ("cmi.completion_status", "browsed"),
        ("cmi.exit", "quit"),
        ("cmi.interactions.0.timestamp", "24/11/2026"),
        ("cmi.interactions.0.id", ""),
        ("cmi.learner_name", "Moi"),
        ("cmi.mode", "review"),
        ("adl.nav.request", "jump"),
        ("cmi.core.lesson_status", "passed"),
    ],
)
def test_2004_refuses(name, value):
    assert NEW.refusal({name: value})


def test_values_are_a_table():
    for wrong in ([], "x", None, 3):
        assert OLD.refusal(wrong)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0001:02:03.5", 3723.5), ("00:00:07", 7), ("PT1H2M3.5S", 3723.5), ("P1D", 86400), ("PT0S", 0),
        ("", 0), ("x", 0), ("9999:00:00", 86400),
    ],
)  # fmt: skip
def test_durations_in_seconds(text, seconds):
    assert seconds_of(text) == seconds


def test_durations_back():
    assert timespan(3723.5) == "0001:02:03.50"
    assert timespan(0) == "0000:00:00.00"
    assert interval(3723.5) == "PT3723.5S"
    assert interval(123456.78) == "PT123456.78S"
    assert NEW.refusal({"cmi.session_time": interval(3723.5)}) == ""
