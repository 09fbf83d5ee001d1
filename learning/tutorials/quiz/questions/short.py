"""A few words, written by whoever answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from learning.tutorials.quiz.plainly import plainly
from learning.tutorials.quiz.questions.base import Line, Question, Verdict, notes


@dataclass(frozen=True, kw_only=True)
class ShortQuestion(Question):
    accepted: tuple[str, ...]
    #: what is often answered wrongly, and what is said of it
    expected: tuple[tuple[str, str], ...] = ()

    @property
    def right_answer(self) -> list[str]:
        return [self.accepted[0]]

    def kept(self, answer: Sequence[str]) -> list[str]:
        return [" ".join(text.split()) for text in answer[:1] if text.strip()]

    def verdict(self, answer: Sequence[str]) -> Verdict:
        return Verdict.RIGHT if self._accepts(answer) else Verdict.WRONG

    def lines(self, answer: Sequence[str]) -> list[Line]:
        given, right = "".join(answer), self._accepts(answer)
        said = next((text for wrong, text in self.expected if plainly(wrong) == plainly(given)), "")
        first, *others = self.accepted
        also = f"Également admis : {', '.join(others)}." if others else ""
        if right:
            return [Line(given, "Votre réponse", True, sense="bonne réponse", notes=notes(also))]
        return [
            Line(given or "Pas de réponse", "Votre réponse", False, sense="à revoir", notes=notes(said)),
            Line(first, "La bonne réponse", True, False, "bonne réponse", notes(also)),
        ]

    def _accepts(self, answer: Sequence[str]) -> bool:
        return plainly("".join(answer)) in {plainly(text) for text in self.accepted}
