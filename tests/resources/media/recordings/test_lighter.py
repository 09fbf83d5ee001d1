"""Where ffmpeg is, a job makes a lighter version and a poster; where it is not, the film is served as it is."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from foundation.jobs.models import Job
from foundation.jobs.worker import drain
from resources.media.recordings import lighter
from resources.media.recordings.actions import keep_recording
from resources.media.recordings.inspection import inspect_recording
from resources.media.recordings.models import Recording
from tests.resources.media.recordings import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_ffmpeg(settings):
    settings.FFMPEG = makers.ffmpeg()


@pytest.fixture
def without_ffmpeg(settings, monkeypatch):
    settings.FFMPEG = ""
    monkeypatch.setenv("PATH", "")


def bytes_of(file):
    with file.open("rb") as handle:
        return handle.read()


def test_a_heavy_film_gets_a_lighter_version_and_a_poster(with_ffmpeg):
    recording = keep_recording(title="Film", file=makers.upload("heavy.mp4"))
    drain()
    recording.refresh_from_db()
    light = inspect_recording(ContentFile(bytes_of(recording.light), name="light.mp4"))
    assert (light.height, light.has_sound) == (480, True)
    assert recording.light_size == recording.light.size < recording.size * lighter.SHARE
    assert Image.open(BytesIO(bytes_of(recording.poster))).size == (1280, 720)


def test_a_light_film_gets_a_poster_alone(with_ffmpeg):
    recording = keep_recording(title="Film", file=makers.upload("film.mp4"))
    drain()
    recording.refresh_from_db()
    assert (bool(recording.light), bool(recording.poster)) == (False, True)


def test_without_ffmpeg_nothing_is_asked(without_ffmpeg):
    keep_recording(title="Film", file=makers.upload("heavy.mp4"))
    assert not Job.objects.filter(task__endswith="make_lighter").exists()


def test_a_film_replaced_meanwhile_keeps_its_own(with_ffmpeg, monkeypatch):
    recording = keep_recording(title="Film", file=makers.upload("film.mp4"))
    made = lighter._frame

    def replaced_meanwhile(known, source):
        Recording.objects.filter(pk=known.pk).update(file="recordings/other.mp4")
        return made(known, source)

    monkeypatch.setattr(lighter, "_frame", replaced_meanwhile)
    drain()
    recording.refresh_from_db()
    assert not recording.poster


def test_twice_or_for_nobody_does_no_harm(with_ffmpeg):
    recording = keep_recording(title="Film", file=makers.upload("film.mp4"))
    drain()
    poster = Recording.objects.get(pk=recording.pk).poster.name
    lighter.make_lighter.func(recording.pk)
    lighter.make_lighter.func(999)
    assert Recording.objects.get(pk=recording.pk).poster.name == poster
