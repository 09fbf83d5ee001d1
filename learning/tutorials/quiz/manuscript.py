"""The questions of a manuscript: those of its quiz, and those of its lessons.

? single | Question                   a question: single, multiple, vrai, faux, ordre, paires or courte
- [x] Choix :: Retour                 a choice of single or multiple, right when ticked; of courte, an accepted answer
                                      when ticked, else a frequent wrong one
1. Élément :: Retour                  of ordre: the things in their right order
- À gauche => À droite :: Retour      of paires: what goes with what
= Retour                              what is said after the answer
? cas | Titre                         a case study: its situation, then its steps
> La situation, ou sa suite           what is told before a step; the first one is the situation
?? single | Question                  a step, written like any question
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

CHOICE = re.compile(r"^- \[(?P<right>[ x])\] (?P<text>.+?)(?: :: (?P<feedback>.+))?$")
RANKED = re.compile(r"^\d+\. (?P<text>.+?)(?: :: (?P<feedback>.+))?$")
PAIR = re.compile(r"^- (?P<left>.+?) => (?P<right>.+?)(?: :: (?P<feedback>.+))?$")
TRUTH = {"vrai": "true", "faux": "false"}

Block = dict[str, Any]


def starts_question(line: str) -> bool:
    return line.startswith("? ")


def read_questions(lines: Iterable[str]) -> Iterator[Block]:
    """Each question, or case study with its steps."""
    for part in _parts(lines, starts_question):
        yield _case(part) if _is_case(part) else _question(part)


def split_questions(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of a lesson: runs of other lines, and each question with all that is its own.

    A question ends at a blank line; a case study goes on through blank lines as long as steps follow.
    """
    run: list[str] = []
    for paragraph in _paragraphs(lines):
        if starts_question(paragraph[0]):
            yield from [run] if run else []
            yield paragraph
            run = []
        else:
            run += paragraph
    yield from [run] if run else []


def _paragraphs(lines: Iterable[str]) -> list[list[str]]:
    """Lines up to a blank one; the steps of a case study are one paragraph with its beginning."""
    kept: list[list[str]] = []
    for written, group in groupby(lines, key=lambda line: bool(line.strip())):
        paragraph = list(group)
        if written and kept and _is_case(kept[-1]) and any(line.startswith("?? ") for line in paragraph):
            kept[-1] += paragraph
        elif written:
            kept.append(paragraph)
    return kept


def _is_case(lines: list[str]) -> bool:
    return lines[0].startswith("? cas | ")


def _parts(lines: Iterable[str], starts: Callable[[str], bool]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in filter(str.strip, lines):
        if starts(line) and part:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _case(lines: list[str]) -> Block:
    steps: list[Block] = []
    for part in _parts(lines[1:], lambda line: line.startswith(("?? ", "> "))):
        steps.append({"type": "told", "value": part[0][2:]} if part[0].startswith("> ") else _question(part))
    situation = steps.pop(0)["value"]
    return {"type": "case", "value": {"title": lines[0].split(" | ", 1)[1], "situation": situation, "steps": steps}}


def _question(lines: list[str]) -> Block:
    kind, text = lines[0].lstrip("? ").split(" | ", 1)
    said = next((line[2:] for line in lines if line.startswith("= ")), "")
    value = {"text": text, "feedback": said}
    if kind in TRUTH:
        return {"type": "true_false", "value": {**value, "is_true": TRUTH[kind]}}
    name, read = READERS[kind]
    return {"type": name, "value": {**value, **read(lines[1:])}}


def _choices(lines: list[str]) -> Block:
    return {"choices": _items({**each, "right": each["right"] == "x"} for each in _found(CHOICE, lines))}


def _ranked(lines: list[str]) -> Block:
    return {"items": _items(_found(RANKED, lines))}


def _pairs(lines: list[str]) -> Block:
    return {"pairs": _items(_found(PAIR, lines))}


def _short(lines: list[str]) -> Block:
    found = list(_found(CHOICE, lines))
    wrong = [{"text": each["text"], "feedback": each["feedback"]} for each in found if each["right"] != "x"]
    return {"accepted": _items(each["text"] for each in found if each["right"] == "x"), "expected": _items(wrong)}


READERS: dict[str, tuple[str, Callable[[list[str]], Block]]] = {
    "single": ("single", _choices),
    "multiple": ("multiple", _choices),
    "ordre": ("ordering", _ranked),
    "paires": ("matching", _pairs),
    "courte": ("short", _short),
}


def _found(sign: re.Pattern[str], lines: Iterable[str]) -> Iterator[dict[str, str]]:
    for line in lines:
        if found := sign.match(line):
            yield {name: text or "" for name, text in found.groupdict().items()}


def _items(values: Iterable[Any]) -> list[Block]:
    return [{"type": "item", "value": value} for value in values]
