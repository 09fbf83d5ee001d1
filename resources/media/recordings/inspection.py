"""What may be uploaded as a film or a sound: its size, and what its file really holds."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.files.base import File
from pymediainfo import MediaInfo

from foundation.files.types import inspect

LARGEST = 200 * 1024 * 1024
WIDEST = 3840
#: extension → (codecs of the picture, codecs of the sound) that every browser plays
PLAYED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "mp4": (frozenset({"AVC"}), frozenset({"AAC", "MPEG Audio"})),
    "webm": (frozenset({"VP8", "VP9", "AV1"}), frozenset({"Opus", "Vorbis"})),
    "m4a": (frozenset(), frozenset({"AAC"})),
    "mp3": (frozenset(), frozenset({"MPEG Audio"})),
    "ogg": (frozenset(), frozenset({"Opus", "Vorbis"})),
}
ADVICE = "Enregistrez le film en MP4 (H.264 et AAC) ou le son en MP3, puis choisissez-le de nouveau."


@dataclass(frozen=True)
class Content:
    """What a file holds; a duration of 0 is one that the file does not tell."""

    kind: str
    content_type: str
    seconds: int = 0
    width: int = 0
    height: int = 0
    has_sound: bool = True


def inspect_recording(file: File) -> Content:
    """What this upload holds, or a ValidationError that says what is wrong and what to do."""
    name = PurePath(file.name or "").name
    extension = PurePath(name).suffix.lower().lstrip(".")
    if extension not in PLAYED:
        raise ValidationError(f"Les fichiers « .{extension} » ne se lisent pas partout. {ADVICE}")
    inspect(file, name=name, size=file.size, largest=LARGEST)  # type: ignore[arg-type]
    tracks = _tracks(file)
    pictures = [track for track in tracks if track.track_type == "Video"]
    sounds = [track for track in tracks if track.track_type == "Audio"]
    if not pictures and not sounds:
        raise ValidationError(f"« {name} » ne contient ni image ni son lisibles. {ADVICE}")
    _check_codecs(name, extension, pictures, sounds)
    return _content(extension, tracks, pictures, sounds)


def _tracks(file: File) -> list[Any]:
    file.seek(0)
    source: str | BinaryIO = file.temporary_file_path() if hasattr(file, "temporary_file_path") else file  # type: ignore[assignment]
    tracks = MediaInfo.parse(source).tracks
    file.seek(0)
    return tracks


def _check_codecs(name: str, extension: str, pictures: list[Any], sounds: list[Any]) -> None:
    for tracks, played, what in ((pictures, PLAYED[extension][0], "l’image"), (sounds, PLAYED[extension][1], "le son")):
        wrong = next((track.format for track in tracks if track.format not in played), None)
        if wrong:
            raise ValidationError(
                f"Dans « {name} », {what} est en {wrong}, que tous les navigateurs ne lisent pas. {ADVICE}"
            )
    if any((track.width or 0) > WIDEST for track in pictures):
        raise ValidationError(f"Cette image est trop grande : {WIDEST} points de large au plus. {ADVICE}")


def _content(extension: str, tracks: list[Any], pictures: list[Any], sounds: list[Any]) -> Content:
    kind = "video" if pictures else "audio"
    subtype = {"m4a": "mp4", "mp3": "mpeg"}.get(extension, extension)
    told = [float(track.duration) for track in tracks if getattr(track, "duration", None)]
    width, height = _size(pictures[0]) if pictures else (0, 0)
    return Content(kind, f"{kind}/{subtype}", round(max(told, default=0) / 1000), width, height, bool(sounds))


def _size(picture: Any) -> tuple[int, int]:
    """As it is shown: a film taken upright on a phone says so by its rotation."""
    width, height = picture.width or 0, picture.height or 0
    turned = round(float(getattr(picture, "rotation", None) or 0)) in (90, 270)
    return (height, width) if turned else (width, height)
