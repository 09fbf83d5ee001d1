"""What browsers do not play, or what is not what its name says, is refused with what to do."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile

from resources.media.recordings import inspection
from resources.media.recordings.inspection import inspect_recording
from tests.resources.media.recordings import makers


def test_a_film_says_what_it_holds():
    found = inspect_recording(makers.upload("film.mp4"))
    assert (found.kind, found.content_type, found.seconds, found.width, found.height, found.has_sound) == (
        "video", "video/mp4", 2, 640, 360, True
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "content_type"),
    [
        ("film.webm", "video", "video/webm"),
        ("sound.mp3", "audio", "audio/mpeg"),
        ("sound.m4a", "audio", "audio/mp4"),
        ("sound.ogg", "audio", "audio/ogg"),
    ],
)
def test_films_and_sounds_that_every_browser_plays(name, kind, content_type):
    found = inspect_recording(makers.upload(name))
    assert (found.kind, found.content_type, found.seconds) == (kind, content_type, 2)


def test_a_silent_film_is_known():
    assert not inspect_recording(makers.upload("silent.mp4")).has_sound


@pytest.mark.parametrize(("name", "codec"), [("hevc.mp4", "HEVC"), ("old.mp4", "MPEG-4 Visual")])
def test_a_codec_that_some_browsers_lack_is_refused(name, codec):
    with pytest.raises(ValidationError, match=f"l’image est en {codec}.*Enregistrez le film en MP4"):
        inspect_recording(makers.upload(name))


def test_a_film_under_the_name_of_a_sound_is_refused():
    with pytest.raises(ValidationError, match="l’image est en AVC"):
        inspect_recording(makers.upload("film.mp4", "sound.m4a"))


@pytest.mark.parametrize("name", ["film.avi", "film", "film.exe", "film.mov"])
def test_other_files_are_refused(name):
    with pytest.raises(ValidationError, match="ne se lisent pas partout"):
        inspect_recording(ContentFile(b"RIFF0000AVI ", name=name))


@pytest.mark.parametrize("content", [b"0000ftypisom", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 400])
def test_a_file_that_holds_nothing_is_refused(content):
    with pytest.raises(ValidationError, match="ni image ni son"):
        inspect_recording(ContentFile(content, name="film.mp4"))


def test_a_page_under_the_name_of_a_film_is_refused():
    with pytest.raises(ValidationError, match="n’est pas un vrai fichier"):
        inspect_recording(ContentFile(b"<script>alert(1)</script>", name="film.mp4"))


def test_a_heavy_film_is_refused(monkeypatch):
    monkeypatch.setattr(inspection, "LARGEST", 1024)
    with pytest.raises(ValidationError, match="la limite est de 0 Mo"):
        inspect_recording(makers.upload("film.mp4"))


def test_a_film_that_django_put_on_the_disk():
    with TemporaryUploadedFile("film.mp4", "video/mp4", 0, None) as file:
        file.write(makers.content("film.mp4"))
        file.size = len(makers.content("film.mp4"))
        assert inspect_recording(file).seconds == 2
