"""Films and sounds for tests: real ones, made by ffmpeg once a session and kept beside the test databases."""

import subprocess
from functools import cache
from pathlib import Path

import imageio_ffmpeg
from django.core.files.base import ContentFile

from foundation.access.actions import audience_for
from resources.media.recordings.models import Recording
from tests.databases import PLACE

PICTURE = ["-f", "lavfi", "-i", "testsrc=size=640x360:rate=10:duration=2"]
SOUND = ["-f", "lavfi", "-i", "sine=frequency=440:duration=2"]
H264 = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-preset", "ultrafast"]
#: name → how ffmpeg makes it
RECIPES: dict[str, list[str]] = {
    "film.mp4": [*PICTURE, *SOUND, *H264, "-c:a", "aac", "-shortest"],
    "silent.mp4": [*PICTURE, *H264],
    "film.webm": [*PICTURE, *SOUND, "-c:v", "libvpx", "-c:a", "libopus", "-shortest"],
    "hevc.mp4": [*PICTURE, "-c:v", "libx265", "-tag:v", "hvc1"],
    "old.mp4": [*PICTURE, "-c:v", "mpeg4"],
    "sound.mp3": [*SOUND, "-c:a", "libmp3lame"],
    "sound.m4a": [*SOUND, "-c:a", "aac"],
    "sound.ogg": [*SOUND, "-c:a", "libvorbis"],
    "heavy.mp4": ["-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=25:duration=4", *SOUND, *H264, "-b:v", "9M",
                  "-minrate", "9M", "-c:a", "aac"],
}  # fmt: skip
VTT = b"WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nBonjour.\n\n00:00:01.000 --> 00:00:02.000\nBienvenue.\n"


def ffmpeg() -> str:
    return imageio_ffmpeg.get_ffmpeg_exe()


@cache
def content(name: str) -> bytes:
    """The bytes of one of the recipes."""
    path = Path(PLACE) / f"media-{name}"
    if not path.exists():
        PLACE.mkdir(exist_ok=True)
        draft = path.with_name(f"draft-{name}")
        subprocess.run([ffmpeg(), "-y", "-loglevel", "error", *RECIPES[name], str(draft)], check=True, timeout=60)
        draft.rename(path)
    return path.read_bytes()


def upload(name: str, as_name: str = "") -> ContentFile:
    return ContentFile(content(name), name=as_name or name)


def recording(*keys: str, **fields) -> Recording:
    """A row with a small file; its film is not looked at."""
    fields = {"title": "Accueillir", "content_type": "video/mp4", "seconds": 80, "size": 12, **fields}
    fields.setdefault("captions", VTT.decode())
    file = ContentFile(b"0123456789ab", name="film.mp4")
    return Recording.objects.create(file=file, audience=audience_for(keys or ["public"]), **fields)
