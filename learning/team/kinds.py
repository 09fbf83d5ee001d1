"""What the house needs to know of suggestions and of what people show."""

from typing import Any

from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from learning.record.sharing.models import Sharing
from learning.team.actions import NOTICE
from learning.team.models import Suggestion

declare_message_kind(NOTICE, "Une suggestion de mon référent", mandatory=True)


def _suggested_to(person: Any) -> Any:
    return Suggestion.objects.of(person).order_by("created_at")


declare(
    Kind(
        name="suggestion",
        model=Suggestion,
        label="suggestion",
        plural="suggestions",
        address=lambda suggestion: "/mon-espace/suggestions/",
        retention=("Un an. La réponse n’est connue que de la personne : son référent lit un nombre, à partir de cinq."),
        personal_data=("person", "by", "words", "state"),
        export=rows_of(_suggested_to, "page__title", "by__last_name", "words", "state", "created_at", "decided_at"),
        notifications=(NOTICE,),
    )
)
declare(
    Kind(
        name="sharing",
        model=Sharing,
        label="partage avec son référent",
        plural="partages avec son référent",
        address=lambda sharing: "/mon-espace/partage/",
        retention="Jusqu’à ce que la personne le retire, ou quitte la structure.",
        personal_data=("person", "structure", "since"),
        export=rows_of(lambda person: Sharing.objects.of(person), "structure__name", "since"),
    )
)
