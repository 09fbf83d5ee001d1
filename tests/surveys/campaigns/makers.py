"""Questionnaires and campaigns for tests."""

import datetime
import itertools
from collections.abc import Iterable
from typing import Any

from foundation.access.actions import audience_for
from foundation.clock import today
from surveys.campaigns.models import Campaign
from surveys.questionnaires.models import Question, Questionnaire

_numbers = itertools.count(1)


def questionnaire(**fields: Any) -> Questionnaire:
    values = {
        "slug": f"questionnaire-{next(_numbers)}",
        "title": "Vos besoins",
        "purpose": "Préparer le programme",
        "controller": "CARIF-OREF",
        "retention": "Douze mois",
        "diffusion": "Totaux de cinq ou plus",
        **fields,
    }
    return Questionnaire.objects.create(**values)


def question(of: Questionnaire, text: str = "Que vous manque-t-il ?", **fields: Any) -> Question:
    position = of.questions.count() + 1
    values = {"position": position, "code": f"q{position}", "section": "Besoins", "kind": "text", **fields}
    values.setdefault("options", {"max": 200} if values["kind"] == "text" else {})
    return Question.objects.create(questionnaire=of, text=text, **values)


def campaign(*, opens_in: int = 10, lasts: int = 30, keys: Iterable[str] = ("public",), **fields: Any) -> Campaign:
    """From so many days on (before today when negative), for so many days."""
    opens_on = today() + datetime.timedelta(days=opens_in)
    number = next(_numbers)
    values = {"slug": f"enquete-{number}", "title": f"Enquête {number}", **fields}
    values.setdefault("questionnaire", None)
    values["questionnaire"] = values["questionnaire"] or questionnaire()
    closes_on = opens_on + datetime.timedelta(days=lasts)
    return Campaign.objects.create(opens_on=opens_on, closes_on=closes_on, audience=audience_for(keys), **values)
