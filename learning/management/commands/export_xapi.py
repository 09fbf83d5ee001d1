"""`manage.py export_xapi [--year 2026] > statements.json`: the ledger for another learning record store."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from learning.record.xapi.exports import pseudonymous_statements


class Command(BaseCommand):
    help = (
        "Writes the ledger as xAPI 1.0.3 statements, a JSON array. People stand under stand-ins, moments are rounded "
        "to the day, places are left out. It is still about persons one by one: never publish it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--year", type=int, help="only what occurred in that year, as Paris counts it")

    def handle(self, *args: Any, **options: Any) -> None:
        """One statement a line, so that a large ledger never stands whole in memory."""
        lead = "["
        for statement in pseudonymous_statements(options["year"]):
            self.stdout.write(f"{lead}{json.dumps(statement, ensure_ascii=False)}", ending="")
            lead = ",\n"
        self.stdout.write("]" if lead != "[" else "[]")
