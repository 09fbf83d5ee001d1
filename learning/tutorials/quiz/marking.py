"""Questions as plain values, and their marks. Right answers stay here: pages are given `asked()`, without them."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

TRUE, FALSE = "true", "false"
KIND_LABELS = {"single": "une réponse", "multiple": "plusieurs réponses", "true_false": "vrai ou faux"}


@dataclass(frozen=True)
class Choice:
    id: str
    text: str
    right: bool
    feedback: str = ""


@dataclass(frozen=True)
class Question:
    """A question of a quiz; its uuid is that of its block within its tutorial, stable through revisions."""

    uuid: str
    kind: str
    text: str
    choices: tuple[Choice, ...]
    feedback: str = ""

    @property
    def kind_label(self) -> str:
        return KIND_LABELS[self.kind]

    @property
    def several(self) -> bool:
        return self.kind == "multiple"


@dataclass(frozen=True)
class MarkedChoice:
    """What is said of a choice once the answer is given."""

    choice: Choice
    chosen: bool
    several: bool

    @property
    def verdict(self) -> str:
        if self.chosen:
            return "Votre réponse"
        if not self.choice.right:
            return "Bien écartée"
        return "À cocher aussi" if self.several else "La bonne réponse"

    @property
    def css(self) -> str:
        if self.choice.right:
            return " answer--right" if self.chosen else " answer--right answer--missed"
        return " answer--wrong" if self.chosen else ""

    @property
    def sense(self) -> str:
        """For those who do not see the colours."""
        return "bonne réponse" if self.choice.right else "à écarter"


@dataclass(frozen=True)
class MarkedQuestion:
    question: Question
    chosen: frozenset[str]

    @property
    def right(self) -> bool:
        """Entirely right: every right choice, and no other."""
        return self.chosen == {choice.id for choice in self.question.choices if choice.right}

    @property
    def verdict(self) -> str:
        if self.right:
            return "Juste."
        found = any(choice.right and choice.id in self.chosen for choice in self.question.choices)
        return "Presque." if found else "À revoir."

    @property
    def choices(self) -> list[MarkedChoice]:
        return [
            MarkedChoice(choice, choice.id in self.chosen, self.question.several) for choice in self.question.choices
        ]


def questions_of(tutorial: Any) -> list[Question]:
    """The questions of a tutorial as its page holds them now."""
    return [_question(tutorial.uuid, child) for child in tutorial.quiz]


def mark(questions: Sequence[Question], answers: Mapping[str, Sequence[str]]) -> list[MarkedQuestion]:
    """Each question with what was chosen; choices that do not exist are left aside."""
    return [
        MarkedQuestion(question, frozenset(answers.get(question.uuid, ())) & {choice.id for choice in question.choices})
        for question in questions
    ]


def _question(tutorial: uuid.UUID, block: Any) -> Question:
    value = block.value
    choices = _true_or_false(value) if block.block_type == "true_false" else _choices(value["choices"])
    return Question(
        uuid=str(uuid.uuid5(tutorial, block.id)),
        kind=block.block_type,
        text=value["text"],
        choices=choices,
        feedback=value["feedback"],
    )


def _choices(items: Any) -> tuple[Choice, ...]:
    return tuple(
        Choice(id=item.id, text=item.value["text"], right=bool(item.value["right"]), feedback=item.value["feedback"])
        for item in items.bound_blocks
    )


def _true_or_false(value: Any) -> tuple[Choice, ...]:
    is_true = value["is_true"] == TRUE
    return (Choice(id=TRUE, text="Vrai", right=is_true), Choice(id=FALSE, text="Faux", right=not is_true))
