"""An origin of their own: each host answers its own addresses, and a wrong setting stops the start."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from config.env import read_environment
from tests.learning.packages.archives import small
from tests.learning.packages.lessons import frame_of, packed_lesson, player_of

OWN = "http://paquets.example"


@pytest.fixture
def own_origin(settings):
    settings.PACKAGE_ORIGIN = OWN


@pytest.mark.django_db
def test_packages_are_at_home_there_and_nowhere_else(own_origin):
    page = packed_lesson(small())
    player = Client().get(player_of(page))
    frame = frame_of(player)
    assert frame.startswith(f"{OWN}/paquets/jeu/")
    assert "allow-same-origin" in player.content.decode()
    path = frame.removeprefix(OWN)
    assert Client().get(path).status_code == 404
    answer = Client().get(path, headers={"Host": "paquets.example"})
    assert answer.status_code == 200
    policy = answer["Content-Security-Policy"]
    assert "allow-same-origin" in policy
    assert f"default-src {OWN}/paquets/jeu/" in policy
    assert "frame-ancestors 'self' http://" in policy
    assert f"{OWN}/paquets/jeu/" in player["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/", "/compte/login/", "/mon-espace/", "/gestion/", "/static/css/tokens.css", "/sante/"]
)
def test_that_host_is_no_way_into_the_site(own_origin, path):
    answer = Client().get(path, headers={"Host": "paquets.example"})
    assert answer.status_code == 404
    assert not answer.cookies


BASE = {"PASSERELLE_MODE": "test", "PASSERELLE_BASE_URL": "https://passerelle.example"}


def test_the_setting_is_read():
    given = {**BASE, "PASSERELLE_PACKAGE_ORIGIN": "https://paquets.example.net/"}
    assert read_environment(given).package_origin == "https://paquets.example.net"
    assert read_environment(BASE).package_origin == ""


@pytest.mark.parametrize(
    "value",
    [
        "https://passerelle.example",
        "https://passerelle.example:8443",
        "http://paquets.example",
        "paquets.example",
        "https://paquets.example/x",
    ],
)
def test_a_wrong_one_is_named(value):
    with pytest.raises(ImproperlyConfigured, match="PASSERELLE_PACKAGE_ORIGIN"):
        read_environment({**BASE, "PASSERELLE_PACKAGE_ORIGIN": value})
