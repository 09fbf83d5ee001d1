"""What somebody typed, as the engines understand it."""

from dataclasses import dataclass

from resources.search.text import compounds, is_stop_word, stem

LONGEST_QUERY = 200
MOST_WORDS = 12


@dataclass(frozen=True)
class Term:
    """One word of the query: the stems of its parts (all of them), or the compound written together;
    the last word may still be being typed, and is then a prefix too."""

    parts: tuple[str, ...]
    joined: str = ""
    prefix: str = ""

    @property
    def stems(self) -> frozenset[str]:
        return frozenset({*self.parts, self.joined} - {""})


@dataclass(frozen=True)
class Query:
    terms: tuple[Term, ...]

    def __bool__(self) -> bool:
        return bool(self.terms)


def parse(text: str) -> Query:
    """Any text at all gives a query, perhaps an empty one. Stop words count only when there is nothing else."""
    found = compounds(text[:LONGEST_QUERY].replace("\x00", " "))[:MOST_WORDS]
    kept = [parts for parts in found if not is_stop_word(parts)] or found
    typing = bool(found) and kept[-1:] == found[-1:] and not text.endswith(" ")
    return Query(tuple(_term(parts, is_last=typing and place == len(kept)) for place, parts in enumerate(kept, 1)))


def _term(parts: tuple[str, ...], *, is_last: bool) -> Term:
    whole = "".join(parts)
    return Term(
        parts=tuple(stem(part) for part in parts),
        joined=stem(whole) if len(parts) > 1 else "",
        prefix=whole if is_last and len(whole) > 1 else "",
    )
