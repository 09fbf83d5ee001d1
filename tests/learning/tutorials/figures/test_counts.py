"""Counts for référents: of their structure, for five people or more, and nothing to work out."""

import pytest

from learning.team.actions import choose_sharing
from learning.tutorials.figures import counts_of
from tests.factories import StructureFactory, holder, member
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import follow, tutorial


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
    assert html.count("masqué</b></span>") == 2
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


@pytest.mark.django_db
def test_the_count_of_the_region_does_not_tell_of_few_people_elsewhere(structure, viewer_of):
    page, referent = tutorial(lessons=1), holder("referent", structure=structure)
    for _ in range(6):
        follow(member(structure=structure), page)
    for _ in range(2):
        follow(member(), page)
    counts = counts_of(page, viewer_of(referent))
    assert (counts.finished, counts.structure_finished) == (8, None)


@pytest.mark.django_db
@pytest.mark.parametrize(("sharing", "told"), [(0, 7), (2, 7), (3, None), (7, None)])
def test_the_names_that_are_shown_do_not_tell_of_the_others(structure, viewer_of, sharing, told):
    page, referent = tutorial(lessons=1), holder("referent", structure=structure)
    learners = [member(structure=structure) for _ in range(7)]
    for learner in learners:
        follow(learner, page)
    for learner in learners[:sharing]:
        choose_sharing(person=learner, structures=[structure], among=[structure])
    counts = counts_of(page, viewer_of(referent))
    assert (counts.structure_started, counts.structure_finished) == (told, told)
