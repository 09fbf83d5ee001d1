"""Two last steps at once, and two jobs at once: one end of the path, and always one."""

from foundation.jobs.worker import drain
from learning.paths.actions import complete_paths
from learning.record.models import Fact
from tests.factories import member
from tests.learning.paths.paths import path
from tests.learning.tutorials.test_twice_at_once import at_once
from tests.learning.tutorials.tutorials import follow, tutorial


def test_two_last_steps_at_once_write_one_end(fresh_db):
    first, second, person = tutorial("un", lessons=1), tutorial("deux", lessons=1), member()
    path("a", first, second)
    at_once(lambda: follow(person, first), lambda: follow(person, second))
    jobs = [lambda guide=guide: complete_paths.func(person.pk, str(guide.uuid)) for guide in (first, second)]
    at_once(*jobs, *jobs)
    drain()
    assert Fact.objects.of_person(person).of_kind(Fact.Kind.PATH_COMPLETED).count() == 1
