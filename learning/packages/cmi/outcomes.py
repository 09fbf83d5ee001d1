"""What came of an item, as its values and the terms of its manifest say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from learning.packages.cmi.times import seconds_of
from learning.packages.models import Package

Values = Mapping[str, str]


@dataclass(frozen=True)
class Outcome:
    """Completed, passed or failed (None when it does not say), and a score from -1 to 1."""

    completed: bool = False
    passed: bool | None = None
    score: float | None = None

    @property
    def is_final(self) -> bool:
        return self.completed or self.passed is not None


def outcome_of(standard: str, values: Values, terms: Mapping[str, Any], *, left: bool) -> Outcome:
    """`left`: it said goodbye and is not to be taken up again, so that what it never said is settled."""
    rule = _outcome_12 if standard == Package.Standard.SCORM_12 else _outcome_2004
    return rule(values, terms, left)


def suspended(standard: str, values: Values) -> bool:
    """Whether it asked to be taken up again where it was."""
    if standard == Package.Standard.SCORM_12:
        return values.get("cmi.core.exit") == "suspend"
    return values.get("cmi.exit") in ("suspend", "time-out") or values.get("adl.nav.request") == "suspendAll"


def session_seconds(standard: str, values: Values) -> float:
    name = "cmi.core.session_time" if standard == Package.Standard.SCORM_12 else "cmi.session_time"
    return seconds_of(values.get(name, ""))


def _outcome_12(values: Values, terms: Mapping[str, Any], left: bool) -> Outcome:
    """Without a status, leaving completes; with a mastery score, the score decides (1.2, 3.4.4)."""
    status = values.get("cmi.core.lesson_status", "") or ("completed" if left else "")
    raw, mastery = _number(values.get("cmi.core.score.raw")), terms.get("mastery")
    if left and raw is not None and mastery is not None and status != "incomplete":
        status = "passed" if raw >= mastery else "failed"
    passed = {"passed": True, "failed": False}.get(status)
    low, high = values.get("cmi.core.score.min"), values.get("cmi.core.score.max")
    return Outcome(status in ("completed", "passed"), passed, _scaled(raw, _number(low), _number(high) or 100))


def _outcome_2004(values: Values, terms: Mapping[str, Any], left: bool) -> Outcome:
    """Thresholds of the manifest stand above what the content says (4th edition, 4.2.4 and 4.2.21)."""
    said = values.get("cmi.completion_status", "unknown")
    progress, threshold = _number(values.get("cmi.progress_measure")), terms.get("completion_threshold")
    if threshold is not None and progress is not None:
        completed = progress >= threshold
    else:
        completed = said == "completed" or (left and said == "unknown")
    scaled, passing = _number(values.get("cmi.score.scaled")), terms.get("passing_score")
    passed = {"passed": True, "failed": False}.get(values.get("cmi.success_status", ""))
    if passing is not None:
        passed = scaled >= passing if scaled is not None else None
    raw, low, high = (_number(values.get(f"cmi.score.{name}")) for name in ("raw", "min", "max"))
    return Outcome(completed, passed, scaled if scaled is not None or high is None else _scaled(raw, low, high))


def _scaled(raw: float | None, low: float | None, high: float) -> float | None:
    low = low or 0
    if raw is None or high <= low:
        return None
    return round(max(-1.0, min(1.0, (raw - low) / (high - low))), 6)


def _number(text: str | None) -> float | None:
    try:
        return float(text or "")
    except ValueError:
        return None
