"""The code of a row on a signed sheet: it ties a signature to a sign-up, however the name is written."""

from learning.events.signups.models import SignUp

#: no letter that a hand could take for another or for a figure
LETTERS = "ACDEFHJKLMNPRTUVWXY"


def row_code(sign_up: SignUp) -> str:
    """« 017K »: the number of the sign-up and a letter that a misread figure would not have."""
    return f"{sign_up.ticket:03d}{_check(sign_up.ticket)}"


def _check(number: int) -> str:
    """Weighted by place, modulo a prime: one figure misread, or two exchanged, change the letter."""
    figures = [int(figure) for figure in reversed(f"{number:03d}")]
    return LETTERS[sum((place + 2) * figure for place, figure in enumerate(figures)) % len(LETTERS)]
