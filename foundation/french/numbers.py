"""Numbers in French: thousands, plurals, ordinals, lists."""

from collections.abc import Iterable

from foundation.french.typography import FINE, HARD

WORDS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze")


def number(value: int | float) -> str:
    """1234567 → 1 234 567; 2.5 → 2,5. Fine spaces between thousands from 10 000 on, as between 1 000 and 9 999."""
    text = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}".removesuffix(".0")
    return text.replace(",", FINE).replace(".", ",")


def plural(value: int | float, singular: str, several: str = "") -> str:
    """The plural starts at 2: « 0 place », « 1,5 place », « 2 places »."""
    return (several or f"{singular}s") if abs(value) >= 2 else singular


def count(value: int | float, singular: str, several: str = "") -> str:
    """« 3 places », the number held to its word."""
    return f"{number(value)}{HARD}{plural(value, singular, several)}"


def in_words(value: int, feminine: bool = False) -> str:
    """« deux », up to twelve; figures beyond."""
    if value == 1 and feminine:
        return "une"
    return WORDS[value] if 0 <= value < len(WORDS) else number(value)


def ordinal(value: int, feminine: bool = False) -> tuple[str, str]:
    """The figure and what is written above the line: (« 1 », « er »), (« 2 », « e »)."""
    if value == 1:
        return "1", "re" if feminine else "er"
    return number(value), "e"


def listed(items: Iterable[object], last: str = "et") -> str:
    """« Foix, Millau et Auch »."""
    *first, end = [str(item) for item in items] or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def told_size(size: int) -> str:
    """A size as people read it: « 800 octets », « 3 ko », « 1,4 Mo »."""
    if size < 1024:
        return f"{size} octets"
    if size < 1024 * 1024:
        return f"{round(size / 1024)}\u00a0ko"
    return f"{size / 1024 / 1024:.1f}\u00a0Mo".replace(".", ",")
