"""SCORM 1.2 Run-Time Environment, 3.4: its data model, and what it makes of a state."""

from learning.packages.cmi.elements import Element, Model, words

DECIMAL = r"(-?\d{1,10}(\.\d{1,10})?)?"
IDENTIFIER = r"[\x21-\x7e]{0,255}"
TIMESPAN = r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?"
TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?"
STATUS = words("passed", "completed", "failed", "incomplete", "browsed")
OBJECTIVE_STATUS = f"{STATUS}|not attempted"
SHORT, LONG = 255, 4096

_SCORE = "raw,min,max"


def _score(prefix: str) -> dict[str, Element]:
    return {
        f"{prefix}._children": Element("r", default=_SCORE),
        **{f"{prefix}.{name}": Element("rw", form=DECIMAL, low=0, high=100, default="") for name in _SCORE.split(",")},
    }


def _lists(*names: str) -> dict[str, Element]:
    return {f"{name}._count": Element("r") for name in names}


MODEL = Model(
    {
        "cmi._version": Element("r", default="3.4"),
        "cmi.core._children": Element(
            "r",
            default="student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,"
            "lesson_mode,exit,session_time",
        ),
        "cmi.core.student_id": Element("r"),
        "cmi.core.student_name": Element("r"),
        "cmi.core.lesson_location": Element("rw", most=SHORT, default=""),
        "cmi.core.credit": Element("r"),
        "cmi.core.lesson_status": Element("rw", form=STATUS, default="not attempted"),
        "cmi.core.entry": Element("r"),
        **_score("cmi.core.score"),
        "cmi.core.total_time": Element("r"),
        "cmi.core.lesson_mode": Element("r"),
        "cmi.core.exit": Element("w", form=words("time-out", "suspend", "logout", "")),
        "cmi.core.session_time": Element("w", form=TIMESPAN),
        "cmi.suspend_data": Element("rw", most=LONG, default=""),
        "cmi.launch_data": Element("r", default=""),
        "cmi.comments": Element("rw", most=LONG, default=""),
        "cmi.comments_from_lms": Element("r", default=""),
        **_lists("cmi.objectives", "cmi.interactions"),
        "cmi.objectives._children": Element("r", default="id,score,status"),
        "cmi.objectives.n.id": Element("rw", form=IDENTIFIER),
        **_score("cmi.objectives.n.score"),
        "cmi.objectives.n.status": Element("rw", form=OBJECTIVE_STATUS, default="not attempted"),
        "cmi.student_data._children": Element("r", default="mastery_score,max_time_allowed,time_limit_action"),
        "cmi.student_data.mastery_score": Element("r", default=""),
        "cmi.student_data.max_time_allowed": Element("r", default=""),
        "cmi.student_data.time_limit_action": Element("r", default=""),
        "cmi.student_preference._children": Element("r", default="audio,language,speed,text"),
        "cmi.student_preference.audio": Element("rw", form=r"-?\d{1,3}", low=-1, high=100, default="0"),
        "cmi.student_preference.language": Element("rw", most=SHORT, default=""),
        "cmi.student_preference.speed": Element("rw", form=r"-?\d{1,3}", low=-100, high=100, default="0"),
        "cmi.student_preference.text": Element("rw", form=words("-1", "0", "1"), default="0"),
        "cmi.interactions._children": Element(
            "r", default="id,objectives,time,type,correct_responses,weighting,student_response,result,latency"
        ),
        "cmi.interactions.n.id": Element("w", form=IDENTIFIER),
        "cmi.interactions.n.objectives._count": Element("r"),
        "cmi.interactions.n.objectives.n.id": Element("w", form=IDENTIFIER),
        "cmi.interactions.n.time": Element("w", form=TIME),
        "cmi.interactions.n.type": Element(
            "w",
            form=words("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
        ),
        "cmi.interactions.n.correct_responses._count": Element("r"),
        "cmi.interactions.n.correct_responses.n.pattern": Element("w", most=SHORT),
        "cmi.interactions.n.weighting": Element("w", form=DECIMAL),
        "cmi.interactions.n.student_response": Element("w", most=SHORT),
        "cmi.interactions.n.result": Element(
            "w", form=f"{words('correct', 'wrong', 'unanticipated', 'neutral')}|{DECIMAL}"
        ),
        "cmi.interactions.n.latency": Element("w", form=TIMESPAN),
    }
)
