"""Each mark is kept as it was made, and what stands is the last."""

import pytest

from foundation.clock import frozen_at
from foundation.kinds.registry import kind
from learning.events.attendance.models import AttendanceChange
from learning.events.signups.attendance import record_attendance
from learning.events.signups.models import Attendance
from tests.learning.events.attendance.helpers import under_way

pytestmark = pytest.mark.django_db


def test_corrections_add_up_and_a_repeat_adds_nothing():
    event, [mine], half, moment = under_way()
    with frozen_at(moment):
        for present in (True, True, False):
            record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): present})
    made = list(AttendanceChange.objects.order_by("pk").values_list("present", "by"))
    assert made == [(True, event.organiser.pk), (False, event.organiser.pk)]
    assert not Attendance.objects.get().present


def test_the_export_says_how_ones_presence_was_noted():
    event, [mine], half, moment = under_way()
    with frozen_at(moment):
        record_attendance(event=event, by=event.organiser, marks={(mine.pk, half.pk): True})
    [row] = list(kind("attendance_change").export(mine.person))
    assert (row["présence"], row["moyen"]) == ("présence", "liste de l’organisation")
    assert list(kind("attendance_change").export(event.organiser)) == []
