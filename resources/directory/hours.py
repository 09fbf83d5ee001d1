"""Opening hours as OpenStreetMap writes them, told in French. Only what is simple is told; the rest stays as it is."""

import re
from dataclasses import dataclass

_DAYS = {"Mo": "lundi", "Tu": "mardi", "We": "mercredi", "Th": "jeudi", "Fr": "vendredi", "Sa": "samedi"}
_DAYS |= {"Su": "dimanche", "PH": "jours fériés"}
_RULE = re.compile(r"(?P<days>[A-Z][a-zH](?:[-,][A-Z][a-zH])*) (?P<times>off|[0-9:,-]+)")
_SPAN = re.compile(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
HARD = "\u00a0"


@dataclass(frozen=True)
class Line:
    """« Du lundi au jeudi » – « 9 h – 12 h 30, 13 h 30 – 17 h »."""

    days: str
    times: str


def told(hours: str) -> list[Line]:
    """The lines to show; none when nothing is known."""
    rules = [rule.strip() for rule in hours.split(";") if rule.strip()]
    lines = [_line(rule) for rule in rules]
    if any(line is None for line in lines):
        return [Line("Horaires", hours)]
    return [line for line in lines if line]


def _line(rule: str) -> Line | None:
    found = _RULE.fullmatch(rule)
    if not found:
        return None
    days, times = _days(found["days"]), _times(found["times"])
    return Line(days[:1].upper() + days[1:], times) if days and times else None


def _days(text: str) -> str:
    parts = [_span_of_days(part) for part in text.split(",")]
    if not all(parts):
        return ""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} et {parts[-1]}"


def _span_of_days(text: str) -> str:
    names = [_DAYS.get(day, "") for day in text.split("-")]
    if not all(names) or len(names) > 2:
        return ""
    return names[0] if len(names) == 1 else f"du {names[0]} au {names[1]}"


def _times(text: str) -> str:
    if text == "off":
        return "fermé"
    spans = [_SPAN.fullmatch(part) for part in text.split(",")]
    if not all(spans):
        return ""
    return ", ".join(f"{_time(*span.groups()[:2])} – {_time(*span.groups()[2:])}" for span in spans if span)


def _time(hour: str, minute: str) -> str:
    return f"{int(hour)}{HARD}h" if minute == "00" else f"{int(hour)}{HARD}h{HARD}{minute}"
