"""A tutorial written as plain text, read into the values that pages hold.

title: Réussir un aiguillage          fields, then one objective a line
* Analyser la demande
# Écouter avant d’orienter (15 min)   a lesson; the last « # » may be « # Quiz »
## > + |= 1. …                        the blocks of a lesson: resources/pages/written/manuscript.py
? multiple | Question                 a question, in a lesson or in the quiz, up to a blank line: all their signs are
                                      in learning/tutorials/quiz/manuscript.py
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from learning.tutorials.quiz.manuscript import read_questions, split_questions, starts_question
from resources.pages.written.manuscript import Block, blocks_of, numbered

LESSON = re.compile(r"^# (?P<title>.+) \((?P<minutes>\d+) min\)$")
FIELD = re.compile(r"^(?P<name>[a-z]+): (?P<value>.+)$")


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
            manuscript.quiz = list(numbered(read_questions(lines), f"{seed}/quiz"))
    return manuscript


def read_body(text: str, *, seed: str) -> list[Block]:
    """The blocks of a page's body, from the same signs."""
    return list(numbered(_blocks(text.splitlines()), seed))


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    for run in split_questions(lines):
        yield from read_questions(run) if starts_question(run[0]) else blocks_of(run)
