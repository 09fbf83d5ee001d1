"""Keeping files, taking them along with their owner, and letting them go."""

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction

from foundation.access.actions import audience_for
from foundation.access.models import Audience
from foundation.files.models import StoredFile
from foundation.files.owners import kind_of_owner
from foundation.files.types import inspect

if TYPE_CHECKING:
    from foundation.accounts.models import User


def store_file(
    *, upload: UploadedFile, keys: Iterable[str], created_by: "User | None", owner: models.Model | None = None
) -> StoredFile:
    """Keep an upload for the holders of these keys; its owner's later audiences follow.

    Raises ValidationError, in French, for what is too large, empty, or not what its extension says.
    The bytes reach the disk before the row, outside of any transaction of its own: a crash in between
    leaves a nameless file that the cleaning removes, never a row without its file.
    """
    name = safe_name(upload.name or "")
    content_type = inspect(upload, name=name, size=upload.size or 0)  # type: ignore[arg-type]
    stored = StoredFile(name=name, content_type=content_type, size=upload.size, created_by=created_by)
    stored.sha256 = _digest(upload)
    _tie(stored, owner)
    stored.file.save(stored.uuid.hex, upload, save=False)
    try:
        with transaction.atomic():
            stored.audience = audience_for(keys)
            stored.save(force_insert=True)
    except BaseException:
        stored.file.delete(save=False)
        raise
    return stored


@transaction.atomic
def attach_file(*, stored: StoredFile, owner: models.Model, audience: Audience) -> StoredFile:
    """Give a file that was stored first (an editor's upload) to the object made afterwards."""
    _tie(stored, owner)
    stored.audience = audience
    stored.save(update_fields=["owner_kind", "owner_id", "audience"])
    return stored


@transaction.atomic
def delete_file(*, stored: StoredFile) -> None:
    """Forget a file: the row in the transaction, the bytes once it is committed."""
    storage, path = stored.file.storage, str(stored.file.name)
    stored.delete()
    transaction.on_commit(lambda: storage.delete(path))


def follow_audience(touched: Sequence[models.Model], audience: Audience) -> None:
    """The follower of `set_audience`: files go where their owners go."""
    by_kind: dict[str, list[str]] = {}
    for target in touched:
        by_kind.setdefault(kind_of_owner(target), []).append(str(target.pk))
    for kind, ids in by_kind.items():
        StoredFile.objects.filter(owner_kind=kind, owner_id__in=ids).update(audience=audience)


def safe_name(name: str) -> str:
    """A name fit for a header and an address: no path, no control character, 160 characters at most."""
    plain = unicodedata.normalize("NFC", PurePath(name.replace("\\", "/")).name)
    plain = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "C").strip(" .") or "fichier"
    path = PurePath(plain)
    return plain if len(plain) <= 160 else f"{path.stem[: 160 - len(path.suffix)]}{path.suffix}"


def _tie(stored: StoredFile, owner: models.Model | None) -> None:
    if owner is not None:
        stored.owner_kind, stored.owner_id = kind_of_owner(owner), str(owner.pk)


def _digest(upload: Any) -> str:
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    upload.seek(0)
    return digest.hexdigest()
