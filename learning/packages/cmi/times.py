"""The durations of both standards, in seconds and back."""

import re

PARTS = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?")
#: years and months as SCORM's own examples count them
WEIGHTS = (365 * 86400, 30 * 86400, 86400, 3600, 60, 1)
#: a session of more than a day is a page that was forgotten
LONGEST = 86400.0


def seconds_of(value: str) -> float:
    """« 0000:12:30.00 » or « PT12M30S »; what is neither is nothing."""
    if value.startswith("P") and (found := PARTS.fullmatch(value)):
        return min(
            LONGEST, sum(float(part or 0) * weight for part, weight in zip(found.groups(), WEIGHTS, strict=True))
        )
    parts = value.split(":")
    if len(parts) != 3:
        return 0.0
    return min(LONGEST, sum(float(part) * weight for part, weight in zip(parts, WEIGHTS[3:], strict=True)))


def timespan(seconds: float) -> str:
    """As SCORM 1.2 writes it: « 0001:02:03.45 »."""
    whole = round(seconds * 100)
    return f"{whole // 360000:04d}:{whole // 6000 % 60:02d}:{whole // 100 % 60:02d}.{whole % 100:02d}"


def interval(seconds: float) -> str:
    """As SCORM 2004 writes it: « PT3723.45S »."""
    return f"PT{f'{seconds:.2f}'.rstrip('0').rstrip('.')}S"
