"""Numbers that people read aloud and type again: « 7K3M-9QX2-8FHC ».

Thirty-one signs (no 0, 1, I, L, O), so a prime number of them: with weights that differ from place to place, the
last sign betrays any one wrong sign and any two that changed places. Eleven free signs make 54 bits of chance.
"""

import re
import secrets

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 12
#: how much one may type, spaces and dashes included
LONGEST = 60
GROUP = 4


def new_number() -> str:
    """A number by chance, as it is written."""
    return with_check("".join(secrets.choice(SIGNS) for _ in range(LENGTH - 1)))


def with_check(free: str) -> str:
    """These eleven signs and the one that betrays a mistake, by groups of four."""
    missing = -sum(_weighed(free)) % len(SIGNS)
    return _grouped(free + SIGNS[missing])


def read_number(typed: str) -> str:
    """What somebody typed or scanned, as it is written; empty when it can be nobody's number."""
    signs = re.sub(r"[\s.\-–—_/]+", "", typed).upper() if len(typed) <= LONGEST else ""
    if len(signs) != LENGTH or not set(signs) <= set(SIGNS):
        return ""
    return _grouped(signs) if (sum(_weighed(signs[:-1])) + SIGNS.index(signs[-1])) % len(SIGNS) == 0 else ""


def _weighed(free: str) -> list[int]:
    """The last sign weighs 1, so these weigh from 2 on."""
    return [weight * SIGNS.index(sign) for weight, sign in enumerate(free, start=2)]


def _grouped(signs: str) -> str:
    return "-".join(signs[place : place + GROUP] for place in range(0, LENGTH, GROUP))
