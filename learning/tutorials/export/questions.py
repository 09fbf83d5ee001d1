"""Questions for a package: the form that asks them, and what the script there needs to mark an answer.

A class of question that the quiz gains is one more `answer_key` here and one more marker in static/scorm/marking.js.
"""

from functools import singledispatch
from typing import Any

from foundation.french.typography import french_escaped
from learning.tutorials.quiz.forms import QuestionsForm
from learning.tutorials.quiz.plainly import plainly
from learning.tutorials.quiz.questions.arranging import MatchingQuestion, OrderingQuestion
from learning.tutorials.quiz.questions.base import Question
from learning.tutorials.quiz.questions.choices import ChoiceQuestion
from learning.tutorials.quiz.questions.short import ShortQuestion

Key = dict[str, Any]


class PackedForm(QuestionsForm):
    """The site's own form; what only a server needs is not in it."""

    @property
    def keys(self) -> dict[str, Key]:
        return {question.uuid: answer_key(question) for question in self.questions}


class PracticeForm(PackedForm):
    """A question on the way through a lesson: it does not count."""

    in_quiz = False


@singledispatch
def answer_key(question: Question) -> Key:
    """What marking.js compares an answer with, and what it says then. It speaks as `Question.lines` does."""
    raise NotImplementedError(type(question))


@answer_key.register
def _(question: ChoiceQuestion) -> Key:
    choices = [
        {"id": each.id, "text": _html(each.text), "right": each.right, "notes": _htmls(each.feedback)}
        for each in question.choices
    ]
    return {"marker": "choices", "several": question.several, "choices": choices}


@answer_key.register
def _(question: OrderingQuestion) -> Key:
    items = [{"id": each.id, "text": _html(each.text), "notes": _htmls(each.feedback)} for each in question.items]
    return {"marker": "ordering", "items": items}


@answer_key.register
def _(question: MatchingQuestion) -> Key:
    pairs = [
        {
            "left": pair.left.id,
            "right": pair.right.id,
            "text": _html(pair.left.text),
            "notes": _htmls(pair.left.feedback),
        }
        for pair in question.pairs
    ]
    return {"marker": "matching", "pairs": pairs, "answers": {each.id: _html(each.text) for each in question.shown}}


@answer_key.register
def _(question: ShortQuestion) -> Key:
    first, *others = question.accepted
    return {
        "marker": "short",
        "accepted": sorted({plainly(text) for text in question.accepted}),
        "first": _html(first),
        "also": _htmls(f"Également admis : {', '.join(others)}." if others else ""),
        "expected": {plainly(wrong): _html(said) for wrong, said in reversed(question.expected)},
    }


def _html(text: str) -> str:
    return french_escaped(text)


def _htmls(*texts: str) -> list[str]:
    return [_html(text) for text in texts if text]
