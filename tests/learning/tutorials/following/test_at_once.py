"""Two tabs and two devices at once: one place, one bookmark."""

from learning.tutorials.actions import finish_lesson
from learning.tutorials.following import actions
from learning.tutorials.following.models import Mark
from learning.tutorials.selectors import course
from tests.factories import member
from tests.learning.tutorials.following.desks import anchors, long_lesson
from tests.learning.tutorials.test_twice_at_once import at_once


def test_two_tabs_keep_one_place_and_set_one_bookmark(fresh_db):
    (tutorial, page), person = long_lesson(), member()
    where = {"person": person, "tutorial": tutorial, "lesson": page}
    at_once(
        *(lambda anchor=anchor: actions.keep_stop(**where, anchor=anchor) for anchor in anchors(page)),
        *(lambda: actions.set_bookmark(**where, anchor=anchors(page)[1]) for _ in range(3)),
    )
    assert Mark.objects.of_kind(Mark.Kind.STOP).count() == 1
    assert Mark.objects.of_kind(Mark.Kind.BOOKMARK).count() == 1


def test_finishing_while_the_page_says_its_last_word_leaves_nothing_to_resume(fresh_db, viewer_of):
    (tutorial, page), person = long_lesson(), member()
    where = {"person": person, "tutorial": tutorial, "lesson": page}
    at_once(
        lambda: actions.keep_stop(**where, anchor=anchors(page)[2]),
        lambda: finish_lesson(**where),
    )
    assert course(viewer_of(person), tutorial).halfway == []
