"""Counts for référents: of their structure, for five people or more, and nothing to work out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.tutorials.figures import counts_of, masked
from tests.factories import StructureFactory, holder, member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial


@given(st.integers(0, 60), st.integers(0, 60))
def test_no_count_of_fewer_than_five_is_shown_nor_can_be_worked_out(started, finished):
    finished = min(started, finished)
    shown_started, shown_finished = masked(started, finished)
    assert shown_started is None or shown_started >= 5
    assert shown_finished is None or shown_finished >= 5
    if shown_started is not None and shown_finished is not None:
        left = shown_started - shown_finished
        assert left == 0 or left >= 5


@pytest.fixture
def structure():
    return StructureFactory()


@pytest.mark.django_db
def test_a_referent_sees_the_counts_of_their_structure_only(structure, viewer_of):
    page, referent = tutorial(lessons=1), holder("referent", structure=structure)
    for _ in range(5):
        follow(member(structure=structure), page)
    for _ in range(6):
        follow(member(), page)
    counts = counts_of(page, viewer_of(referent))
    assert (counts.structure_started, counts.structure_finished, counts.finished) == (5, 5, 11)


@pytest.mark.django_db
def test_four_people_are_masked(client, structure):
    page, referent = tutorial(lessons=1), holder("referent", structure=structure)
    for _ in range(4):
        follow(member(structure=structure), page)
    client.force_login(referent)
    html = text_of(client.get(page.address))
    assert html.count("masqué</span>") == 2
    assert "personnes l’ont terminé" not in html


@pytest.mark.django_db
def test_nobody_else_sees_the_counts_of_a_structure(client, structure):
    page = tutorial(lessons=1)
    client.force_login(member(structure=structure))
    assert "Dans votre structure" not in text_of(client.get(page.address))


@pytest.mark.django_db
def test_a_person_who_moved_still_counts_where_they_learned(structure, viewer_of):
    page, referent = tutorial(lessons=1), holder("referent", structure=structure)
    learners = [member(structure=structure) for _ in range(5)]
    for learner in learners:
        follow(learner, page)
    learners[0].roles.update(structure=StructureFactory())
    assert counts_of(page, viewer_of(referent)).structure_finished == 5
