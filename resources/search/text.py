"""How French text becomes the stems of the index. The query is treated alike.

Everything is folded first (lower case, no accents, œ → oe), so that a query typed without accents meets
the text; then each word is brought to its masculine singular and stemmed by Snowball.
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from resources.search.stopwords import STOP_WORDS

_stemmer = snowballstemmer.stemmer("french")
_ELISIONS = {"c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"}
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "‘": "'", "‑": "-", "‐": "-"})
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?\b\.?")
_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
#: endings brought to the masculine singular, the first that fits
_ENDINGS = (("eaux", "eau"), ("aux", "al"))
_FEMININE = (("trice", "teur"), ("euse", "eur"), ("ere", "er"), ("ee", "e"))
LONGEST_WORD = 60


def fold(text: str) -> str:
    """Lower case, without accents or ligatures."""
    spread = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return "".join(sign for sign in spread if not unicodedata.combining(sign)).translate(_LIGATURES)


def compounds(text: str) -> list[tuple[str, ...]]:
    """The folded words of a text, each as its parts: « l’inter-réseaux » → ("inter", "reseaux").

    Elisions fall, dotted acronyms close up (« C.E.P. » → « cep »)."""
    folded = _DOTTED.sub(lambda found: found.group().replace(".", "") + " ", fold(text))
    return [parts for found in _WORD.findall(folded) if (parts := _parts(found))]


def _parts(word: str) -> tuple[str, ...]:
    pieces = re.split("['-]", word.replace("aujourd'hui", "aujourdhui"))
    kept = [piece[:LONGEST_WORD] for piece in pieces if piece not in _ELISIONS]
    return tuple(kept or pieces[:1])


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one folded word."""
    singular = _masculine(_singular(word))
    return _stemmer.stemWord(singular) or word


def _singular(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _masculine(word: str) -> str:
    for ending, instead in _FEMININE:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


def stems(text: str) -> str:
    """The stems of a text in its order; of a compound, its parts and then the whole written together."""
    return " ".join(stem(word) for parts in compounds(text) for word in _spread(parts))


def words(text: str) -> str:
    """The distinct folded words of a text, for completing the word that is being typed."""
    return " ".join(dict.fromkeys(word for parts in compounds(text) for word in _spread(parts)))


def _spread(parts: tuple[str, ...]) -> tuple[str, ...]:
    return (*parts, "".join(parts)[:LONGEST_WORD]) if len(parts) > 1 else parts


def is_stop_word(parts: tuple[str, ...]) -> bool:
    return all(part in STOP_WORDS for part in parts)
