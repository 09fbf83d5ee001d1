"""Keeping films and sounds, their captions, and letting their files go."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction

from foundation.access.actions import audience_for
from foundation.access.keys import PUBLIC
from foundation.audit.actions import record
from foundation.versions.actions import bump
from resources.media.recordings import captions
from resources.media.recordings.captions import Cue
from resources.media.recordings.inspection import Content, inspect_recording
from resources.media.recordings.lighter import ask_for_lighter
from resources.media.recordings.models import Recording

if TYPE_CHECKING:
    from foundation.accounts.models import User


def tell_content(*, recording: Recording, content: Content, size: int) -> None:
    """Write on a recording, not saved yet, what its new file holds."""
    recording.kind, recording.content_type = content.kind, content.content_type
    recording.seconds, recording.has_sound = content.seconds, content.has_sound
    recording.width, recording.height = content.width, content.height
    recording.size = size


def keep_recording(
    *,
    title: str,
    file: File,
    poster: File | None = None,
    cues: Iterable[Cue] = (),
    transcript: str = "",
    keys: Iterable[str] = (PUBLIC,),
    uuid: UUID | None = None,
    created_by: "User | None" = None,
) -> Recording:
    """Keep a film or a sound. Raises ValidationError, in French, for what browsers do not play."""
    content = inspect_recording(file)
    recording = Recording(title=title, transcript=transcript, captions=captions.written(cues), created_by=created_by)
    if uuid:
        recording.uuid = uuid
    tell_content(recording=recording, content=content, size=file.size)
    recording.file.save(_name(recording, file), file, save=False)
    if poster:
        recording.poster.save(_name(recording, poster), poster, save=False)
    with transaction.atomic():
        recording.audience = audience_for(keys)
        recording.save(force_insert=True)
        ask_for_lighter(recording=recording)
    return recording


@transaction.atomic
def write_captions(*, recording: Recording, cues: Iterable[Cue], before: str, by: "User") -> None:
    """Replace the captions, unless somebody else did since the version `before`."""
    locked = Recording.objects.select_for_update().get(pk=recording.pk)
    if locked.version != before:
        raise ValidationError(
            "Quelqu’un a changé ces sous-titres entre-temps. Copiez vos changements, rechargez la page, reprenez."
        )
    ordered = captions.checked(cues)
    captions.within(ordered, recording.seconds)
    recording.captions = captions.written(ordered)
    recording.save(update_fields=["captions"])
    record(actor=by, verb="recording.captions", target=recording)
    bump()


def forget_files(*, names: Iterable[str], storage: Any) -> None:
    """Delete files of the store, once what no longer names them is committed."""
    wanted = [name for name in names if name]
    transaction.on_commit(lambda: [storage.delete(name) for name in wanted])


def _name(recording: Recording, file: File) -> str:
    """Named by its number: nothing of an upload's name reaches the disk but its extension."""
    return f"{recording.uuid.hex}.{(file.name or '').rsplit('.', 1)[-1].lower()}"
