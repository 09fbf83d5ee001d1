"""What the house needs to know of date polls."""

from typing import Any

from foundation.audit.verbs import declare_verbs
from foundation.kinds.exports import rows_of
from foundation.kinds.registry import Kind, declare
from foundation.messages.kinds import declare_message_kind
from learning.events.polls.models import DatePoll, PollAnswer, PollChoice
from learning.events.polls.tokens import poll_link

RETENTION = (
    "Un mois après la journée, ou après la dernière date proposée : le sondage, les noms et les réponses sont effacés."
)

declare_message_kind("poll_answered", "Le lien de ma réponse à un sondage de date", mandatory=True, sensitive=True)
declare_message_kind("poll_settled", "La date retenue après un sondage", mandatory=True)
declare_verbs({"settle_poll": "Sondage de date clos"})


def _polls_of(person: Any) -> Any:
    return DatePoll.objects.filter(organiser=person).order_by("opened_at")


def _choices_of(person: Any) -> Any:
    return PollChoice.objects.filter(answer__person=person).order_by("date__date", "pk")


declare(
    Kind(
        name="date_poll",
        model=DatePoll,
        label="sondage de date",
        plural="sondages de dates",
        address=lambda poll: poll.address,
        retention=RETENTION,
        personal_data=("organiser",),
        export=rows_of(_polls_of, "title", "words", "opened_at", "settled_at"),
    )
)
declare(
    Kind(
        name="poll_answer",
        model=PollAnswer,
        label="réponse à un sondage de date",
        plural="réponses aux sondages de dates",
        address=lambda answer: poll_link(answer.poll),
        retention=RETENTION,
        personal_data=("person", "name", "email", "choices"),
        export=rows_of(_choices_of, "answer__poll__title", "date__date", "date__moment", "value"),
        notifications=("poll_answered", "poll_settled"),
    )
)
