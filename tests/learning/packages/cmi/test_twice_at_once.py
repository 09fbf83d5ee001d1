"""Several letters of one page arrive together, on real connections: one state, one completion, no fact twice."""

import threading

from django.db import connections

from foundation.clock import now
from learning.packages.cmi.actions import Report, keep_report, start_attempt
from learning.packages.cmi.outcomes import Outcome
from learning.packages.models import PackageAttempt, PackageState
from learning.record.models import Fact
from tests.factories import member
from tests.learning.packages.archives import small
from tests.learning.packages.lessons import packed_lesson


def test_letters_that_arrive_together(fresh_db):
    page, person = packed_lesson(small()), member()
    attempt = start_attempt(person=person, lesson=page, tutorial=page.get_parent().specific)
    at = int(now().timestamp() * 1000)
    errors: list[BaseException] = []
    together = threading.Barrier(4)

    def send(number: int) -> None:
        own = PackageAttempt.objects.select_related("package", "person").get(pk=attempt.pk)
        report = Report({"cmi.suspend_data": str(number)}, at + number, Outcome(True, True, 0.9), left=True)
        together.wait(timeout=20)
        keep_report(attempt=own, item="i", report=report)

    def guarded(number: int) -> None:
        try:
            send(number)
        except BaseException as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=guarded, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert errors == []
    assert PackageState.objects.get().values == {"cmi.suspend_data": "3"}
    kinds = sorted(Fact.objects.of_person(person).values_list("kind", flat=True))
    assert kinds == ["lesson_read", "package_completed", "package_scored", "tutorial_completed", "tutorial_started"]
