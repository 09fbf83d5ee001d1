"""Editors keep a film with its captions; what cannot be played or read is refused at the field, and nothing is kept."""

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import ReferenceIndex

from foundation.networks.models import Role
from resources.media.recordings.models import Recording
from tests.factories import member
from tests.resources.editing.people import person
from tests.resources.media import makers as files
from tests.resources.media.recordings import makers
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db
ADD = "/gestion/videos-et-sons/add/"


@pytest.fixture
def editor(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    return client


def fields(**more):
    return {"title": "Accueillir", "transcript": "", "seen_by": "public", **more}


def edit(recording):
    return f"/gestion/videos-et-sons/edit/{recording.pk}/"


def test_a_film_with_its_captions(editor, django_capture_on_commit_callbacks):
    captions = ContentFile(makers.VTT, name="film.vtt")
    answer = editor.post(ADD, fields(file=makers.upload("film.mp4"), captions_file=captions, seen_by="members"))
    assert answer.status_code == 302
    kept = Recording.objects.get()
    assert (kept.kind, kept.content_type, kept.seconds, kept.width) == ("video", "video/mp4", 2, 640)
    assert [cue.text for cue in kept.cues] == ["Bonjour.", "Bienvenue."]
    assert kept.paragraphs == ["Bonjour. Bienvenue."]
    assert set(kept.audience.keys.values_list("key", flat=True)) == {"members"}
    assert kept.created_by.roles.get().kind == Role.Kind.CARIF_OREF
    assert kept.size == len(makers.content("film.mp4"))


def test_a_poster_becomes_light(editor):
    poster = files.png(3000, 1500)
    editor.post(ADD, fields(file=makers.upload("film.mp4"), poster=poster))
    kept = Recording.objects.get().poster
    with kept.open("rb") as handle, Image.open(handle) as image:
        assert (image.format, image.size) == ("JPEG", (1280, 640))


def test_a_poster_that_is_no_image_is_refused(editor):
    answer = editor.post(ADD, fields(file=makers.upload("film.mp4"), poster=ContentFile(b"GIF89a", name="a.gif")))
    assert answer.status_code == 200
    assert not Recording.objects.exists()


def test_a_film_without_captions_is_kept_but_not_publishable(editor):
    editor.post(ADD, fields(file=makers.upload("film.mp4")))
    kept = Recording.objects.get()
    assert "n’a pas de sous-titres" in kept.missing
    assert "n’a pas de sous-titres" in editor.get(edit(kept)).content.decode()


@pytest.mark.parametrize(
    ("upload", "why"),
    [
        (lambda: makers.upload("hevc.mp4"), "en HEVC"),
        (lambda: ContentFile(b"<script>", name="film.mp4"), "vrai fichier"),
        (lambda: ContentFile(b"RIFF", name="film.avi"), "ne se lisent pas partout"),
    ],
)
def test_what_browsers_do_not_play_is_refused(editor, upload, why):
    answer = editor.post(ADD, fields(file=upload()))
    assert why in answer.content.decode()
    assert not Recording.objects.exists()


def test_captions_of_a_longer_film_are_refused(editor):
    late = ContentFile(b"WEBVTT\n\n00:10.000 --> 00:12.000\nSuite.\n", name="film.vtt")
    answer = editor.post(ADD, fields(file=makers.upload("film.mp4"), captions_file=late))
    assert "va au-delà de la fin" in answer.content.decode()
    assert not Recording.objects.exists()


def test_captions_that_are_none_are_refused(editor):
    answer = editor.post(ADD, fields(file=makers.upload("film.mp4"), captions_file=ContentFile(b"x", name="film.srt")))
    assert "n’est pas un fichier de sous-titres lisible" in answer.content.decode()
    assert not Recording.objects.exists()


def test_a_new_file_replaces_the_one_before(editor, django_capture_on_commit_callbacks):
    recording = makers.recording()
    storage, before = recording.file.storage, recording.file.name
    recording.light.save("light.mp4", ContentFile(b"light"))
    with django_capture_on_commit_callbacks(execute=True):
        answer = editor.post(edit(recording), fields(file=makers.upload("sound.mp3")))
    assert answer.status_code == 302
    recording.refresh_from_db()
    assert (recording.kind, recording.light.name, recording.light_size) == ("audio", "", 0)
    assert not storage.exists(before)


def test_its_words_cannot_be_taken_from_a_film_that_is_shown(editor):
    recording = makers.recording(captions="", transcript="Ce que l’on voit.", has_sound=False)
    page = trees.page(slug="film", body=[("recording", {"recording": recording})])
    ReferenceIndex.create_or_update_for_object(page)
    answer = editor.post(edit(recording), fields(transcript=""))
    assert "est montré sur une page publiée" in answer.content.decode()
    recording.refresh_from_db()
    assert recording.transcript == "Ce que l’on voit."


def test_its_files_go_with_it(editor, django_capture_on_commit_callbacks):
    recording = makers.recording()
    storage, name = recording.file.storage, recording.file.name
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(f"/gestion/videos-et-sons/delete/{recording.pk}/")
    assert not Recording.objects.exists()
    assert not storage.exists(name)


def test_a_film_is_kept_from_the_page_that_shows_it(editor):
    shown = editor.get("/gestion/snippets/choose/resources/recording/").json()["html"]
    assert "Déposer un fichier" in shown
    assert "Fichier de sous-titres" in shown
    captions = ContentFile(makers.VTT, name="film.vtt")
    data = fields(file=makers.upload("film.mp4"), captions_file=captions)
    answer = editor.post("/gestion/snippets/choose/resources/recording/create/", data).json()
    kept = Recording.objects.get()
    assert (answer["step"], answer["result"]["id"]) == ("chosen", str(kept.pk))
    assert (kept.missing, kept.created_by.is_active) == ("", True)


def test_what_the_page_cannot_show_is_refused_there_too(editor):
    answer = editor.post(
        "/gestion/snippets/choose/resources/recording/create/", fields(file=makers.upload("hevc.mp4"))
    ).json()
    assert "en HEVC" in answer["htmlFragment"]
    assert not Recording.objects.exists()


def test_members_have_nothing_to_do_there(client):
    client.force_login(member())
    for address in (ADD, f"/gestion/videos-et-sons/{makers.recording().pk}/sous-titres/"):
        assert client.get(address).status_code in (302, 403, 404)
