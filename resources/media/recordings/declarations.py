"""What the house needs to know of films and sounds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.audit.verbs import declare_verbs
from foundation.kinds.registry import Kind, declare
from resources.media.recordings.models import Recording

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _given_by(person: "User") -> Iterable[dict[str, Any]]:
    for recording in Recording.objects.filter(created_by=person):
        yield {"created_at": recording.created_at.isoformat(), "title": recording.title, "size": recording.size}


declare_verbs({"recording.captions": "Sous-titres modifiés"})
declare(
    Kind(
        name="recording",
        model=Recording,
        label="vidéo ou son",
        plural="vidéos et sons",
        address=lambda recording: recording.address,
        visible=lambda viewer: Recording.objects.visible_to(viewer),
        surfaces=("file",),
        retention="Tant que l’équipe éditoriale les garde ; le nom de qui les a déposés s’efface avec son compte.",
        personal_data=("created_by",),
        export=_given_by,
    )
)
