"""What is kept of people's presence goes when it is due, and what must stay stays."""

import datetime
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from community.groups.models import Membership
from foundation.clock import frozen_at
from foundation.files.models import StoredFile
from learning.events.attendance.actions import keep_sheet
from learning.events.attendance.chores import forget_sheets
from learning.events.attendance.models import AttendanceChange, SignedSheet
from learning.events.chores import forget_presence
from learning.events.models import Event
from learning.events.signups.models import Attendance, SignUp
from learning.record.attestations.selectors import standing_of
from learning.record.chores import forget_names
from learning.record.models import Fact
from tests.factories import member
from tests.learning.events.after.helpers import held
from tests.learning.record.attestations.papers import issued

pytestmark = pytest.mark.django_db

YEAR = datetime.timedelta(days=365)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def test_presence_goes_after_three_years_and_the_ledger_stays():
    event = held(member(), member())
    with frozen_at(event.ends_at + 3 * YEAR - datetime.timedelta(days=1)):
        assert forget_presence.call() == 0
    with frozen_at(event.ends_at + 3 * YEAR + datetime.timedelta(days=2)):
        assert forget_presence.call() == 2
        assert forget_presence.call() == 0
    assert [model.objects.count() for model in (SignUp, Attendance, AttendanceChange)] == [0, 0, 0]
    assert Fact.objects.of_kind(Fact.Kind.ATTENDED).filter(person__isnull=False).count() == 2
    event.refresh_from_db()
    assert event.seats_taken == 2


def test_a_closed_group_is_forgotten_with_its_sign_ups():
    event = held(member(), modality=Event.Modality.PRACTICE_ANALYSIS_DAY, keys=("members",))
    with frozen_at(event.ends_at + 4 * YEAR):
        forget_presence.call()
    assert [each.person for each in Membership.objects.all()] == [event.organiser]


def test_signed_sheets_go_with_their_files():
    event = held(member())
    keep_sheet(
        event=event, half_day=event.half_days.get(), by=event.organiser, nonce=uuid.uuid4(),
        upload=SimpleUploadedFile("feuille.pdf", PDF),
    )  # fmt: skip
    with frozen_at(event.ends_at + 4 * YEAR):
        assert forget_sheets.call() == 1
    assert [model.objects.count() for model in (SignedSheet, StoredFile)] == [0, 0]


def test_after_six_years_the_ledger_says_nothing_of_names_and_attestations_still_hold():
    adviser = member()
    event = held(adviser)
    paper = issued(adviser, event)
    with frozen_at(event.ends_at + 7 * YEAR):
        assert forget_names.call() >= 1
        assert not Fact.objects.filter(person=adviser, kind=Fact.Kind.ATTENDED).exists()
        assert Fact.objects.of_kind(Fact.Kind.ATTENDED).exists()
        assert standing_of(paper).still_true
