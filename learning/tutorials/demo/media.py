"""The demo's films, sounds and images: what manuscripts name is kept, and its number takes the name's place."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from django.core.files.base import File
from django.core.files.uploadedfile import SimpleUploadedFile

from resources.media.models import SiteImage
from resources.media.recordings.actions import keep_recording
from resources.media.recordings.captions import read_captions
from resources.media.recordings.inspection import PLAYED
from resources.media.recordings.models import Recording

FOLDER = Path(settings.BASE_DIR) / "data" / "tutorials" / "media"
POSTERS = ("jpg", "png", "webp")

Block = dict[str, Any]


def with_media(body: Iterable[Block]) -> list[Block]:
    """The blocks of a lesson with the numbers of its films and images; one whose file is missing is left out."""
    return [block for each in body if (block := _settled(each))]


def named_media(body: Iterable[Block]) -> Iterator[str]:
    """The names by which a lesson calls its films and images."""
    for block in body:
        if asked := _asked(block):
            yield asked["name"]


def find(stem: str, extensions: Iterable[str]) -> Path | None:
    return next((path for each in extensions if (path := FOLDER / f"{stem}.{each}").exists()), None)


def _asked(block: Block) -> dict[str, str] | None:
    if block["type"] == "recording":
        return block["value"]["recording"]
    return block["value"]["picture"]["image"] if block["type"] == "figure" else None


def _settled(block: Block) -> Block | None:
    if block["type"] == "recording":
        recording = _recording(**block["value"]["recording"])
        return {**block, "value": {"recording": recording.pk}} if recording else None
    if block["type"] == "figure":
        picture = block["value"]["picture"]
        image = _image(**picture["image"])
        return {**block, "value": {**block["value"], "picture": {**picture, "image": image.pk}}} if image else None
    return block


def _recording(name: str, title: str) -> Recording | None:
    uuid = uuid5(NAMESPACE_URL, f"media/{name}")
    path = find(name, PLAYED)
    known = Recording.objects.filter(uuid=uuid).first()
    if known or path is None:
        return known
    captions, transcript = find(name, ["vtt"]), find(name, ["txt"])
    return keep_recording(
        uuid=uuid,
        title=title or name,
        file=_upload(path),
        poster=_upload(poster) if (poster := find(name, POSTERS)) else None,
        cues=read_captions(captions.read_bytes(), name=captions.name) if captions else (),
        transcript=transcript.read_text(encoding="utf-8") if transcript else "",
    )


def _image(name: str, title: str) -> SiteImage | None:
    path = FOLDER / name
    known = SiteImage.objects.filter(title=title).first()
    return known or (SiteImage.objects.create(title=title, file=_upload(path)) if path.exists() else None)


def _upload(path: Path) -> File:
    return SimpleUploadedFile(path.name, path.read_bytes())
