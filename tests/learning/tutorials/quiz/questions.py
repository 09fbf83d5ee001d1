"""Questions of the kinds that arrange or write, and answers as a browser sends them."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from learning.tutorials.quiz.questions.base import Question
from tests.learning.tutorials.tutorials import single, true_false


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name))


def _items(name: str, values: list) -> list[dict]:
    return [{"type": "item", "id": _id(f"{name}/{place}"), "value": value} for place, value in enumerate(values)]


def _block(kind: str, text: str, **value: Any) -> dict:
    return {"type": kind, "id": _id(text), "value": {"text": text, "feedback": f"Parce que {text}", **value}}


def ordering(text: str, *items: str) -> dict:
    """Items in their right order."""
    rows = [{"text": item, "feedback": f"Retour {item}"} for item in items]
    return _block("ordering", text, items=_items(text, rows))


def matching(text: str, **pairs: str) -> dict:
    rows = [{"left": left, "right": right, "feedback": f"Retour {left}"} for left, right in pairs.items()]
    return _block("matching", text, pairs=_items(text, rows))


def short(text: str, *accepted: str, **expected: str) -> dict:
    rows = [{"text": wrong, "feedback": said} for wrong, said in expected.items()]
    return _block("short", text, accepted=_items(text, list(accepted)), expected=_items(f"{text}/faux", rows))


def case(title: str, *steps: dict | str) -> dict:
    """Questions and, as plain text, what is told between them; the first text is the situation."""
    situation, *rest = steps
    told = [
        {"type": "told", "id": _id(f"{title}/{place}"), "value": step} if isinstance(step, str) else step
        for place, step in enumerate(rest)
    ]
    return {"type": "case", "id": _id(title), "value": {"title": title, "situation": situation, "steps": told}}


EVERY_KIND = [
    single("Qui coordonne", "La Région", "Le rectorat"),
    ordering("Quel ordre", "Accueillir", "Reformuler", "Proposer", "Relayer"),
    matching("Qui reçoit qui", Collégienne="CIO", Salarié="CEP", Lycéen="CIO"),
    short("Quel document", "La fiche relais", "Fiche de relais", CPF="Le CPF finance."),
    case(
        "Un jeune sans rendez-vous",
        "Enzo a quitté le lycée.",
        true_false("On l’écoute d’abord", True),
        "Sa mère s’inquiète du diplôme.",
        short("Vers qui", "La mission locale"),
    ),
]


def sent(question: Question, answer: list[str]) -> dict[str, Any]:
    """The answer to one question, as its form sends it."""
    if question.kind == "ordering":
        return {f"{question.uuid}-{item}": rank for rank, item in enumerate(answer, start=1)}
    if question.kind == "matching":
        return {f"{question.uuid}-{left}": right for left, right in (pair.split("=") for pair in answer)}
    return {question.uuid: answer}


def all_sent(questions: list[Question], **answers: list[str]) -> dict[str, Any]:
    """Right answers to all, but for those given by the sentence of the question."""
    data: dict[str, Any] = {}
    for question in questions:
        data |= sent(question, answers.get(question.text, question.right_answer))
    return data
