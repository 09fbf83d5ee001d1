"""The demo's survey: the needs of 2027, as the seed asks them."""

import datetime
from typing import Any

from foundation.access.actions import audience_for
from foundation.access.keys import PUBLIC
from resources.search.actions import index_object
from surveys.campaigns.models import Campaign
from surveys.questionnaires.models import Question, Questionnaire

NOTICE = {
    "purpose": (
        "Connaître, réseau par réseau et territoire par territoire, ce dont les professionnels ont besoin pour "
        "accueillir, informer et aiguiller. Le programme régional de l’année suivante en est tiré."
    ),
    "controller": "CARIF-OREF Midi-Pyrénées, pour la Région et les réseaux signataires de la charte",
    "retention": (
        "Les réponses sont gardées douze mois, sans nom, sans adresse et sans heure. "
        "Seuls les totaux publiés restent ensuite."
    ),
    "diffusion": (
        "Résultats seulement agrégés : des totaux de cinq personnes ou plus, de onze ou plus quand on croise réseau et "
        "département et pour les réponses libres. Chaque tête de réseau lit d’abord les chiffres de son réseau."
    ),
}
#: what a question's kind needs → its name in the seed
OPTIONS = {
    "choices": "options",
    "rows": "lignes",
    "columns": "colonnes",
    "ends": "bornes",
    "min": "min",
    "max": "max",
    "max_choices": "max_choix",
}


def load(seed: dict[str, Any]) -> None:
    """The questionnaire, its questions and its campaign; once they are there, nothing is touched."""
    survey = seed["survey"]
    if Campaign.objects.filter(slug=survey["slug"]).exists():
        return
    title = _typed(survey["titre"])
    questionnaire = Questionnaire.objects.create(
        slug=survey["slug"],
        title=title,
        minutes=survey["duree_min"],
        anonymous=survey["anonyme"],
        threshold=survey["seuil_diffusion"],
        **NOTICE,
    )
    Question.objects.bulk_create(
        _question(questionnaire, position, row) for position, row in enumerate(survey["questions"], start=1)
    )
    opens_on = datetime.date.fromisoformat(survey["ouverture"])
    campaign = Campaign.objects.create(
        slug=survey["slug"],
        title=f"{title} {opens_on.year}",
        questionnaire=questionnaire,
        opens_on=opens_on,
        closes_on=datetime.date.fromisoformat(survey["cloture"]),
        audience=audience_for([PUBLIC]),
    )
    index_object(campaign)


def _question(questionnaire: Questionnaire, position: int, row: dict[str, Any]) -> Question:
    condition = row.get("si", {})
    return Question(
        questionnaire=questionnaire,
        position=position,
        code=row["id"],
        section=row["section"],
        kind=row["type"],
        text=_typed(row["texte"]),
        required=row["obligatoire"],
        options={name: _typed(row[key]) for name, key in OPTIONS.items() if key in row},
        condition={"question": condition["q"], "operator": condition["op"], "value": condition["v"]}
        if condition
        else {},
    )


def _typed(value: Any) -> Any:
    """French apostrophes, in texts and lists of texts."""
    if isinstance(value, list):
        return [_typed(each) for each in value]
    return value.replace("'", "’") if isinstance(value, str) else value
