"""The same figures as files that a spreadsheet opens; what is masked on the page is masked there."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from django.http import HttpResponse

from learning.tutorials.figures.report import Report, Row

MASKED = "masqué"


def report_table(report: Report) -> list[Sequence[Any]]:
    marks = [[mark.label, mark.people.words] for mark in report.marks]
    asked = [*report.questions.quiz, *report.questions.practice]
    questions = [[f"{each.place} : {each.text}", _rate(each)] for each in asked]
    return [
        ["Étape", "Personnes"],
        *marks,
        ["Durée médiane, du premier acte à la fin", report.usual_time or MASKED],
        ["Question, à la première tentative", "Entièrement juste"],
        *questions,
    ]


def rows_table(rows: Iterable[Row]) -> list[Sequence[Any]]:
    lines = [[row.tutorial.title, row.tutorial.axis.short_name, row.started.words, row.finished.words] for row in rows]
    return [["Tutoriel", "Axe", "Ont commencé", "Ont terminé"], *lines]


def csv_response(table: Iterable[Sequence[Any]], name: str) -> HttpResponse:
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(
        [_harmless(cell) for cell in line] for line in table
    )
    response = HttpResponse(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    response["Cache-Control"] = "private, no-store"
    return response


def _harmless(cell: Any) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    text = str(cell)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text[:1] else text


def _rate(each: Any) -> str:
    return each.rate.words if each.rate else MASKED
