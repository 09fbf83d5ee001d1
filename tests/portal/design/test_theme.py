"""The choice of a theme works without script and says nothing of the person."""

import pytest

pytestmark = pytest.mark.django_db
ADDRESS = "/preferences/theme/"


def choose(client, theme: str, back: str = "/composants/"):
    return client.post(ADDRESS, {"theme": theme, "next": back})


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chosen_theme_is_kept_and_shown(client, theme):
    response = choose(client, theme)
    assert response.status_code == 302
    assert response.url == "/composants/"
    assert client.cookies["theme"].value == theme
    assert f'<html lang="fr" data-theme="{theme}">' in client.get("/composants/").content.decode()


@pytest.mark.parametrize("wish", ["", "mauve", '"><script>'])
def test_anything_else_leaves_it_to_the_device(client, wish):
    choose(client, "dark")
    choose(client, wish)
    assert not client.cookies["theme"].value
    assert '<html lang="fr">' in client.get("/composants/").content.decode()


@pytest.mark.parametrize("back", ["https://ailleurs.example/", "//ailleurs.example/", "javascript:alert(1)", ""])
def test_one_never_lands_elsewhere(client, back):
    assert choose(client, "dark", back).url == "/"


def test_a_forged_cookie_is_ignored(client):
    client.cookies["theme"] = "<b>"
    assert '<html lang="fr">' in client.get("/composants/").content.decode()


def test_a_get_changes_nothing(client):
    assert client.get(ADDRESS).status_code == 405
