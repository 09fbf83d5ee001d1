"""An administrator's exceptional access: timed, reasoned, written down, told."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from foundation.access import keys
from foundation.access.actions import break_glass
from foundation.access.models import BreakGlass
from foundation.audit.models import AuditEntry
from foundation.clock import frozen_at, now
from foundation.messages.models import Notification
from tests.factories import holder, member

pytestmark = pytest.mark.django_db
REASON = "Signalement d’un message à retirer"


@pytest.fixture
def admin():
    return holder("administration")


def test_the_key_is_held_for_its_hours_and_no_longer(admin, viewer_of):
    break_glass(person=admin, key="grp:7", reason=REASON, hours=2)
    assert "grp:7" in viewer_of(admin).keys
    with frozen_at(now() + datetime.timedelta(hours=2, minutes=1)):
        assert "grp:7" not in viewer_of(admin).keys


def test_it_is_written_in_the_audit_trail(admin):
    access = break_glass(person=admin, key="grp:7", reason=REASON, hours=2)
    entry = AuditEntry.objects.get(verb="glass.broken")
    assert (entry.actor_id, entry.object_id, entry.detail["reason"]) == (admin.pk, str(access.pk), REASON)


def test_the_group_and_the_carif_oref_are_told(admin, monkeypatch):
    of_the_group, officer, stranger = member(), holder("carif_oref"), member()
    monkeypatch.setattr(keys, "witness_sources", [lambda key: [of_the_group.pk] if key == "grp:7" else []])
    break_glass(person=admin, key="grp:7", reason=REASON, hours=2)
    told = set(Notification.objects.filter(kind="break_glass").values_list("person", flat=True))
    assert {of_the_group.pk, officer.pk} <= told
    assert stranger.pk not in told


@pytest.mark.parametrize("kind", ["member", "carif_oref", "steering"])
def test_nobody_else_breaks_it(kind):
    with pytest.raises(PermissionDenied):
        break_glass(person=holder(kind), key="grp:7", reason=REASON, hours=2)
    assert not BreakGlass.objects.exists()


@pytest.mark.parametrize(
    ("key", "reason", "hours"),
    [("str:7", REASON, 2), ("grp:7", "  bref  ", 2), ("grp:7", REASON, 25), ("grp:7", REASON, 0)],
)
def test_a_wrong_key_reason_or_length_is_refused(admin, key, reason, hours):
    with pytest.raises(ValidationError):
        break_glass(person=admin, key=key, reason=reason, hours=hours)
    assert not BreakGlass.objects.exists()


def test_the_key_of_somebody_who_administers_no_more_is_void(admin, viewer_of):
    break_glass(person=admin, key="grp:7", reason=REASON, hours=2)
    admin.roles.all().delete()
    assert "grp:7" not in viewer_of(admin).keys
