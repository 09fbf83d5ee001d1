"""How many seats are left for people without account."""

from foundation.access.keys import PUBLIC
from foundation.access.models import AudienceKey
from learning.events.models import Event
from learning.events.signups.fairness.room import Room


def guests_left(event: Event) -> int:
    """What the organiser opens to them, less those who have one, and never a seat that is kept for a network. One
    query (three for a day that keeps seats still), and none for a day that is not open to them."""
    if not event.guest_seats or event.is_full:
        return 0
    taken = event.sign_ups.taking_seats().filter(guest__isnull=False).count()
    return max(min(event.guest_seats - taken, Room.of(event).left_for(None)), 0)


def may_have_guests(event: Event) -> bool:
    """Anybody may see the day, and it is no closed group or meeting of référents."""
    reserved = event.is_confidential or event.modality == Event.Modality.REFERENT_MEETING
    return not reserved and AudienceKey.objects.filter(audience=event.audience_id, key=PUBLIC).exists()
