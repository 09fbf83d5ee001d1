"""Progress on a path is a function of facts alone, whatever their order and their repeats."""

import uuid
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from learning.paths.progress import Goal, walk_from

PATH = uuid.UUID(int=1)
WHOLES = [uuid.UUID(int=number) for number in range(10, 15)]
KINDS = ["tutorial_started", "lesson_read", "tutorial_completed", "attended", "attendance_revoked"]

numbers = st.integers(1, 10**6).map(lambda number: uuid.UUID(int=number))
steps = st.builds(
    SimpleNamespace, uuid=numbers, kind=st.sampled_from(KINDS), whole_uuid=st.sampled_from([*WHOLES, uuid.UUID(int=99)])
)
facts = st.lists(steps, unique_by=lambda fact: fact.uuid)
goals = st.lists(
    st.builds(Goal, st.sampled_from(WHOLES), optional=st.booleans(), within_reach=st.booleans()),
    unique_by=lambda goal: goal.uuid,
)
END = SimpleNamespace(uuid=uuid.UUID(int=0), kind="path_completed", whole_uuid=PATH)


@given(facts, goals, st.randoms())
def test_order_and_repeats_change_nothing(written, asked, random):
    again = written + random.choices(written, k=5) if written else []
    random.shuffle(again)
    assert walk_from(again, asked, PATH) == walk_from(written, asked, PATH)


@given(facts, goals, st.dictionaries(st.sampled_from(WHOLES), st.integers(0, 100)))
def test_a_path_is_at_100_when_it_was_completed_and_never_else(written, asked, parts):
    assert 0 <= walk_from(written, asked, PATH).percent(parts) <= 99
    assert walk_from([*written, END], asked, PATH).percent(parts) == 100


@given(facts, facts, goals)
def test_nothing_but_a_correction_takes_a_step_back(written, more, asked):
    known = {fact.uuid for fact in written}
    added = [fact for fact in more if fact.kind != "attendance_revoked" and fact.uuid not in known]
    before, after = walk_from(written, asked, PATH), walk_from(written + added, asked, PATH)
    assert after.done >= before.done
    assert after.rule_met or not before.rule_met or len(after.needed) > len(before.needed)


@given(facts, goals)
def test_what_is_optional_or_out_of_reach_holds_nobody_back(written, asked):
    walk = walk_from(written, asked, PATH)
    left = [goal for goal in asked if goal.uuid not in walk.done and goal.within_reach and not goal.optional]
    assert walk.rule_met == (bool(walk.needed) and not left)


def test_a_presence_that_was_corrected_is_no_step_done():
    day = WHOLES[0]
    came, not_after_all = (
        SimpleNamespace(uuid=uuid.uuid4(), kind=kind, whole_uuid=day) for kind in ("attended", "attendance_revoked")
    )
    assert walk_from([came], [Goal(day)], PATH).done == {day}
    assert walk_from([came, not_after_all], [Goal(day)], PATH).done == frozenset()


def test_one_half_day_of_two_is_enough():
    day = WHOLES[0]
    written = [SimpleNamespace(uuid=uuid.uuid4(), kind=kind, whole_uuid=day) for kind in ("attended",) * 2]
    written.append(SimpleNamespace(uuid=uuid.uuid4(), kind="attendance_revoked", whole_uuid=day))
    assert walk_from(written, [Goal(day)], PATH).rule_met


def test_a_path_without_steps_is_never_done():
    assert not walk_from([], [], PATH).rule_met
    assert not walk_from([], [Goal(WHOLES[0], within_reach=False)], PATH).rule_met
