"""A missing or wrong setting stops the start with a sentence that names it."""

import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import ROOT, read_environment

PRODUCTION = {
    "PASSERELLE_MODE": "production",
    "PASSERELLE_SECRET_KEY": "a0b1c2d3e4" * 6,
    "PASSERELLE_BASE_URL": "https://passerelle.example",
    "PASSERELLE_ALLOWED_HOSTS": "passerelle.example",
    "PASSERELLE_MAIL_URL": "smtp://127.0.0.1:25",
    "PASSERELLE_DATABASE_URL": "postgres://passerelle@127.0.0.1/passerelle",
    "PASSERELLE_REDIS_URL": "redis://127.0.0.1:6379/0",
}


@pytest.mark.parametrize("name", ["SECRET_KEY", "BASE_URL", "ALLOWED_HOSTS", "MAIL_URL"])
def test_production_names_what_is_missing(name):
    given = {key: value for key, value in PRODUCTION.items() if key != f"PASSERELLE_{name}"}
    with pytest.raises(ImproperlyConfigured, match=f"PASSERELLE_{name}"):
        read_environment(given)


def test_production_refuses_plain_http():
    with pytest.raises(ImproperlyConfigured, match="https"):
        read_environment({**PRODUCTION, "PASSERELLE_BASE_URL": "http://passerelle.example"})


@pytest.mark.parametrize("mode", ["debug", "PRODUCTION", "demo,production"])
def test_there_are_three_modes_and_they_exclude_each_other(mode):
    with pytest.raises(ImproperlyConfigured, match="PASSERELLE_MODE"):
        read_environment({**PRODUCTION, "PASSERELLE_MODE": mode})


@pytest.mark.parametrize("mode", ["production", "demo"])
def test_several_processes_need_redis(mode, tmp_path):
    given = {**PRODUCTION, "PASSERELLE_MODE": mode, "PASSERELLE_REDIS_URL": "", "PASSERELLE_PROCESSES": "2"}
    with pytest.raises(ImproperlyConfigured, match="PASSERELLE_REDIS_URL"):
        read_environment({**given, "PASSERELLE_DATA_DIR": str(tmp_path)})


@pytest.mark.parametrize("count", ["0", "-1", "two"])
def test_a_wrong_number_of_processes_is_named(count):
    with pytest.raises(ImproperlyConfigured, match="PASSERELLE_PROCESSES"):
        read_environment({**PRODUCTION, "PASSERELLE_PROCESSES": count})


def test_the_demo_makes_its_own_secret_once(tmp_path):
    given = {"PASSERELLE_DATA_DIR": str(tmp_path)}
    first = read_environment(given).secret_key
    assert len(first) >= 50
    assert read_environment(given).secret_key == first


def test_deploy_checks_find_nothing_to_say_about_production(tmp_path):
    """`check --deploy` on the production settings, in a process of its own."""
    environment = {**PRODUCTION, "PASSERELLE_DATA_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
