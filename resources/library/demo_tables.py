"""Documents of the demo that are made from its data: tables, a portrait, the questions of the survey."""

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Count, Sum

from foundation.networks.models import Commune
from resources.directory.demo import french

_MODALITIES = {
    "inter_network_day": "Journée inter-réseaux",
    "practice_exchange_day": "Journée d’échanges de pratiques",
    "practice_analysis_day": "Journée d’analyse de pratiques",
    "referent_meeting": "Réunion de référents",
    "elearning_live": "Classe virtuelle",
    "visit": "Visite",
    "self_training": "Autoformation",
}
_FORMATS = {"onsite": "sur place", "online": "à distance", "hybrid": "sur place et à distance"}
_HEADS = {"single": "une réponse", "multiple": "plusieurs réponses", "text": "réponse libre", "scale": "une note"}
_HEADS |= {"matrix": "une réponse par ligne", "ranking": "à classer"}


def who_does_what(seed: dict[str, Any]) -> str:
    """« Qui fait quoi ? »: each network, its field and its publics."""
    publics = {code: french(label) for code, label, _ in seed["publics"]}
    rows = [
        [sigle, french(name), french(field), " ; ".join(publics[code] for code in codes), "oui" if cep else "non"]
        for _code, sigle, name, _family, cep, codes, field in seed["networks"]["lignes"]
    ]
    return _table(["Sigle", "Réseau", "Champ d’intervention", "Publics", "Opérateur du CEP"], rows)


def calendar(seed: dict[str, Any]) -> str:
    rows = [
        [
            event["date"],
            event["horaires"],
            french(event["titre"]),
            _MODALITIES.get(event["type"], ""),
            _FORMATS[event["format"]],
            french(event["commune"] or ""),
            event["places"],
        ]
        for event in seed["events"]
    ]
    return _table(["Date", "Horaires", "Journée", "Modalité", "Format", "Commune", "Places"], rows)


def questionnaire(seed: dict[str, Any]) -> str:
    survey, lines, section = seed["survey"], [], ""
    lines += [french(survey["titre"]).upper(), french(survey["note"]), ""]
    for number, question in enumerate(survey["questions"], start=1):
        if question["section"] != section:
            section = question["section"]
            lines += [section.upper(), ""]
        lines += [f"{number}. {french(question['texte'])} ({_HEADS.get(question['type'], 'une réponse')})"]
        lines += [f"   [ ] {french(option)}" for option in question.get("options", question.get("lignes", []))]
        lines += [""]
    return "\n".join(lines)


def portrait(seed: dict[str, Any]) -> str:
    """The employment zone of Foix – Pamiers, counted from the communes."""
    zone = Commune.objects.filter(zone_2010__code="7301")
    whole = zone.aggregate(communes=Count("pk"), people=Sum("population"))
    lines = [
        "PORTRAIT DE LA ZONE D’EMPLOI DE FOIX – PAMIERS",
        "Communes d’aujourd’hui, dans les limites de 2010 (code 7301). Chiffres à citer avec leur source et leur date.",
        "",
        f"Communes : {whole['communes']}",
        f"Habitants : {_thousands(whole['people'] or 0)}",
        "",
        "Les dix communes les plus peuplées",
        *(f"- {each.name} : {_thousands(each.population)}" for each in zone.order_by("-population")[:10]),
        "",
        "Pour aller plus loin : l’annuaire dit quelles structures accueillent dans ces communes.",
        "",
        "Licence Ouverte 2.0. Sources : communes et populations, Insee et La Poste par Etalab ;",
        "zones d’emploi, © Code officiel géographique (Insee), base sous licence ODbL 1.0.",
    ]
    return "\n".join(lines)


MAKERS: dict[str, tuple[str, Callable[[dict[str, Any]], str]]] = {
    "doc-002": ("csv", who_does_what),
    "doc-007": ("txt", portrait),
    "doc-010": ("csv", calendar),
    "doc-011": ("txt", questionnaire),
}


def _table(heads: list[str], rows: Iterable[Iterable[Any]]) -> str:
    """CSV as French spreadsheets open it: semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows(rows)
    return out.getvalue()


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
