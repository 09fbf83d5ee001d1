"""What a poll says so far: how many could come at each date, who, and the date that suits most people."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from learning.events.polls.models import DatePoll, PollAnswer, PollChoice, PollDate

#: below, what one person answered could be worked out from the counts
SHOWN_FROM = 5
MOMENTS = list(PollDate.Moment.values)


@dataclass(frozen=True)
class Tally:
    """One date: its counts, and the names of each answer."""

    date: PollDate
    words: str
    yes: int = 0
    maybe: int = 0
    no: int = 0
    names: dict[str, list[str]] = field(default_factory=dict)

    @property
    def could_come(self) -> int:
        return self.yes + self.maybe

    @property
    def merit(self) -> tuple[int, int]:
        """Most people first, then most who need not try hard."""
        return self.could_come, self.yes


@dataclass(frozen=True)
class Results:
    tallies: list[Tally]
    answers: int

    @property
    def best(self) -> list[Tally]:
        """The date that suits most people, or those that do as well; none as long as nobody could come."""
        most = max((tally.merit for tally in self.tallies), default=(0, 0))
        return [tally for tally in self.tallies if tally.merit == most and tally.could_come]

    @property
    def is_shown(self) -> bool:
        """Enough answers for the counts to be nobody's own, when names are not shown."""
        return self.answers >= SHOWN_FROM


def results_of(poll: DatePoll) -> Results:
    """Two queries and one of names, however many answer."""
    proposed = in_order(poll.dates.all())
    answers = {each.pk: each for each in poll.answers.select_related("person")}
    values: dict[int, Counter[str]] = defaultdict(Counter)
    names: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for choice in PollChoice.objects.filter(date__poll=poll).order_by("answer__answered_at", "pk"):
        values[choice.date_id][choice.value] += 1
        if choice.answer_id in answers:
            names[choice.date_id][choice.value].append(_name(answers[choice.answer_id]))
    tallies = [
        Tally(date, poll.in_words(date), **values[date.pk], names=dict(names[date.pk])) for date in proposed
    ]  # fmt: skip
    return Results(tallies, len(answers))


def in_order(proposed: Iterable[PollDate]) -> list[PollDate]:
    """By date; a morning before an afternoon, the whole day last."""
    return sorted(proposed, key=lambda each: (each.date, MOMENTS.index(each.moment)))


def _name(answer: PollAnswer) -> str:
    person: Any = answer.person
    return answer.name or person.get_full_name() or "Une personne"
