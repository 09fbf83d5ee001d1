"""The kind of break-glass accesses, and the message that tells of them."""

from foundation.access.models import BreakGlass
from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind

declare_message_kind("break_glass", "Accès exceptionnels de l’administration à un groupe", mandatory=True)

declare(
    Kind(
        name="break_glass",
        model=BreakGlass,
        label="accès exceptionnel",
        plural="accès exceptionnels",
        address=lambda access: "/mon-espace/audit/",
        retention="Cinq ans, comme le journal.",
        personal_data=("person", "reason"),
        export=rows_of(
            lambda person: BreakGlass.objects.filter(person=person), "key", "reason", "starts_at", "ends_at"
        ),
        notifications=("break_glass",),
    )
)
