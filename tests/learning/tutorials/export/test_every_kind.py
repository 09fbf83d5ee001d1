"""Every kind of question and of block that an editor may use is one that the export knows."""

import pytest

from foundation.access.viewer import viewer_for
from learning.tutorials.export.contents import contents_of
from learning.tutorials.export.files import Shelf
from learning.tutorials.models import LessonPage, TutorialPage
from learning.tutorials.quiz.questions.reading import EXERCISES
from learning.tutorials.selectors import course
from tests.factories import holder
from tests.learning.tutorials.export.every_kind import with_every_kind

pytestmark = pytest.mark.django_db


def contents(page):
    viewer = viewer_for(holder("carif_oref"))
    return contents_of(course(viewer, page), Shelf(viewer))


def test_the_quiz_of_these_tests_holds_every_kind_there_is():
    page = with_every_kind()
    kinds = set(TutorialPage._meta.get_field("quiz").stream_block.child_blocks)
    assert {child.block_type for child in page.quiz} == kinds


def test_each_question_has_what_its_script_marks_it_with():
    found = contents(with_every_kind())
    keys = found.data["keys"]
    assert len(found.questions) == found.data["total"] == 8
    assert {key["marker"] for key in keys.values()} == {"choices", "ordering", "matching", "short"}
    assert {question.uuid for question in found.questions} <= set(keys)


def test_a_question_of_a_lesson_is_practised_and_does_not_count():
    found = contents(with_every_kind())
    practice = [piece.form for sheet in found.sheets for piece in sheet.pieces if piece.form]
    assert [question.text for form in practice for question in form.questions] == ["En un mot ?"]
    assert len(found.data["keys"]) == found.data["total"] + 1


def test_every_other_block_of_a_lesson_has_a_template_to_be_drawn_with():
    body = LessonPage._meta.get_field("body").stream_block
    bare = [name for name, each in body.child_blocks.items() if name not in EXERCISES and not each.meta.template]
    assert bare == []
