"""Films and sounds on a page: played here with what they say, or not shown to those who may not have them."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from foundation.access.actions import set_audience
from resources.pages.blocks import BodyBlock, OutsideVideoBlock, RecordingBlock
from tests.factories import member
from tests.resources.media import makers as files
from tests.resources.media.recordings.makers import recording
from tests.resources.pages import trees
from tests.resources.pages.test_blocks import shown

pytestmark = pytest.mark.django_db
OUTSIDE = {
    "title": "Le SPRO en deux minutes",
    "address": "https://tube.exemple.fr/w/1",
    "note": "2 min",
    "poster": None,
    "captioned": True,
    "transcript": "",
}


def test_a_film_has_captions_a_poster_and_its_words(client):
    film = recording(width=640, height=360, seconds=200)
    film.poster.save("poster.png", files.png())
    page = shown(client, ("recording", {"recording": film.pk}))
    for part in (
        'preload="none"',
        f'poster="{film.poster_address}"',
        f'<track kind="captions" srclang="fr" label="Français" src="{film.captions_address}" default>',
        "Vidéo sous-titrée",
        "3\u00a0min\u00a020\u00a0s",
        "<p>Bonjour. Bienvenue.</p>",
    ):
        assert part in page


def test_telephones_get_the_lighter_one_first(client):
    film = recording(light="recordings/light/a.mp4", light_size=5)
    page = shown(client, ("recording", {"recording": film.pk}))
    light, whole = page.index(f'src="{film.light_address}"'), page.index(f'src="{film.address}"')
    assert light < whole


def test_a_sound_is_a_sound(client):
    page = shown(client, ("recording", {"recording": recording(kind="audio", content_type="audio/mpeg").pk}))
    assert "<audio controls" in page
    assert "<video" not in page


def test_one_for_members_is_not_offered_to_visitors(client):
    film = recording("members")
    page = shown(client, ("recording", {"recording": film.pk}))
    assert film.address not in page
    assert "Bienvenue" not in page
    client.force_login(member())
    assert film.address in client.get("/blocs/").content.decode()


def test_one_that_was_deleted_leaves_no_trace(client):
    film = recording()
    value = {"recording": film.pk}
    film.delete()
    assert "<figure" not in shown(client, ("recording", value))


def test_one_that_cannot_be_read_is_never_played(client):
    page = shown(client, ("recording", {"recording": recording(captions="").pk}))
    assert "<video" not in page
    assert "sera là dès que ses sous-titres" in page


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"captions": ""}, "n’a pas de sous-titres"),
        ({"captions": "", "transcript": "Le texte."}, "n’a pas de sous-titres"),
        ({"captions": "", "has_sound": False}, "Cette vidéo muette n’a pas de transcription"),
        ({"captions": "", "kind": "audio"}, "Ce son n’a pas de transcription"),
    ],
)
def test_one_that_cannot_be_read_cannot_be_published(fields, why):
    block = RecordingBlock()
    value = block.to_python({"recording": recording(**fields).pk})
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)
    assert why in str(refused.value.block_errors["recording"].message)
    assert block.clean_deferred(value)["recording"] == value["recording"]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"captions": "", "has_sound": False, "transcript": "Un."},
        {"captions": "", "kind": "audio", "transcript": "Un."},
    ],
)
def test_what_is_written_can_be_published(fields):
    block = RecordingBlock()
    assert block.clean(block.to_python({"recording": recording(**fields).pk}))


def test_its_words_are_found_when_everybody_may_read_them():
    block, film = RecordingBlock(), recording()
    value = block.to_python({"recording": film.pk})
    assert block.get_searchable_content(value) == ["Accueillir", "Bonjour. Bienvenue."]
    set_audience(target=film, keys=["members"])
    assert block.get_searchable_content(block.to_python({"recording": film.pk})) == []


def test_a_film_of_another_site_is_a_link_and_asks_nothing_of_it(client):
    page = shown(client, ("outside_video", {**OUTSIDE, "poster": files.image().pk}))
    assert 'href="https://tube.exemple.fr/w/1" rel="noreferrer"' in page
    assert "Voir la vidéo sur tube.exemple.fr" in page
    assert page.count("tube.exemple.fr/") == 1
    assert "<iframe" not in page


def test_a_film_of_another_site_that_nobody_can_read_is_refused():
    block = OutsideVideoBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({**OUTSIDE, "captioned": False}))
    assert block.clean(block.to_python({**OUTSIDE, "captioned": False, "transcript": "<p>Le texte.</p>"}))


def test_ten_films_cost_as_many_queries_as_one(client, django_assert_num_queries, settings):
    def body(count):
        return BodyBlock().to_python(
            [{"type": "recording", "value": {"recording": recording().pk}} for _ in range(count)]
        )

    one, ten = trees.page(slug="un", body=body(1)), trees.page(slug="dix", body=body(10))
    client.force_login(member())
    client.get(one.address)
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as first:
        client.get(one.address)
    with django_assert_num_queries(len(first)):
        client.get(ten.address)
