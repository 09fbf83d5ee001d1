"""What the house needs to know of what authors say of a change."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from learning.tutorials.authoring.changes.adapters import connect
from learning.tutorials.authoring.changes.telling import CHANGED
from learning.tutorials.authoring.models import ChangeNote

if TYPE_CHECKING:
    from foundation.accounts.models import User


def _written_by(person: "User") -> Iterable[dict[str, Any]]:
    for note in ChangeNote.objects.filter(author=person).select_related("tutorial"):
        yield {"tutoriel": note.tutorial.title, "texte": note.text, "publié le": note.published_at.isoformat()}


declare_message_kind(CHANGED, "Ce qui change dans les tutoriels que j’ai terminés")
declare(
    Kind(
        name="tutorial_change",
        model=ChangeNote,
        label="Changement d’un tutoriel",
        plural="Changements des tutoriels",
        address=lambda note: f"{note.tutorial.address}#ce-qui-a-change",
        retention="Gardé avec son tutoriel. À la fermeture du compte de qui l’a écrit, le nom est retiré.",
        personal_data=("author",),
        export=_written_by,
        notifications=(CHANGED,),
    )
)
connect()
