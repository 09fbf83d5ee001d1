"""A package marks answers as the server does: the same verdict and the same words, for any answer."""

import itertools
import unicodedata
from collections.abc import Iterator
from html import unescape

import pytest
from playwright.sync_api import Browser, Page

from foundation.french.typography import french
from learning.tutorials.export.questions import answer_key
from learning.tutorials.quiz.plainly import plainly
from learning.tutorials.quiz.questions.arranging import MatchingQuestion, OrderingQuestion, Pair
from learning.tutorials.quiz.questions.base import Item, Line, Question
from learning.tutorials.quiz.questions.choices import Choice, ChoiceQuestion
from learning.tutorials.quiz.questions.short import ShortQuestion
from tests.databases import ROOT

ITEMS = tuple(Item(name, f"Geste {name}", f"Note <{name}>" if name == "b" else "") for name in "abc")
CHOICES = tuple(Choice(name, f"Choix {name} ?", name in "ac", f"Retour {name}") for name in "abcd")
COMMON = {"uuid": "q", "text": "Question ?"}
PAIRS = tuple(Pair(left, ITEMS[place % 2]) for place, left in enumerate(Item(name, f"Ligne {name}") for name in "xyz"))

SINGLE = ChoiceQuestion(**COMMON, kind="single", choices=(Choice("a", "Oui", True), Choice("b", "Non", False)))
MULTIPLE = ChoiceQuestion(**COMMON, kind="multiple", choices=CHOICES)
ORDERING = OrderingQuestion(**COMMON, kind="ordering", items=ITEMS)
MATCHING = MatchingQuestion(**COMMON, kind="matching", pairs=PAIRS)
SHORT = ShortQuestion(
    **COMMON, kind="short", accepted=("L’écoute active", "écouter"), expected=(("formation", "Pas <encore>."),)
)
SPOKEN = ["l'ECOUTE  active.", "ecouter", "Formation !", "autre <b>chose</b>", "cœur", "1,5", "15", "№ 5", "ﬁche"]

TURNS = ["STRASSE", "Straße", "É", "e\u0301", "3.14", "a,b", "Ⅳ", "  ", "x²", "’", "ŒUVRE", "1,5,2", "a\0b"]
#: Latin, marks and Cyrillic, where Python and browsers know the same; Greek has folds of its own
BLOCKS = (range(1, 0x345), range(0x400, 0x530), range(0x1E00, 0x1F00), range(0x2000, 0x2500))


def subsets(names: str) -> list[list[str]]:
    return [list(some) for size in range(1, len(names) + 1) for some in itertools.combinations(names, size)]


def every_matching() -> list[list[str]]:
    return [
        MATCHING.kept([f"{left}={right}" for left, right in zip("xyz", rights, strict=True)])
        for rights in itertools.product("ab", repeat=3)
    ]


ANSWERS: list[tuple[Question, list[list[str]]]] = [
    (SINGLE, [["a"], ["b"]]),
    (MULTIPLE, subsets("abcd")),
    (ORDERING, [list(order) for order in itertools.permutations("abc")]),
    (MATCHING, every_matching()),
    (SHORT, [[spoken] for spoken in SPOKEN]),
]


@pytest.fixture
def marking(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content("<p>Corriger</p>")
    page.add_script_tag(path=ROOT / "static/scorm/marking.js")
    yield page
    page.close()


def test_the_same_verdict_and_the_same_words(marking):
    for question, answers in ANSWERS:
        for answer in answers:
            marked = marking.evaluate(
                "([answer, key]) => window.Passerelle.marking.mark(answer, key)", [answer, answer_key(question)]
            )
            assert marked["verdict"] == question.verdict(answer).value, (question.kind, answer)
            assert [said_there(line) for line in marked["lines"]] == [
                said_here(line) for line in question.lines(answer)
            ], (question.kind, answer)


def said_there(line: dict) -> tuple:
    notes = [french(unescape(note)) for note in line["notes"]]
    text, verdict = french(unescape(line["text"])), french(line["verdict"])
    return (text, verdict, line["right"], line["chosen"], line["sense"], notes)


def said_here(line: Line) -> tuple:
    notes = [french(note) for note in line.notes]
    return (french(line.text), french(line.verdict), line.right, line.chosen, line.sense, notes)


def test_the_same_letters_are_forgiven(marking):
    spoken = [*SPOKEN, *TURNS, *(chr(code) for block in BLOCKS for code in block if is_assigned(code))]
    there = marking.evaluate("texts => texts.map(window.Passerelle.marking.plainly)", spoken)
    assert there == [plainly(text) for text in spoken]


def is_assigned(code: int) -> bool:
    return unicodedata.category(chr(code)) != "Cn"
