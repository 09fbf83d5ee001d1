"""What a manifest says of an item besides its address: thresholds, launch data, and rules that we do not follow."""

from typing import Any
from xml.etree.ElementTree import Element

#: the elements of « sequencing » that ask for more than one item after the other
RULES = {
    "sequencingRules",
    "rollupRules",
    "limitConditions",
    "randomizationControls",
    "constrainedChoiceConsiderations",
}
#: the attributes of controlMode that change what we do: any order, forwards and back
CONTROLS = {"choice": "true", "flow": "true", "forwardOnly": "false"}


def name_of(element: Element) -> str:
    """Its name, without namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: Element, *names: str) -> str:
    """The text at the end of this way of children, in one line; empty when there is none."""
    here: Element | None = element
    for name in names:
        here = next((child for child in here or () if name_of(child) == name), None)
        if here is None:
            return ""
    return " ".join("".join(here.itertext() if here is not None else ()).split())


def terms_of(item: Element) -> dict[str, Any]:
    """Mastery score, launch data, time limits; for 2004, thresholds of completion and success."""
    terms: dict[str, Any] = {
        "mastery": _number(text_of(item, "masteryscore"), 0, 100),
        "launch_data": (text_of(item, "datafromlms") or text_of(item, "dataFromLMS"))[:4096],
        "time_allowed": text_of(item, "maxtimeallowed")[:20],
        "time_action": (text_of(item, "timelimitaction") or text_of(item, "timeLimitAction"))[:40],
        "completion_threshold": _completion_threshold(item),
        "passing_score": _passing_score(item),
    }
    return {name: value for name, value in terms.items() if value not in (None, "")}


def _completion_threshold(item: Element) -> float | None:
    """An element with text in the 3rd edition, with an attribute in the 4th."""
    found = next((child for child in item if name_of(child) == "completionThreshold"), None)
    if found is None or found.get("completedByMeasure") == "false":
        return None
    return _number(found.get("minProgressMeasure") or text_of(found) or "1.0", 0, 1)


def _passing_score(item: Element) -> float | None:
    for objective in item.iter():
        if name_of(objective) == "primaryObjective" and objective.get("satisfiedByMeasure") == "true":
            return _number(text_of(objective, "minNormalizedMeasure") or "1.0", -1, 1)
    return None


def asks_for_sequencing(root: Element) -> bool:
    """Whether the order or the access of its items depends on rules: 2004's, or the prerequisites of 1.2."""
    for element in root.iter():
        name = name_of(element)
        if name in RULES and len(element) + len(element.attrib):
            return True
        if name == "prerequisites" and text_of(element):
            return True
        if name == "controlMode" and any(element.get(key, value) != value for key, value in CONTROLS.items()):
            return True
    return False


def _number(text: str, low: float, high: float) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if low <= value <= high else None
