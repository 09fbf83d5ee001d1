"""SCORM 2004 Run-Time Environment, 4: its data model, the reading of times, and the requests to move on."""

from learning.packages.cmi.elements import Element, Model, words

REAL = r"-?\d{1,10}(\.\d{1,12})?([eE][+-]?\d{1,2})?"
IDENTIFIER, LONG_IDENTIFIER = 250, 4000
LANGUAGE = r"(\{lang=[A-Za-z0-9-]{1,40}\})?.*"
INTERVAL = r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?"
TIME = (
    r"(19[7-9]\d|20[0-3]\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?"
)
COMPLETION = words("completed", "incomplete", "not attempted", "unknown")
SUCCESS = words("passed", "failed", "unknown")
NAVIGATION = words(
    "continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_"
)  # fmt: skip
TARGET = r"\{target=[^}]{1,200}\}(choice|jump)"


def _score(prefix: str) -> dict[str, Element]:
    return {
        f"{prefix}._children": Element("r", default="scaled,raw,min,max"),
        f"{prefix}.scaled": Element("rw", form=REAL, low=-1, high=1),
        **{f"{prefix}.{name}": Element("rw", form=REAL) for name in ("raw", "min", "max")},
    }


MODEL = Model(
    {
        "cmi._version": Element("r", default="1.0"),
        "cmi.comments_from_learner._children": Element("r", default="comment,location,timestamp"),
        "cmi.comments_from_learner._count": Element("r"),
        "cmi.comments_from_learner.n.comment": Element("rw", form=LANGUAGE, most=4000),
        "cmi.comments_from_learner.n.location": Element("rw", most=250),
        "cmi.comments_from_learner.n.timestamp": Element("rw", form=TIME),
        "cmi.comments_from_lms._children": Element("r", default="comment,location,timestamp"),
        "cmi.comments_from_lms._count": Element("r"),
        "cmi.completion_status": Element("rw", form=COMPLETION, default="unknown"),
        "cmi.completion_threshold": Element("r"),
        "cmi.credit": Element("r"),
        "cmi.entry": Element("r"),
        "cmi.exit": Element("w", form=words("time-out", "suspend", "logout", "normal", "")),
        "cmi.interactions._children": Element(
            "r",
            default="id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,"
            "description",
        ),
        "cmi.interactions._count": Element("r"),
        "cmi.interactions.n.id": Element("rw", form=r"\S.*", most=LONG_IDENTIFIER),
        "cmi.interactions.n.type": Element(
            "rw",
            form=words(
                "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing",
                "likert", "numeric", "other",
            ),
        ),
        "cmi.interactions.n.objectives._count": Element("r"),
        "cmi.interactions.n.objectives.n.id": Element("rw", form=r"\S.*", most=LONG_IDENTIFIER),
        "cmi.interactions.n.timestamp": Element("rw", form=TIME),
        "cmi.interactions.n.correct_responses._count": Element("r"),
        "cmi.interactions.n.correct_responses.n.pattern": Element("rw", most=4000),
        "cmi.interactions.n.weighting": Element("rw", form=REAL),
        "cmi.interactions.n.learner_response": Element("rw", most=4000),
        "cmi.interactions.n.result": Element(
            "rw", form=f"{words('correct', 'incorrect', 'unanticipated', 'neutral')}|{REAL}"
        ),
        "cmi.interactions.n.latency": Element("rw", form=INTERVAL),
        "cmi.interactions.n.description": Element("rw", form=LANGUAGE, most=250),
        "cmi.launch_data": Element("r"),
        "cmi.learner_id": Element("r"),
        "cmi.learner_name": Element("r"),
        "cmi.learner_preference._children": Element(
            "r", default="audio_level,language,delivery_speed,audio_captioning"
        ),
        "cmi.learner_preference.audio_level": Element("rw", form=REAL, low=0, default="1"),
        "cmi.learner_preference.language": Element("rw", most=250, default=""),
        "cmi.learner_preference.delivery_speed": Element("rw", form=REAL, low=0, default="1"),
        "cmi.learner_preference.audio_captioning": Element("rw", form=words("-1", "0", "1"), default="0"),
        "cmi.location": Element("rw", most=1000),
        "cmi.max_time_allowed": Element("r"),
        "cmi.mode": Element("r"),
        "cmi.objectives._children": Element(
            "r", default="id,score,success_status,completion_status,progress_measure,description"
        ),
        "cmi.objectives._count": Element("r"),
        "cmi.objectives.n.id": Element("rw", form=r"\S.*", most=LONG_IDENTIFIER),
        **_score("cmi.objectives.n.score"),
        "cmi.objectives.n.success_status": Element("rw", form=SUCCESS, default="unknown"),
        "cmi.objectives.n.completion_status": Element("rw", form=COMPLETION, default="unknown"),
        "cmi.objectives.n.progress_measure": Element("rw", form=REAL, low=0, high=1),
        "cmi.objectives.n.description": Element("rw", form=LANGUAGE, most=250),
        "cmi.progress_measure": Element("rw", form=REAL, low=0, high=1),
        "cmi.scaled_passing_score": Element("r"),
        **_score("cmi.score"),
        "cmi.session_time": Element("w", form=INTERVAL),
        "cmi.success_status": Element("rw", form=SUCCESS, default="unknown"),
        "cmi.suspend_data": Element("rw", most=64000),
        "cmi.time_limit_action": Element("r"),
        "cmi.total_time": Element("r"),
        "adl.nav.request": Element("rw", form=f"{NAVIGATION}|{TARGET}", default="_none_"),
        "adl.nav.request_valid.continue": Element("r", default="unknown"),
        "adl.nav.request_valid.previous": Element("r", default="unknown"),
    }
)  # fmt: skip
