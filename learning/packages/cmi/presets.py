"""What the content may read and never set: who learns (a number), how it comes back, and the manifest's terms."""

from typing import Any

from learning.packages.cmi.times import interval, timespan
from learning.packages.models import Package, PackageState
from learning.packages.play.runtimes import Play

#: the name of everybody: packages greet, and need not know whom
NAME = "Anonyme"


def presets(play: Play, state: PackageState) -> dict[str, str]:
    terms = play.item.terms
    found = _of_12(terms) if play.package.standard == Package.Standard.SCORM_12 else _of_2004(terms)
    learner = play.attempt.uuid.hex if play.attempt else "visiteur"
    core = "cmi.core." if play.package.standard == Package.Standard.SCORM_12 else "cmi."
    who = "student" if play.package.standard == Package.Standard.SCORM_12 else "learner"
    mode = "lesson_mode" if play.package.standard == Package.Standard.SCORM_12 else "mode"
    total = timespan if play.package.standard == Package.Standard.SCORM_12 else interval
    return {
        **found,
        f"{core}{who}_id": learner,
        f"{core}{who}_name": NAME,
        f"{core}credit": "credit",
        f"{core}{mode}": "normal",
        f"{core}entry": entry_of(state),
        f"{core}total_time": total(state.total_seconds),
    }


def entry_of(state: PackageState) -> str:
    """New, taken up again (also after a tab that was closed), or opened again after it said goodbye."""
    if not state.stamp:
        return "ab-initio"
    return "" if state.left else "resume"


def _of_12(terms: dict[str, Any]) -> dict[str, str]:
    return _given(
        {
            "cmi.launch_data": terms.get("launch_data"),
            "cmi.student_data.mastery_score": terms.get("mastery"),
            "cmi.student_data.max_time_allowed": terms.get("time_allowed"),
            "cmi.student_data.time_limit_action": terms.get("time_action"),
        }
    )


def _of_2004(terms: dict[str, Any]) -> dict[str, str]:
    return _given(
        {
            "cmi.launch_data": terms.get("launch_data"),
            "cmi.completion_threshold": terms.get("completion_threshold"),
            "cmi.scaled_passing_score": terms.get("passing_score"),
            "cmi.time_limit_action": terms.get("time_action"),
        }
    )


def _given(values: dict[str, Any]) -> dict[str, str]:
    return {
        name: f"{value:g}" if isinstance(value, float) else value for name, value in values.items() if value is not None
    }
