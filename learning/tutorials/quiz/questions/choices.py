"""One answer, several, true or false."""

from collections.abc import Sequence
from dataclasses import dataclass

from learning.tutorials.quiz.questions.base import Line, Question, Verdict, notes


@dataclass(frozen=True)
class Choice:
    id: str
    text: str
    right: bool
    feedback: str = ""


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(Question):
    choices: tuple[Choice, ...]

    @property
    def several(self) -> bool:
        return self.kind == "multiple"

    @property
    def right_answer(self) -> list[str]:
        return [choice.id for choice in self.choices if choice.right]

    def kept(self, answer: Sequence[str]) -> list[str]:
        return sorted(set(answer) & {choice.id for choice in self.choices})

    def verdict(self, answer: Sequence[str]) -> Verdict:
        """Right is every right choice, and no other."""
        chosen, right = set(answer), set(self.right_answer)
        if chosen == right:
            return Verdict.RIGHT
        return Verdict.PARTLY if chosen & right else Verdict.WRONG

    def lines(self, answer: Sequence[str]) -> list[Line]:
        return [self._line(choice, choice.id in answer) for choice in self.choices]

    def _line(self, choice: Choice, chosen: bool) -> Line:
        sense = "bonne réponse" if choice.right else "à écarter"
        said = self._said_of(choice, chosen)
        return Line(choice.text, said, choice.right, chosen, sense, notes(choice.feedback))

    def _said_of(self, choice: Choice, chosen: bool) -> str:
        if chosen:
            return "Votre réponse"
        if not choice.right:
            return "Bien écartée"
        return "À cocher aussi" if self.several else "La bonne réponse"
