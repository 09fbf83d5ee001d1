"""A quiz with a question of every kind, case study included, and a lesson with one to practise on."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.learning.tutorials.tutorials import lesson, multiple, single, true_false, tutorial


def block(kind: str, name: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": str(uuid5(NAMESPACE_URL, name)), "value": value}


def items(name: str, values: list[Any]) -> list[dict[str, Any]]:
    return [block("item", f"{name}/{place}", value) for place, value in enumerate(values)]


def ordering(text: str, *texts: str) -> dict[str, Any]:
    rows = items(text, [{"text": each, "feedback": f"Note {each}"} for each in texts])
    return block("ordering", text, {"text": text, "feedback": "", "items": rows})


def matching(text: str, **pairs: str) -> dict[str, Any]:
    rows = items(text, [{"left": left, "right": right, "feedback": ""} for left, right in pairs.items()])
    return block("matching", text, {"text": text, "feedback": "", "pairs": rows})


def short(text: str, *accepted: str, wrong: str = "formation") -> dict[str, Any]:
    value = {"text": text, "feedback": "", "accepted": items(f"{text}/a", list(accepted))}
    expected = items(f"{text}/e", [{"text": wrong, "feedback": "Pas <encore>."}])
    return block("short", text, {**value, "expected": expected})


def case(title: str, *steps: dict[str, Any]) -> dict[str, Any]:
    return block("case", title, {"title": title, "situation": "Une personne arrive.", "steps": list(steps)})


QUIZ = [
    single("Qui coordonne ?", "La Région", "Le rectorat", "L’ONISEP"),
    multiple("Qui est membre ?", right=["CEP", "Consulaires"], wrong=["Association"]),
    true_false("La fiche a une date", True),
    ordering("Dans quel ordre ?", "Écouter", "Chercher", "Orienter"),
    matching("Qui fait quoi ?", CIO="élèves", CMA="artisans", CCI="commerçants"),
    short("Que fait-on d’abord ?", "L’écoute active", "écouter"),
    case(
        "Un accueil",
        single("Première étape", "Reformuler", "Renvoyer"),
        block("told", "suite", "Elle revient."),
        true_false("On note tout", False),
    ),
]


def with_every_kind(**fields: Any) -> Any:
    """Two lessons, the first with a question to practise on, and a quiz of eight questions."""
    page = tutorial("tout", lessons=0, quiz=QUIZ, minutes=30, **fields)
    practice = short("En un mot ?", "neutralité")
    text = "".join(f"<p>Paragraphe {number}, assez long pour tenir toute une ligne.</p>" for number in range(1, 6))
    body = [*(("text", text) for _ in range(8)), ("heading", {"text": "À vous", "level": "2"})]
    lesson(page, "lire", body=body)
    lesson(page, "essayer", body=[block("text", "mots", "<p>Essayez.</p>"), practice])
    return page
