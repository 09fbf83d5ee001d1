"""What the outbox and the bell forget, and what the outbox takes up again."""

import datetime

from foundation.clock import now
from foundation.jobs.actions import enqueue_once
from foundation.jobs.schedule import scheduled
from foundation.messages.kinds import sensitive_names
from foundation.messages.models import Notification, OutboxMessage
from foundation.messages.outbox.delivery import deliver

SENSITIVE_KEPT = datetime.timedelta(days=1)
OUTBOX_KEPT = datetime.timedelta(days=90)
BELL_KEPT = datetime.timedelta(days=180)
#: longer than the longest back-off of a delivery's own job
STRANDED = datetime.timedelta(hours=2)
ERASED = "Ce message a été effacé un jour après son envoi."


@scheduled(every=datetime.timedelta(hours=1), name="messages.erase")
def erase_sensitive() -> int:
    """Sign-in codes and the like do not stay: a day after it left, a sensitive mail loses its words."""
    left = OutboxMessage.objects.sent_before(now() - SENSITIVE_KEPT).filter(kind__in=sensitive_names())
    return left.exclude(text=ERASED).update(text=ERASED, html="", attachments=[], subject="Message effacé")


@scheduled(every=datetime.timedelta(hours=24), name="messages.purge")
def purge_messages() -> int:
    """Forget mails after three months, notifications after six; what still waits is kept."""
    over = OutboxMessage.objects.exclude(state=OutboxMessage.State.WAITING)
    mails = over.filter(created_at__lt=now() - OUTBOX_KEPT).delete()[0]
    return mails + Notification.objects.filter(created_at__lt=now() - BELL_KEPT).delete()[0]


@scheduled(every=datetime.timedelta(minutes=30), name="messages.strand")
def take_up_stranded() -> int:
    """A mail that waits without a job to deliver it (its job failed for another reason) gets a new one."""
    stranded = OutboxMessage.objects.deliverable(now()).filter(run_after__lt=now() - STRANDED)
    uuids = [str(uuid) for uuid in stranded.order_by("pk").values_list("uuid", flat=True)[:200]]
    for uuid in uuids:
        enqueue_once(deliver, uuid, key=f"deliver:{uuid}")
    return len(uuids)
