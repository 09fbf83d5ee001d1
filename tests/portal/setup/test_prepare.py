"""Preparing an installation: all of it once, nothing the second time."""

import dataclasses
import io

import pytest
from django.core.management import CommandError, call_command

from portal.home.actions import ensure_site
from portal.setup import state

pytestmark = pytest.mark.django_db


@pytest.fixture
def data_dir(tmp_path, monkeypatch):
    monkeypatch.setattr(state, "_marker", lambda: tmp_path / "prepared")
    return tmp_path


def test_a_prepared_installation_is_left_alone(data_dir):
    ensure_site()
    state.remember_prepared()
    out = io.StringIO()
    call_command("prepare", stdout=out)
    assert out.getvalue().strip() == "tout est prêt"


def test_a_lost_database_is_prepared_anew(data_dir):
    state.remember_prepared()
    assert not state.is_prepared()


def test_new_migrations_or_data_are_seen(data_dir, monkeypatch, tmp_path):
    ensure_site()
    state.remember_prepared()
    assert state.is_prepared()
    newer = tmp_path / "0002_autre.py"
    newer.write_text("# something new")
    known = state._sources
    monkeypatch.setattr(state, "_sources", lambda: [*known(), newer])
    assert not state.is_prepared()


def test_the_marker_tells_databases_apart(data_dir, settings):
    before = state.wanted()
    settings.ENV = dataclasses.replace(settings.ENV, database_url="sqlite:///ailleurs.sqlite3")
    assert state.wanted() != before


def test_production_never_takes_the_demo(settings):
    settings.ENV = dataclasses.replace(settings.ENV, mode="production")
    with pytest.raises(CommandError, match="s’excluent"):
        call_command("load_demo", stdout=io.StringIO())
