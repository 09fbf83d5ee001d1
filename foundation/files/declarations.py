"""The kind of stored files, and how they follow their owners."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.access.actions import followers
from foundation.files import chores  # noqa: F401 (what recurs is known by being imported)
from foundation.files.actions import follow_audience
from foundation.files.models import StoredFile
from foundation.kinds.registry import Kind, declare

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _given_by(person: "User") -> Iterable[dict[str, Any]]:
    for stored in StoredFile.objects.filter(created_by=person):
        yield {"created_at": stored.created_at.isoformat(), "name": stored.name, "size": stored.size}


followers.append(follow_audience)
declare(
    Kind(
        name="file",
        model=StoredFile,
        label="fichier",
        plural="fichiers",
        address=lambda stored: stored.address,
        visible=lambda viewer: StoredFile.objects.visible_to(viewer),
        surfaces=("file",),
        retention="Aussi longtemps que ce à quoi il est joint ; un jour s’il n’est joint à rien.",
        personal_data=("created_by", "name"),
        export=_given_by,
    )
)
