"""A tutorial written as plain text, read into the values that pages hold.

title: Réussir un aiguillage          fields, then one objective a line
* Analyser la demande
# Écouter avant d’orienter (15 min)   a lesson; the last « # » may be « # Quiz »
## Trois questions                    a heading inside a lesson
> retenir: …                          a callout: retenir, savoir or attention
1. **Étape.** Explication             steps
+ Titre :: Texte                      folds
|= Légende, then | a | b |            a table, its first row being the heads
- point                               a list, in the text around it
? multiple | Question                 a question: single, multiple, vrai or faux
- [x] Choix :: Retour                 a choice, right when ticked
= Retour                              what is said after the answer
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

LESSON = re.compile(r"^# (?P<title>.+) \((?P<minutes>\d+) min\)$")
FIELD = re.compile(r"^(?P<name>[a-z]+): (?P<value>.+)$")
STEP = re.compile(r"^\d+\. \*\*(?P<title>.+?)\.?\*\* ?(?P<text>.*)$")
CHOICE = re.compile(r"^- \[(?P<right>[ x])\] (?P<text>.+?)(?: :: (?P<feedback>.+))?$")
CALLOUTS = {"retenir": "remember", "savoir": "know", "attention": "care"}
TRUTH = {"vrai": "true", "faux": "false"}

Block = dict[str, Any]


@dataclass(frozen=True)
class LessonText:
    title: str
    minutes: int
    body: list[Block]


@dataclass
class Manuscript:
    fields: dict[str, str] = field(default_factory=dict)
    objectives: list[str] = field(default_factory=list)
    lessons: list[LessonText] = field(default_factory=list)
    quiz: list[Block] = field(default_factory=list)


def read_manuscript(text: str, *, seed: str) -> Manuscript:
    """The manuscript; block ids follow from `seed` and the place, so that reading again gives the same."""
    head, *parts = re.split(r"^(?=# )", text, flags=re.MULTILINE)
    manuscript = Manuscript()
    for line in filter(None, head.splitlines()):
        if line.startswith("* "):
            manuscript.objectives.append(line[2:])
        elif found := FIELD.match(line):
            manuscript.fields[found["name"]] = found["value"]
    for number, part in enumerate(parts):
        title, *lines = part.splitlines()
        if found := LESSON.match(title):
            body = read_body("\n".join(lines), seed=f"{seed}/{number}")
            manuscript.lessons.append(LessonText(found["title"], int(found["minutes"]), body))
        else:
            manuscript.quiz = list(_numbered(_questions(lines), f"{seed}/quiz"))
    return manuscript


def read_body(text: str, *, seed: str) -> list[Block]:
    """The blocks of a page's body, from the same signs."""
    return list(_numbered(_blocks(text.splitlines()), seed))


# ------------------------------------------------------------------- lessons
def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Lines of one kind that follow each other make one block; text goes on over blank lines."""
    written = [line for line in lines if line.strip()]
    for kind, group in groupby(written, key=_kind_of):
        yield from READERS[kind](list(group))


def _kind_of(line: str) -> str:
    if STEP.match(line):
        return "steps"
    starts = {"## ": "heading", "> ": "callout", "+ ": "folds", "|": "table"}
    return next((kind for start, kind in starts.items() if line.startswith(start)), "text")


def _text(lines: list[str]) -> Iterator[Block]:
    parts = []
    for is_list, group in groupby(lines, key=lambda line: line.startswith("- ")):
        if is_list:
            parts.append("<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in group) + "</ul>")
        else:
            parts.extend(f"<p>{_inline(line)}</p>" for line in group)
    yield {"type": "text", "value": "".join(parts)}


def _headings(lines: list[str]) -> Iterator[Block]:
    for line in lines:
        yield {"type": "heading", "value": {"text": line[3:], "level": "2"}}


def _callouts(lines: list[str]) -> Iterator[Block]:
    for line in lines:
        kind, text = line[2:].split(": ", 1)
        yield {"type": "callout", "value": {"kind": CALLOUTS[kind], "text": f"<p>{_inline(text)}</p>"}}


def _steps(lines: list[str]) -> Iterator[Block]:
    found = [STEP.match(line) for line in lines]
    steps = [
        {"title": f"{each['title']}{_stop(each['title'])}", "text": _inline(each["text"])} for each in found if each
    ]
    yield {"type": "steps", "value": {"steps": _items(steps)}}


def _folds(lines: list[str]) -> Iterator[Block]:
    pairs = [line[2:].split(" :: ", 1) for line in lines]
    folds = [{"title": title, "text": f"<p>{_inline(text)}</p>"} for title, text in pairs]
    yield {"type": "accordion", "value": {"folds": _items(folds)}}


def _tables(lines: list[str]) -> Iterator[Block]:
    caption, heads, *rows = lines
    columns = [{"type": "text", "heading": head} for head in _cells(heads)]
    values = [{"values": _cells(row)} for row in rows]
    yield {"type": "table", "value": {"columns": columns, "rows": values, "caption": caption[2:].strip()}}


READERS = {
    "text": _text,
    "heading": _headings,
    "callout": _callouts,
    "steps": _steps,
    "folds": _folds,
    "table": _tables,
}


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _stop(title: str) -> str:
    return "" if title[-1] in ".?" else "."


def _inline(text: str) -> str:
    """Bold and links of a line, the rest escaped."""
    safe = escape(text, quote=False)
    safe = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe)
    return re.sub(r"\[(.+?)\]\((/[^)]*)\)", r'<a href="\2">\1</a>', safe)


# ---------------------------------------------------------------------- quiz
def _questions(lines: Iterable[str]) -> Iterator[Block]:
    question: list[str] = []
    for line in [*filter(str.strip, lines), "?"]:
        if line.startswith("?") and question:
            yield _question(question)
            question = []
        question.append(line)


def _question(lines: list[str]) -> Block:
    kind, text = lines[0][2:].split(" | ", 1)
    value: dict[str, Any] = {"text": text, "feedback": next((line[2:] for line in lines if line[0] == "="), "")}
    if kind in TRUTH:
        return {"type": "true_false", "value": {**value, "is_true": TRUTH[kind]}}
    found = [match for line in lines if (match := CHOICE.match(line))]
    choices = [
        {"text": each["text"], "right": each["right"] == "x", "feedback": each["feedback"] or ""} for each in found
    ]
    return {"type": kind, "value": {**value, "choices": _items(choices)}}


# ----------------------------------------------------------------------- ids
def _items(values: Iterable[dict[str, Any]]) -> list[Block]:
    return [{"type": "item", "value": value} for value in values]


def _numbered(blocks: Iterable[Block], seed: str) -> Iterator[Block]:
    """Give every block, and every item of its lists, an id of its own."""
    for place, block in enumerate(blocks):
        name = f"{seed}/{place}"
        value = block["value"]
        if isinstance(value, dict):
            value = {
                key: list(_numbered(each, f"{name}/{key}")) if _is_items(each) else each for key, each in value.items()
            }
        yield {**block, "value": value, "id": str(uuid5(NAMESPACE_URL, name))}


def _is_items(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and value[0].get("type") == "item"
