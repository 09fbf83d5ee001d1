"""Who is who: a video tool's names beside those of the sign-ups, and the half-days that each was there for."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from foundation.clock import PARIS
from learning.events.attendance.models import VideoList
from learning.events.attendance.video.columns import plain
from learning.events.models import HalfDay
from learning.events.signups.models import SignUp

#: how alike two names must be to be proposed together
ALIKE = 0.82
#: whoever was there for half of a half-day or more is proposed as present
ENOUGH = 0.5
CERTAINTIES = {"email": "même adresse", "name": "même nom", "close": "nom proche, à vérifier", "": "à choisir"}


@dataclass(frozen=True)
class Match:
    """A line of the matching screen."""

    number: int
    name: str
    email: str
    minutes: int
    sign_up: int | None
    certainty: str
    halves: frozenset[int]

    @property
    def certainty_in_words(self) -> str:
        return CERTAINTIES[self.certainty]


def matches_of(given: VideoList, sign_ups: Sequence[SignUp], half_days: Sequence[HalfDay]) -> list[Match]:
    """Each line of the list with the sign-up that it most likely is; nobody is proposed twice."""
    chosen = _chosen(given.rows, sign_ups)
    return [
        Match(
            number=number,
            name=row["name"],
            email=row["email"],
            minutes=row["minutes"],
            sign_up=chosen.get(number, (None, ""))[0],
            certainty=chosen.get(number, (None, ""))[1],
            halves=frozenset(half.pk for half in half_days if was_there(row, half, half_days)),
        )
        for number, row in enumerate(given.rows)
    ]


def _chosen(rows: list[dict[str, Any]], sign_ups: Sequence[SignUp]) -> dict[int, tuple[int, str]]:
    """Surest first: addresses, then names, then names that are alike; namesakes are left to the person."""
    chosen: dict[int, tuple[int, str]] = {}
    free = {each.pk: each for each in sign_ups}
    for certainty, alike in (("email", _same_address), ("name", _same_name), ("close", _close_name)):
        for number, row in enumerate(rows):
            if number in chosen:
                continue
            found = alike(row, free.values())
            if found:
                chosen[number] = (found.pk, certainty)
                del free[found.pk]
    return chosen


def _same_address(row: dict[str, Any], sign_ups: Iterable[SignUp]) -> SignUp | None:
    email = row["email"]
    return next((each for each in sign_ups if email and each.holder.email.lower() == email), None)


def _same_name(row: dict[str, Any], sign_ups: Iterable[SignUp]) -> SignUp | None:
    words = _words(row["name"])
    found = [each for each in sign_ups if _words(str(each.holder)) == words]
    return found[0] if len(found) == 1 else None


def _close_name(row: dict[str, Any], sign_ups: Iterable[SignUp]) -> SignUp | None:
    words = _words(row["name"])
    scored = [(SequenceMatcher(None, words, _words(str(each.holder))).ratio(), each) for each in sign_ups]
    scored.sort(key=lambda each: each[:1], reverse=True)
    alone = len(scored) == 1 or (len(scored) > 1 and scored[0][0] > scored[1][0])
    return scored[0][1] if alone and scored[0][0] >= ALIKE else None


def _words(name: str) -> str:
    """« DÉMO Claire (Mission locale) » and « Claire Démo » are the same."""
    bare = plain(name.split("(")[0]).replace("-", " ")
    return " ".join(sorted(bare.split()))


def was_there(row: dict[str, Any], half: HalfDay, half_days: Sequence[HalfDay]) -> bool:
    """Half of the half-day or more; without hours, the minutes are counted from the first half-day on."""
    if row["spans"]:
        return _overlap(row["spans"], half) >= ENOUGH * half.minutes
    before = sum(each.minutes for each in half_days if each.starts_at < half.starts_at)
    return row["minutes"] - before >= ENOUGH * half.minutes


def _overlap(spans: list[list[str]], half: HalfDay) -> float:
    """Minutes; connections that overlap one another (two devices) count once."""
    edge, total = half.starts_at, 0.0
    for start, end in sorted((_read(start), _read(end)) for start, end in spans):
        first, last = max(start, edge), min(end, half.ends_at)
        if last > first:
            total += (last - first).total_seconds() / 60
            edge = last
    return total


def _read(text: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=PARIS)
