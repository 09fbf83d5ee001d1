"""The region as data: départements, employment zones, communes and networks, loaded from `data/`."""

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models, transaction

from foundation.networks.models import Commune, Department, EmploymentZone, Network

VINTAGES = (2010, 2020)


@transaction.atomic
def load_region(directory: Path | None = None) -> dict[str, int]:
    """Bring the tables in line with the files; running it again changes nothing. Returns the counts.

    A network that exists is left as it is: its names are edited on the site, not in the file.
    """
    directory = directory or settings.BASE_DIR / "data"
    zones = json.loads((directory / "zones_emploi.json").read_text())
    _load_departments(zones["departements"])
    for vintage in VINTAGES:
        _load_zones(vintage, zones[f"zones_emploi_{vintage}"])
    with (directory / "communes.csv").open(newline="") as lines:
        _load_communes(csv.DictReader(lines))
    networks = json.loads((directory / "networks.json").read_text())
    Network.objects.bulk_create([Network(**row) for row in networks], ignore_conflicts=True)
    return {model.__name__: model.objects.count() for model in (Department, EmploymentZone, Commune, Network)}


def _upsert(rows: list[Any], key: list[str], fields: list[str]) -> None:
    model: type[models.Model] = type(rows[0])
    model._default_manager.bulk_create(
        rows, update_conflicts=True, unique_fields=key, update_fields=fields, batch_size=500
    )


def _load_departments(rows: list[dict[str, str]]) -> None:
    found = [Department(code=row["code"], name=row["nom"], prefecture=row["prefecture"]) for row in rows]
    _upsert(found, ["code"], ["name", "prefecture"])


def _load_zones(vintage: int, rows: list[dict[str, Any]]) -> None:
    found = [EmploymentZone(vintage=vintage, code=row["code"], name=row["libelle"]) for row in rows]
    _upsert(found, ["vintage", "code"], ["name"])
    departments, zones = _pks(Department), _zone_pks(vintage)
    through = EmploymentZone.departments.through
    through.objects.bulk_create(
        [
            through(employmentzone_id=zones[row["code"]], department_id=departments[code])
            for row in rows
            for code in row["communes_par_departement_mp"]
        ],
        ignore_conflicts=True,
    )


def _load_communes(rows: Iterable[dict[str, str]]) -> None:
    departments, old, new = _pks(Department), _zone_pks(2010), _zone_pks(2020)
    found = [
        Commune(
            code=row["code_insee"],
            name=row["nom"],
            department_id=departments[row["departement"]],
            postal_codes=row["codes_postaux"],
            population=int(row["population"] or 0),
            zone_2010_id=old.get(row["zone_emploi_2010"]),
            zone_2020_id=new.get(row["zone_emploi_2020"]),
            longitude=_number(row["longitude"]),
            latitude=_number(row["latitude"]),
        )
        for row in rows
    ]
    _upsert(found, ["code"], [field.attname for field in Commune._meta.concrete_fields if field.name not in _KEPT])


#: What an update of a commune never touches.
_KEPT = {"id", "code"}


def _pks(model: type[Department]) -> dict[str, int]:
    return dict(model.objects.values_list("code", "pk"))


def _zone_pks(vintage: int) -> dict[str, int]:
    return dict(EmploymentZone.objects.filter(vintage=vintage).values_list("code", "pk"))


def _number(text: str) -> float | None:
    """Coordinates that the source lacks stay empty; they are never guessed."""
    return float(text) if text else None
