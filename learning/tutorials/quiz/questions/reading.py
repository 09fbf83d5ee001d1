"""From the blocks of a page to questions, and nothing of the right answers gets lost or shown on the way."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from learning.tutorials.quiz.questions.arranging import MatchingQuestion, OrderingQuestion, Pair
from learning.tutorials.quiz.questions.base import Item, Question
from learning.tutorials.quiz.questions.choices import Choice, ChoiceQuestion
from learning.tutorials.quiz.questions.short import ShortQuestion

TRUE, FALSE = "true", "false"
TOLD, CASE = "told", "case"


@dataclass(frozen=True)
class Exercise:
    """A block of a quiz or a lesson: one question, or a case study with its questions."""

    uuid: str
    questions: tuple[Question, ...]
    #: of a case study
    title: str = ""
    situation: str = ""

    @property
    def is_case(self) -> bool:
        return bool(self.title)


def exercises_in(stream: Iterable[Any], page: uuid.UUID) -> list[Exercise]:
    """The exercises among the blocks of a stream, in their order; other blocks are left aside."""
    return [exercise_of(child, page) for child in stream if child.block_type in EXERCISES]


def exercise_of(child: Any, page: uuid.UUID) -> Exercise:
    number = _uuid(page, child)
    if child.block_type != CASE:
        return Exercise(number, (_question(child, page),))
    value = child.value
    return Exercise(number, tuple(_steps(value["steps"], page)), value["title"], value["situation"])


def count_questions(stream: Any) -> int:
    """How many questions a quiz asks, each step of a case study being one; its blocks are not built for it."""
    return sum(_count(raw) for raw in stream.raw_data)


def _count(raw: Any) -> int:
    if raw["type"] != CASE:
        return 1
    return sum(step["type"] != TOLD for step in raw["value"]["steps"])


def _steps(steps: Iterable[Any], page: uuid.UUID) -> Iterator[Question]:
    told: list[str] = []
    for child in steps:
        if child.block_type == TOLD:
            told.append(child.value)
        else:
            yield _question(child, page, tuple(told))
            told = []


def _question(child: Any, page: uuid.UUID, told: tuple[str, ...] = ()) -> Question:
    common = {"uuid": _uuid(page, child), "kind": child.block_type, "told": told}
    common |= {"text": child.value["text"], "feedback": child.value["feedback"]}
    return READERS[child.block_type](child.value, common)


def _choices(value: Any, common: dict[str, Any]) -> Question:
    choices = (
        Choice(item.id, item.value["text"], bool(item.value["right"]), item.value["feedback"])
        for item in value["choices"].bound_blocks
    )
    return ChoiceQuestion(choices=tuple(choices), **common)


def _true_or_false(value: Any, common: dict[str, Any]) -> Question:
    is_true = value["is_true"] == TRUE
    choices = (Choice(TRUE, "Vrai", right=is_true), Choice(FALSE, "Faux", right=not is_true))
    return ChoiceQuestion(choices=choices, **common)


def _ordering(value: Any, common: dict[str, Any]) -> Question:
    items = (Item(item.id, item.value["text"], item.value["feedback"]) for item in value["items"].bound_blocks)
    return OrderingQuestion(items=tuple(items), **common)


def _matching(value: Any, common: dict[str, Any]) -> Question:
    """Answers are known by a number drawn from their text: it says nothing of the line they stand on."""
    page = uuid.UUID(common["uuid"])
    pairs = (
        Pair(
            Item(item.id, item.value["left"], item.value["feedback"]),
            Item(str(uuid.uuid5(page, item.value["right"].strip().casefold())), item.value["right"]),
        )
        for item in value["pairs"].bound_blocks
    )
    return MatchingQuestion(pairs=tuple(_shared(pairs)), **common)


def _shared(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs with the same answer, whatever its case, hold the same item."""
    known: dict[str, Item] = {}
    for pair in pairs:
        yield Pair(pair.left, known.setdefault(pair.right.id, pair.right))


def _short(value: Any, common: dict[str, Any]) -> Question:
    expected = tuple((each["text"], each["feedback"]) for each in value["expected"])
    return ShortQuestion(accepted=tuple(value["accepted"]), expected=expected, **common)


READERS: dict[str, Callable[[Any, dict[str, Any]], Question]] = {
    "single": _choices,
    "multiple": _choices,
    "true_false": _true_or_false,
    "ordering": _ordering,
    "matching": _matching,
    "short": _short,
}
#: the types of blocks that ask something
EXERCISES = frozenset({*READERS, CASE})


def _uuid(page: uuid.UUID, child: Any) -> str:
    return str(uuid.uuid5(page, str(child.id)))
