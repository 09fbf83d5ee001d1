"""French in templates: spaces, dates, hours, durations, plurals. A builtin library: nothing to load."""

import datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from foundation.clock import now
from foundation.french import dates, numbers, typography

register = template.Library()


@register.filter
def typo(value: Any) -> SafeString:
    """French spaces and apostrophes; only text nodes are touched, and unsafe text is escaped."""
    if value in (None, ""):
        return mark_safe("")
    if hasattr(value, "__html__"):
        return mark_safe(typography.french_html(value.__html__()))  # noqa: S308 (it was safe already)
    return mark_safe(typography.french_escaped(str(value)))  # noqa: S308 (escaped just there)


@register.filter
def day(value: datetime.date | None) -> str:
    return dates.day(value) if value else ""


@register.filter
def plain_day(value: datetime.date | None) -> str:
    return dates.plain_day(value) if value else ""


@register.filter
def short_day(value: datetime.date | None) -> str:
    return dates.short_day(value) if value else ""


@register.filter
def month(value: datetime.date | None) -> str:
    return dates.month(value) if value else ""


@register.filter
def days_to(value: datetime.date | None, end: datetime.date | None) -> str:
    """`{{ start|days_to:end }}` → « du 4 au 6 mars 2027 »."""
    return dates.days(value, end or value) if value else ""


@register.filter
def clock(value: datetime.datetime | datetime.time | None) -> str:
    return dates.clock(value) if value is not None else ""


@register.filter
def ago(value: datetime.datetime | None) -> str:
    return dates.ago(value, now()) if value else ""


@register.filter
def duration(minutes: float | None) -> str:
    return dates.duration(minutes) if minutes is not None else ""


@register.filter
def iso(value: datetime.date | None) -> str:
    """For the datetime attribute of <time>."""
    return value.isoformat() if value else ""


@register.filter
def number(value: float | None) -> str:
    return numbers.number(value) if value is not None else ""


@register.filter
def count(value: Any, words: str) -> str:
    """`{{ 3|count:"place,places" }}` → « 3 places »; a collection is counted."""
    return numbers.count(_amount(value), *words.split(","))


@register.filter
def plural(value: Any, words: str) -> str:
    """The word alone, of the number given: `{{ n|plural:"est ouverte,sont ouvertes" }}`."""
    return numbers.plural(_amount(value), *words.split(","))


@register.filter
def ordinal(value: int, gender: str = "") -> SafeString:
    """« 1er » with its letters above the line; `{{ n|ordinal:"f" }}` for « 1re »."""
    figure, letters = numbers.ordinal(value, feminine=gender == "f")
    return format_html("{}<sup>{}</sup>", figure, letters)


@register.filter
def in_words(value: int) -> str:
    """« deux », up to twelve."""
    return numbers.in_words(value)


@register.filter
def listed(items: Any, last: str = "et") -> str:
    return numbers.listed(items, last)


@register.filter
def capfirst_fr(value: Any) -> str:
    """« Jeudi 21 janvier »: the first letter alone."""
    text = str(value)
    return text[:1].upper() + text[1:]


def _amount(value: Any) -> float:
    if value is None:
        return 0
    return value if isinstance(value, (int, float)) else len(value)
