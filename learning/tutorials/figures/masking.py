"""What may be shown: a count of five people or more, and nothing from which a smaller one can be worked out."""

from collections.abc import Sequence
from dataclasses import dataclass

MINIMUM = 5


def shown(count: int) -> int | None:
    return count if count >= MINIMUM else None


def tells_of_few(count: int) -> bool:
    """Would a group of so many people be too small? Nobody is no secret."""
    return 0 < count < MINIMUM


def masked(started: int, finished: int) -> tuple[int | None, int | None]:
    """Both counts, or None where one (or the difference of the two) would speak of fewer than five people."""
    return shown(started), None if tells_of_few(started - finished) else shown(finished)


def beside_names(count: int | None, named: int) -> int | None:
    """A count shown beside the names of some of those it counts: the others must be five or more."""
    if count is None or not named:
        return count
    return count if count - named >= MINIMUM else None


@dataclass(frozen=True)
class Told:
    """A count as it may be told: exactly, « environ » another that is told, or not at all (« masqué »)."""

    count: int | None
    about: bool = False

    @property
    def words(self) -> str:
        if self.count is None:
            return "masqué"
        return f"environ {self.count}" if self.about else str(self.count)


def told_together(counts: Sequence[int]) -> list[Told]:
    """Counts of the same people side by side, the most important first: each is told exactly if it speaks of nobody
    or of five or more, and differs by as many from each of those before it. One that is too near to another is said
    to be about the same, which is all that its absence would tell."""
    exact: list[int] = []
    answer: list[Told] = []
    for count in counts:
        near = next((other for other in exact if tells_of_few(abs(count - other))), None)
        if tells_of_few(count):
            answer.append(Told(None))
        elif near is not None:
            answer.append(Told(near or None, about=bool(near)))
        else:
            exact.append(count)
            answer.append(Told(count))
    return answer


@dataclass(frozen=True)
class Rate:
    """A share in per cent, or its bound where one of the two groups is too small to be told."""

    percent: int
    words: str


def rate_of(right: int, total: int) -> Rate | None:
    """How many of so many, if two groups of five can stand on either side. Below five on one side, only the bound is
    said, the same for none as for four."""
    if total < 2 * MINIMUM:
        return None
    if right < MINIMUM:
        bound = 100 * MINIMUM // total
        return Rate(bound, f"moins de {bound}\N{NO-BREAK SPACE}%")
    if total - right < MINIMUM:
        bound = 100 * (total - MINIMUM) // total
        return Rate(bound, f"plus de {bound}\N{NO-BREAK SPACE}%")
    percent = round(100 * right / total)
    return Rate(percent, f"{percent}\N{NO-BREAK SPACE}%")
