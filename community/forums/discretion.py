"""What looks like data about a user (usager) in a message: the charter keeps it out of the platform (V9).

A social security number has no place here and is refused; an address or a telephone number may be a
colleague's, so that its author is asked to confirm.
"""

import re
from dataclasses import dataclass

NIR = re.compile(
    r"(?<!\d)[1-478][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}"
    r"(?:[\s.-]?\d{2})?(?!\d)",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\d/])(?:\+33[\s.-]?|0033[\s.-]?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*", re.IGNORECASE)


@dataclass(frozen=True)
class Finding:
    """A passage, and what it resembles."""

    passage: str
    likeness: str
    refused: bool = False


def findings(text: str) -> list[Finding]:
    """Each passage that looks like data about a person, in the order of gravity."""
    found = [Finding(match, "un numéro de sécurité sociale", refused=True) for match in _matches(NIR, text)]
    rest = NIR.sub(" ", text)
    found += [Finding(match, "une adresse électronique") for match in _matches(MAIL, rest)]
    found += [Finding(match, "un numéro de téléphone") for match in _matches(PHONE, MAIL.sub(" ", rest))]
    return found


def _matches(pattern: re.Pattern[str], text: str) -> list[str]:
    return list(dict.fromkeys(match.group().strip() for match in pattern.finditer(text)))
