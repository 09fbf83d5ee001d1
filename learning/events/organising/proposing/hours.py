"""When a day takes place, as its form asks for it: two half-days at a first date, and those of other dates."""

import datetime
from itertools import pairwise
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from foundation.clock import now, today
from foundation.french import dates
from learning.events.models import Event
from learning.events.organising.proposing.actions import Hours
from learning.events.organising.proposing.fields import day_field, hour_field

#: rows of half-days at other dates, and how many of them stand empty in the page
MOST_ROWS, EMPTY_ROWS = 12, 3
PARTS = ("date", "starts", "ends")
MISSING = {"date": "Choisissez la date.", "starts": "Indiquez l’heure de début.", "ends": "Indiquez l’heure de fin."}
A_YEAR = datetime.timedelta(days=366)
Row = dict[str, Any]


class HoursMixin(forms.Form):
    """A row left empty is none. What has begun stays as it was."""

    event: Event | None = None

    def add_rows(self) -> None:
        """After the form has its own fields."""
        for number in range(1, MOST_ROWS + 1):
            self.fields[f"autre_{number}_date"] = day_field("Date", required=False)
            self.fields[f"autre_{number}_starts"] = hour_field("Début")
            self.fields[f"autre_{number}_ends"] = hour_field("Fin")

    @property
    def other_rows(self) -> list[list[BoundField]]:
        """The rows that say something, and a few more."""
        rows = [[self[name] for name in _names(number)] for number in range(1, MOST_ROWS + 1)]
        last = max((at for at, row in enumerate(rows, start=1) if any(bound.value() for bound in row)), default=0)
        return rows[: last + EMPTY_ROWS]

    @property
    def has_other_rows(self) -> bool:
        return any(bound.value() for bound in self.other_rows[0])

    def clean_date(self) -> datetime.date:
        date: datetime.date = self.cleaned_data["date"]
        self._check_to_come(date)
        return date

    def check_hours(self, values: dict[str, Any]) -> None:
        self._check_first_date(values)
        for number in range(1, MOST_ROWS + 1):
            self._check_row(number, values)
        if not self.errors:
            self._check_together(values)

    def hours(self) -> Hours:
        """Every half-day, in the order of time."""
        values = self.cleaned_data
        given = [(values["date"], values["starts"], values["ends"])]
        if values["second_starts"]:
            given.append((values["date"], values["second_starts"], values["second_ends"]))
        rows = [_row(number, values) for number in range(1, MOST_ROWS + 1)]
        return sorted(given + [(row["date"], row["starts"], row["ends"]) for row in rows if all(row.values())])

    def _check_first_date(self, values: dict[str, Any]) -> None:
        starts, ends, again, last = (values.get(name) for name in ("starts", "ends", "second_starts", "second_ends"))
        if starts and ends and ends <= starts:
            self.add_error("ends", f"La fin vient après le début : indiquez une heure après {dates.clock(starts)}.")
        if bool(again) != bool(last):
            self.add_error(
                "second_ends" if again else "second_starts", "Indiquez le début et la fin, ou aucun des deux."
            )
        elif again and last and last <= again:
            self.add_error("second_ends", f"Indiquez une heure après {dates.clock(again)}.")
        elif again and ends and again < ends:
            self.add_error(
                "second_starts", f"Les deux moments se chevauchent : reprenez à {dates.clock(ends)} ou après."
            )

    def _check_row(self, number: int, values: dict[str, Any]) -> None:
        row, wrong = _row(number, values), set(_names(number)) & self.errors.keys()
        if wrong or not any(row.values()):
            return
        for part, value in row.items():
            if not value:
                self.add_error(f"autre_{number}_{part}", MISSING[part])
        if row["starts"] and row["ends"] and row["ends"] <= row["starts"]:
            self.add_error(f"autre_{number}_ends", f"Indiquez une heure après {dates.clock(row['starts'])}.")
        try:
            self._check_to_come(row["date"])
        except forms.ValidationError as error:
            self.add_error(f"autre_{number}_date", error)

    def _check_to_come(self, date: datetime.date | None) -> None:
        """From tomorrow on; a day of several dates that is under way keeps those it has."""
        first = today() + datetime.timedelta(days=1)
        known = {span[0] for span in self.event.spans} if self.event and self.event.has_several_dates else set()
        if date and date < first and date not in known:
            raise forms.ValidationError(f"Choisissez une date à partir du {dates.plain_day(first)}.")

    def _check_together(self, values: dict[str, Any]) -> None:
        hours = self.hours()
        for (date, _, ends), (other, starts, _) in pairwise(hours):
            if date == other and starts < ends:
                said = f"Le {dates.plain_day(date)}, deux demi-journées se chevauchent"
                self.add_error(None, f"{said} : reprenez à {dates.clock(ends)} ou après.")
        if hours[-1][0] - hours[0][0] > A_YEAR:
            self.add_error(None, "Les dates d’une même journée tiennent en un an.")
        kept = {(date, starts) for date, starts, _ in hours}
        for half in self.event.half_days.all() if self.event else ():
            if half.starts_at <= now() and (half.date, half.starts) not in kept:
                self.add_error(None, f"La demi-journée du {dates.plain_day(half.date)} a commencé : gardez-la.")


def initial_rows(event: Event) -> dict[str, Any]:
    """What the form shows of the half-days of a day that is there."""
    halves = list(event.half_days.all())
    first, *same = [half for half in halves if half.date == halves[0].date]
    second, others = (same[0] if same else None), [*same[1:], *(half for half in halves if half.date != first.date)]
    shown: dict[str, Any] = {"date": first.date, "starts": first.starts, "ends": first.ends}
    shown |= {"second_starts": second.starts, "second_ends": second.ends} if second else {}
    for number, half in enumerate(others, start=1):
        shown |= dict(zip(_names(number), (half.date, half.starts, half.ends), strict=True))
    return shown


def _names(number: int) -> tuple[str, ...]:
    return tuple(f"autre_{number}_{part}" for part in PARTS)


def _row(number: int, values: dict[str, Any]) -> Row:
    return {part: values.get(f"autre_{number}_{part}") for part in PARTS}
