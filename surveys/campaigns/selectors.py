"""Surveys as their pages show them."""

from dataclasses import dataclass
from itertools import groupby

from foundation.access.viewer import Viewer
from surveys.campaigns.models import Campaign
from surveys.questionnaires.models import Question, Questionnaire


@dataclass(frozen=True)
class Shown:
    """A question with its number, and the sentence that says when it is asked."""

    number: int
    question: Question
    asked_when: str


@dataclass(frozen=True)
class Section:
    title: str
    questions: list[Shown]


OPERATORS = {"=": "est", "<=": "est au plus", ">=": "est au moins", "in": "est"}


def campaigns_by_state(viewer: Viewer) -> dict[str, list[Campaign]]:
    """The campaigns that a viewer may read: open, to come, closed."""
    shown: dict[str, list[Campaign]] = {state: [] for state in ("open", "to_come", "closed")}
    for campaign in Campaign.objects.visible_to(viewer).with_questionnaire():
        shown[campaign.state].append(campaign)
    shown["to_come"].reverse()
    return shown


def next_campaign(viewer: Viewer) -> Campaign | None:
    """The survey that is open, or the next to open."""
    return Campaign.objects.visible_to(viewer).with_questionnaire().not_over().first()


def sections_of(questionnaire: Questionnaire) -> list[Section]:
    """All the questions in order, by section: one query."""
    questions = list(questionnaire.questions.all())
    numbers = {question.code: number for number, question in enumerate(questions, start=1)}
    return [
        Section(
            title=title,
            questions=[Shown(numbers[each.code], each, asked_when(each, numbers)) for each in group],
        )
        for title, group in groupby(questions, key=lambda question: question.section)
    ]


def asked_when(question: Question, numbers: dict[str, int]) -> str:
    """« Posée si la réponse à la question 1 est Autre. »"""
    condition = question.condition
    if not condition:
        return ""
    value = condition["value"]
    wanted = " ou ".join(f"« {each} »" for each in value) if isinstance(value, list) else f"« {value} »"
    number = numbers.get(condition["question"], "?")
    return f"Posée si la réponse à la question {number} {OPERATORS[condition['operator']]} {wanted}."
