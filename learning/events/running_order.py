"""The running order of a day, read in its presentation: a line « 9 h 30 : titre. Détail. » is a step."""

import datetime
import re
from dataclasses import dataclass, field

STEP = re.compile(r"(?P<hour>[01]?\d|2[0-3])\s?h\s?(?P<minute>[0-5]\d)?\s?:\s?(?P<said>\S.*)")


@dataclass(frozen=True)
class Step:
    at: datetime.time
    title: str
    detail: str = ""


@dataclass
class RunningOrder:
    """What is left of the text, and the steps in the order of writing."""

    text: str = ""
    steps: list[Step] = field(default_factory=list)


def running_order(description: str) -> RunningOrder:
    """Steps need company: a single line with an hour stays in the text."""
    lines = [line.strip() for line in description.splitlines()]
    matches = [STEP.fullmatch(line) for line in lines]
    steps = [_step(match) for match in matches if match]
    if len(steps) < 2:
        return RunningOrder(description.strip())
    rest = "\n".join(line for line, match in zip(lines, matches, strict=True) if not match)
    return RunningOrder(rest.strip(), steps)


def _step(match: re.Match[str]) -> Step:
    title, _, detail = match["said"].partition(". ")
    return Step(datetime.time(int(match["hour"]), int(match["minute"] or 0)), title.rstrip("."), detail.strip())
