"""Progress is a function of facts alone, whatever their order and their repeats."""

import uuid
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from learning.record.models import Fact
from learning.record.progress import Outline, Score, Step, progress_from

LESSONS = [uuid.UUID(int=number) for number in range(1, 7)]
ATTEMPTS = [str(uuid.UUID(int=number)) for number in range(100, 104)]


def fact(kind, object_uuid=None, **data):
    return SimpleNamespace(kind=kind, object_uuid=object_uuid or uuid.UUID(int=99), data=data)


@st.composite
def facts(draw):
    """What may stand in the ledger for one person and one tutorial."""
    read = draw(st.lists(st.sampled_from(LESSONS)))
    quizzes = {
        attempt: fact("quiz_taken", attempt=attempt, right=draw(st.integers(0, 4)), total=4, threshold=70)
        for attempt in draw(st.lists(st.sampled_from(ATTEMPTS), unique=True))
    }
    others = draw(st.lists(st.sampled_from(["tutorial_started", "tutorial_completed"])))
    return [*(fact("lesson_read", lesson) for lesson in read), *quizzes.values(), *map(fact, others)]


outlines = st.builds(
    lambda lessons, minutes, quiz: Outline(
        tuple(Step(lesson, minutes) for lesson in lessons), questions=4 if quiz else 0, quiz_minutes=quiz
    ),
    st.lists(st.sampled_from(LESSONS), unique=True),
    st.integers(1, 60),
    st.sampled_from([0, 5]),
)


@given(facts(), outlines, st.randoms())
def test_order_and_repeats_change_nothing(written, outline, random):
    again = written + random.choices(written, k=5) if written else []
    random.shuffle(again)
    assert progress_from(again, outline) == progress_from(written, outline)


@given(facts(), outlines)
def test_progress_stays_between_0_and_100(written, outline):
    state = progress_from(written, outline)
    assert 0 <= state.percent <= 100
    assert 0 <= state.minutes_left <= outline.weight
    assert (state.percent == 100) == state.completed


@given(facts(), facts(), outlines)
def test_a_further_fact_never_takes_anything_back(written, more, outline):
    before, after = progress_from(written, outline), progress_from(written + more, outline)
    assert after.percent >= before.percent
    assert after.read >= before.read
    assert after.completed >= before.completed
    assert after.passed >= before.passed


@given(facts(), outlines, outlines)
def test_a_completion_outlives_any_change_of_the_tutorial(written, outline, changed):
    done = [*written, fact("tutorial_completed")]
    assert progress_from(done, outline).completed
    assert progress_from(done, changed).percent == 100


def test_a_lesson_taken_away_does_not_bring_100_without_a_completion():
    outline = Outline((Step(LESSONS[0], 10),))
    state = progress_from([fact("lesson_read", LESSONS[0]), fact("lesson_read", LESSONS[1])], outline)
    assert state.rule_met
    assert (state.completed, state.percent) == (False, 99)


def test_one_resumes_at_the_first_lesson_that_was_not_read():
    outline = Outline(tuple(Step(lesson, 10) for lesson in LESSONS[:3]), questions=4, quiz_minutes=5)
    state = progress_from([fact("lesson_read", LESSONS[0]), fact("lesson_read", LESSONS[2])], outline)
    assert state.next_lesson == LESSONS[1]
    assert (state.minutes_left, state.percent) == (15, 57)


@given(st.integers(0, 40), st.integers(1, 40), st.integers(1, 100))
def test_the_shown_percentage_reaches_the_threshold_exactly_when_the_score_does(right, total, threshold):
    score = Score(right=min(right, total), total=total, threshold=threshold)
    assert score.passed == (score.percent >= threshold)


def test_two_of_three_is_not_67_percent():
    assert not Score(right=2, total=3, threshold=67).passed
    assert Score(right=2, total=3, threshold=66).passed


def test_facts_of_other_kinds_say_nothing_of_progress():
    other = [fact(Fact.Kind.QUESTION_ANSWERED), fact(Fact.Kind.PATH_COMPLETED), fact("something_new")]
    assert progress_from(other, Outline(())) == progress_from([], Outline(()))
