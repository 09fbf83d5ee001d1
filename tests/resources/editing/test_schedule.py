"""A page that was scheduled opens by itself, in the one process, and leaves when its time is over."""

import datetime

import pytest
from django.utils import timezone

from foundation.jobs.schedule import enqueue_due
from foundation.jobs.worker import drain
from resources.pages.actions import publish_page
from resources.pages.models import StandardPage
from tests.factories import member
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def scheduled(client):
    """A page whose opening was set for a minute ago, while nothing had looked yet."""
    page = StandardPage(title="Guide", slug="guide", live=False)
    trees.home().add_child(instance=page)
    page.go_live_at = timezone.now() + HOUR
    page.save_revision().publish()
    revision = page.revisions.get()
    revision.approved_go_live_at = timezone.now() - HOUR
    revision.content["go_live_at"] = (timezone.now() - HOUR).isoformat()
    revision.save()
    return page


def pass_time():
    enqueue_due()
    drain()


def test_a_scheduled_page_is_not_there_before_its_time(client, scheduled):
    assert client.get("/guide/").status_code == 404


def test_it_opens_at_its_time_with_the_audience_of_the_page_above(client, scheduled):
    pass_time()
    assert client.get("/guide/").status_code == 200


def test_a_page_leaves_when_its_time_is_over(client):
    client.force_login(member())
    page = trees.home().add_child(instance=StandardPage(title="Guide", slug="guide"))
    publish_page(page=page)
    assert client.get("/guide/").status_code == 200
    StandardPage.objects.update(expire_at=timezone.now() - HOUR)
    pass_time()
    assert client.get("/guide/").status_code == 404


def test_nothing_due_changes_nothing(client, scheduled):
    StandardPage.objects.get().revisions.update(approved_go_live_at=timezone.now() + HOUR)
    pass_time()
    assert not StandardPage.objects.get().live
