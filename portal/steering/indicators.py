"""The figures as the page says them: a value, its detail, its definition; masked where people would be told."""

from dataclasses import dataclass
from typing import Any

from foundation.french.numbers import count, number
from portal.steering.masking import is_shown, masked

MASKED = "masqué"


@dataclass(frozen=True)
class Indicator:
    """One of the fifteen. An empty value means masked."""

    rank: int
    title: str
    value: str
    unit: str
    detail: str
    definition: str

    @property
    def is_masked(self) -> bool:
        return not self.value


@dataclass(frozen=True)
class DepartmentRow:
    """A département; None stands for a masked cell, an empty string for nothing to say."""

    department: Any
    held: int
    hours: str | None
    presence: str | None


def rate(part: int, whole: int) -> str:
    """A whole percentage; « – » when there is nothing to divide."""
    return number(round(100 * part / whole)) if whole else "–"


def indicators(figures: dict[str, Any]) -> list[Indicator]:
    return [
        _active(figures),
        _networks(figures),
        _referents(figures),
        _tutorials(figures),
        _hours(figures),
        _days(figures),
        _presence(figures),
    ]


def _shown(people: int, value: str, detail: str) -> tuple[str, str]:
    """Value and detail, or nothing when too few people stand behind them."""
    return (value, detail) if is_shown(people) else ("", "Moins de cinq personnes.")


def _active(f: dict[str, Any]) -> Indicator:
    detail = f"{count(f['active'], 'compte actif', 'comptes actifs')} sur {number(f['accounts'])}"
    value, detail = _shown(min(f["active"], f["accounts"]), rate(f["active"], f["accounts"]), detail)
    definition = "Personnes dont la dernière connexion tombe dans l’année, sur les comptes ouverts."
    return Indicator(1, "Comptes actifs", value, "%", detail, definition)


def _networks(f: dict[str, Any]) -> Indicator:
    detail = f"{count(f['networks_active'], 'réseau', 'réseaux')} sur {number(f['networks'])}"
    definition = "Réseaux ayant au moins un compte actif, sur les réseaux membres."
    value = rate(f["networks_active"], f["networks"])
    return Indicator(2, "Couverture des réseaux", value, "%", detail, definition)


def _referents(f: dict[str, Any]) -> Indicator:
    detail = f"{count(f['structures_with_referent'], 'structure')} sur {number(f['structures'])}"
    definition = "Structures ayant une référente ou un référent en cours, sur les structures membres."
    value = rate(f["structures_with_referent"], f["structures"])
    return Indicator(3, "Structures avec référent", value, "%", detail, definition)


def _tutorials(f: dict[str, Any]) -> Indicator:
    detail = f"{count(f['started'], 'suivi commencé', 'suivis commencés')}, {count(f['completed'], 'terminé')}"
    value, detail = _shown(f["learners"], rate(f["completed"], f["started"]), detail)
    definition = "Suivis terminés, sur les suivis commencés dans l’année."
    return Indicator(4, "Tutoriels : taux d’achèvement", value, "%", detail, definition)


def _hours(f: dict[str, Any]) -> Indicator:
    detail = f"Pour {count(f['trained'], 'personne')}"
    value, detail = _shown(f["trained"], number(round(f["minutes"] / 60)), detail)
    definition = "Durée des tutoriels terminés et des demi-journées où la présence a été constatée."
    return Indicator(6, "Heures de professionnalisation", value, "h", detail, definition)


def _days(f: dict[str, Any]) -> Indicator:
    detail = f"{count(f['called_off'], 'annulée ou reportée', 'annulées ou reportées')}, comptées à part"
    definition = "Journées passées dans l’année, de toutes les modalités."
    return Indicator(7, "Journées tenues", number(f["held"]), "", detail, definition)


def _presence(f: dict[str, Any]) -> Indicator:
    filling = rate(f["seated"], f["capacity"])
    detail = f"{number(f['present'])} sur {number(f['expected'])} ; remplissage {filling} %"
    value, detail = _shown(f["expected"], rate(f["present"], f["expected"]), detail)
    definition = "Personnes présentes à une demi-journée au moins, sur celles dont la présence ou l’absence est notée."
    return Indicator(8, "Taux de présence aux journées", value, "%", detail, definition)


def department_rows(rows: list[dict[str, Any]]) -> list[DepartmentRow]:
    """The table by département, each column masked so that its total tells on nobody."""
    without_hours = masked({row["department"].code: row["trained"] for row in rows})
    without_presence = masked({row["department"].code: row["expected"] for row in rows})
    return [
        DepartmentRow(
            department=row["department"],
            held=row["held"],
            hours=None if row["department"].code in without_hours else number(round(row["minutes"] / 60)),
            presence=None if row["department"].code in without_presence else rate(row["present"], row["expected"]),
        )
        for row in rows
    ]
