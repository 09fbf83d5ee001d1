"""Things to put in order, things to match."""

from collections.abc import Sequence
from dataclasses import dataclass

from learning.tutorials.quiz.questions.base import Item, Line, Question, Verdict, judged, notes, shuffled


@dataclass(frozen=True, kw_only=True)
class OrderingQuestion(Question):
    #: in the right order
    items: tuple[Item, ...]

    @property
    def shown(self) -> list[Item]:
        return shuffled(self.items, self.uuid)

    @property
    def right_answer(self) -> list[str]:
        return [item.id for item in self.items]

    def kept(self, answer: Sequence[str]) -> list[str]:
        known = set(self.right_answer)
        return [each for each in dict.fromkeys(answer) if each in known]

    def verdict(self, answer: Sequence[str]) -> Verdict:
        right = self.right_answer
        return judged(sum(given == wanted for given, wanted in zip(answer, right, strict=False)), len(right))

    def lines(self, answer: Sequence[str]) -> list[Line]:
        ranks = {each: rank for rank, each in enumerate(answer, start=1)}
        return [self._line(rank, item, ranks.get(item.id)) for rank, item in enumerate(self.items, start=1)]

    def _line(self, rank: int, item: Item, given: int | None) -> Line:
        said = "À sa place" if given == rank else f"Vous aviez répondu : {given or 'rien'}"
        sense = "bien placé" if given == rank else "à revoir"
        return Line(f"{rank}. {item.text}", said, given == rank, True, sense, notes(item.feedback))


@dataclass(frozen=True)
class Pair:
    left: Item
    #: pairs with the same answer share its id
    right: Item


@dataclass(frozen=True, kw_only=True)
class MatchingQuestion(Question):
    pairs: tuple[Pair, ...]

    @property
    def shown(self) -> list[Item]:
        """The answers to choose from, each once."""
        return shuffled(dict.fromkeys(pair.right for pair in self.pairs), self.uuid)

    @property
    def right_answer(self) -> list[str]:
        return sorted(f"{pair.left.id}={pair.right.id}" for pair in self.pairs)

    def kept(self, answer: Sequence[str]) -> list[str]:
        known = {f"{pair.left.id}={right.id}" for pair in self.pairs for right in self.shown}
        return sorted(set(answer) & known)

    def verdict(self, answer: Sequence[str]) -> Verdict:
        return judged(len(set(answer) & set(self.right_answer)), len(self.pairs))

    def lines(self, answer: Sequence[str]) -> list[Line]:
        given = dict(each.split("=", 1) for each in answer)
        texts = {item.id: item.text for item in self.shown}
        return [self._line(pair, given.get(pair.left.id), texts) for pair in self.pairs]

    def _line(self, pair: Pair, given: str | None, texts: dict[str, str]) -> Line:
        right, said = given == pair.right.id, texts[given] if given else "aucune"
        wanted = "" if right else f"La bonne réponse : {pair.right.text}"
        return Line(
            pair.left.text,
            "Bien associé" if right else "À revoir",
            right,
            sense="bien associé" if right else "à revoir",
            notes=notes(f"Votre réponse : {said}", wanted, pair.left.feedback),
        )
