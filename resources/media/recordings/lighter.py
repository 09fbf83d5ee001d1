"""Lighter versions, made by a job where ffmpeg is there: for telephones and slow lines."""

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django_tasks import task

from foundation.versions.actions import bump
from resources.media.recordings.models import Recording

#: below this there is nothing to save
WORTH = 1024 * 1024
#: the share of the first one's weight that a lighter version must stay under
SHARE = 0.8
TIMEOUT = 2 * 3600
#: nothing but local files: a playlist in disguise must not make it fetch addresses
SAFE = ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-protocol_whitelist", "file,pipe"]
VIDEO = ["-vf", "scale=-2:'min(480,ih)'", "-c:v", "libx264", "-preset", "veryfast", "-crf", "28", "-pix_fmt", "yuv420p"]
SOUND = ["-c:a", "aac", "-b:a", "64k", "-ac", "1"]
MADE = ["-map_metadata", "-1", "-movflags", "+faststart"]


def ffmpeg() -> str:
    """Where ffmpeg is; nothing when this machine has none."""
    return settings.FFMPEG or shutil.which("ffmpeg") or ""


def ask_for_lighter(*, recording: Recording) -> None:
    """In the transaction that keeps the file. Without ffmpeg, the film is served as it is."""
    wanted = recording.size > WORTH or (recording.is_video and not recording.poster)
    if ffmpeg() and wanted:
        make_lighter.enqueue(recording.pk)


@task(max_attempts=3)
def make_lighter(recording_id: int) -> None:
    """A lighter version of a film or a sound, and a poster for the film that has none. Again does no harm."""
    recording = Recording.objects.filter(pk=recording_id).first()
    if recording is None or not ffmpeg():
        return
    with tempfile.TemporaryDirectory(prefix="recording-") as folder:
        source = Path(folder) / f"source.{str(recording.file.name).rsplit('.', 1)[-1]}"
        with recording.file.open("rb") as kept, source.open("wb") as copy:
            shutil.copyfileobj(kept, copy)
        if recording.size > WORTH and not recording.light:
            _keep(recording, "light", _lightened(recording, source))
        if recording.is_video and not recording.poster:
            _keep(recording, "poster", _frame(recording, source))


def _lightened(recording: Recording, source: Path) -> Path | None:
    target = source.with_name("light.mp4" if recording.is_video else "light.m4a")
    how = [*(VIDEO if recording.is_video else ["-vn"]), *SOUND, *MADE]
    made = _run([*SAFE, "-i", str(source), *how, str(target)], target)
    return made if made and made.stat().st_size < recording.size * SHARE else None


def _frame(recording: Recording, source: Path) -> Path | None:
    """What is seen a third of the way through."""
    target = source.with_name("poster.jpg")
    where = ["-ss", str(recording.seconds / 3), "-i", str(source), "-frames:v", "1", "-vf", "scale='min(1280,iw)':-2"]
    return _run([*SAFE, *where, "-q:v", "4", str(target)], target)


def _run(arguments: list[str], target: Path) -> Path | None:
    subprocess.run([ffmpeg(), *arguments], check=True, capture_output=True, timeout=TIMEOUT)  # noqa: S603
    return target if target.exists() and target.stat().st_size else None


def _keep(recording: Recording, field: str, made: Path | None) -> None:
    """Write the new file on the row, unless the film was replaced or deleted meanwhile."""
    if made is None:
        return None
    file: Any = getattr(recording, field)
    with made.open("rb") as handle:
        file.save(f"{recording.uuid.hex}{made.suffix}", File(handle), save=False)
    changed: dict[str, Any] = {field: file.name}
    if field == "light":
        changed["light_size"] = made.stat().st_size
    with transaction.atomic():
        same = Recording.objects.filter(pk=recording.pk, file=recording.file.name)
        if same.update(**changed):
            return bump()
    file.storage.delete(file.name)
    return None
