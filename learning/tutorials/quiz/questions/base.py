"""What all questions can be asked. Right answers stay here: pages are given the field alone, without them."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

KIND_LABELS = {
    "single": "une réponse",
    "multiple": "plusieurs réponses",
    "true_false": "vrai ou faux",
    "ordering": "à remettre dans l’ordre",
    "matching": "à associer",
    "short": "réponse courte",
}


class Verdict(Enum):
    RIGHT = "Juste."
    PARTLY = "Presque."
    WRONG = "À revoir."


@dataclass(frozen=True)
class Line:
    """What is said of one part of a question once the answer is given."""

    text: str
    verdict: str
    right: bool
    #: was it answered so? a right line that was not is « missed »
    chosen: bool = True
    #: for those who do not see the colours
    sense: str = ""
    notes: tuple[str, ...] = ()

    @property
    def css(self) -> str:
        if self.right:
            return " answer--right" if self.chosen else " answer--right answer--missed"
        return " answer--wrong" if self.chosen else ""

    @property
    def icon(self) -> str:
        if self.right:
            return "check"
        return "no" if self.chosen else ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question; its uuid is that of its block within its page, stable through revisions.

    An answer is a list of words: ids of choices, ids in an order, « left=right » pairs, or the text itself.
    """

    uuid: str
    kind: str
    text: str
    feedback: str = ""
    #: in a case study, what happened since the step before
    told: tuple[str, ...] = field(default=())

    @property
    def kind_label(self) -> str:
        return KIND_LABELS[self.kind]

    @property
    def right_answer(self) -> list[str]:
        """An answer that is entirely right."""
        raise NotImplementedError

    def kept(self, answer: Sequence[str]) -> list[str]:
        """What of an answer this question knows, the same for all ways of giving it."""
        raise NotImplementedError

    def verdict(self, answer: Sequence[str]) -> Verdict:
        raise NotImplementedError

    def lines(self, answer: Sequence[str]) -> list[Line]:
        raise NotImplementedError


@dataclass(frozen=True)
class Item:
    """Something to put in its place."""

    id: str
    text: str
    feedback: str = ""


def notes(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def judged(right: int, total: int) -> Verdict:
    """Entirely right, half of it at least, or less."""
    if right == total:
        return Verdict.RIGHT
    return Verdict.PARTLY if 2 * right >= total else Verdict.WRONG


def shuffled(items: Iterable[Item], salt: str) -> list[Item]:
    """In an order that is always the same, tells nothing of the right one, and is not the right one."""
    right = list(items)
    mixed = sorted(right, key=lambda item: hashlib.sha256(f"{salt}{item.id}".encode()).digest())
    return mixed if mixed != right else [*mixed[1:], *mixed[:1]]
