"""What is left of a short answer once case, accents, spaces and punctuation are forgiven."""

import re
import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
#: a comma or a point between two digits is not punctuation: 1,5 is not 15
DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
MARK = "\0"


def plainly(text: str) -> str:
    """« L’Écoute  active. » and « l'ecoute active » are alike."""
    plain = _simple(_simple(text.replace(MARK, "")).casefold().translate(LIGATURES))
    return "".join(letter for letter in DECIMAL.sub(MARK, plain) if letter.isalnum() or letter == MARK)


def _simple(text: str) -> str:
    return unicodedata.normalize("NFKD", text)
