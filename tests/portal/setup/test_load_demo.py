"""The demo region: whole, and loaded once."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command

from community.forums import demo
from community.forums.models import Forum
from portal.demo.actions import SUBJECTS, load_demo, load_subject
from portal.home.actions import ensure_site
from tests.community.forums.makers import forum

pytestmark = pytest.mark.django_db


def _sizes():
    rooms = ("foundation", "resources", "community", "surveys", "learning", "portal", "accounts")
    return {
        model._meta.label: model._base_manager.count()
        for room in rooms
        for model in apps.get_app_config(room).get_models()
    }


def test_loading_twice_changes_nothing_and_says_what_it_does():
    ensure_site()
    lines: list[str] = []
    load_demo(report=lines.append)
    assert len(lines) == len(SUBJECTS)
    before = _sizes()
    call_command("load_demo", stdout=io.StringIO())
    assert _sizes() == before


def test_a_subject_that_fails_leaves_nothing_behind(monkeypatch):
    def fail(_seed):
        forum()
        raise RuntimeError("half-way")

    monkeypatch.setattr(demo, "load", fail)
    with pytest.raises(RuntimeError):
        load_subject(module="community.forums.demo", seed={})
    assert not Forum.objects.exists()
