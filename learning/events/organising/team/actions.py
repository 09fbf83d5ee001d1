"""Who organises a day: together with others, or instead of somebody."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from foundation.audit.actions import record
from foundation.clock import now
from foundation.messages.actions import notify
from learning.events.closed import membership
from learning.events.models import Event
from learning.events.organising.deciding.actions import locked
from learning.events.organising.models import HandOver
from learning.events.organising.telling import in_words, tell
from learning.events.refusals import Refused

State = HandOver.State


@transaction.atomic
def set_co_organisers(*, event: Event, by: Any, people: Iterable[Any]) -> None:
    """These and no others organise the day together with its organiser; who is new to it is told."""
    day = locked(event)
    wanted = {person.pk: person for person in people if person.pk != day.organiser_id}
    known = set(day.co_organisers.values_list("pk", flat=True))
    day.co_organisers.set(wanted.values())
    record(actor=by, verb="share_day", target=day, person=", ".join(str(pk) for pk in sorted(wanted)))
    for person in (each for pk, each in wanted.items() if pk not in known):
        title = f"{by} vous propose d’organiser ensemble : {in_words(day)}"
        notify(person=person, kind="day_shared", title=title, address=day.address, dedupe_key=f"day_shared:{day.uuid}")


@transaction.atomic
def offer_day(*, event: Event, by: Any, to: Any, words: str = "") -> HandOver:
    """The day is offered to somebody, and changes hands once they accept. One offer at a time."""
    day = locked(event)
    if to.pk == day.organiser_id:
        raise Refused("Cette personne organise déjà la journée.", 422)
    waiting = day.hand_overs.asked().select_related("to").first()
    if waiting and waiting.to_id == to.pk:
        return waiting
    if waiting:
        raise Refused(f"La journée est déjà proposée à {waiting.to} : attendez sa réponse, ou retirez la demande.")
    offer = HandOver.objects.create(event=day, by=by, to=to, words=words, asked_at=now())
    record(actor=by, verb="offer_day", target=day, person=to.pk)
    title = f"{by} vous propose de reprendre une journée : {in_words(day)}"
    tell(to, "day_offered", title, day, str(offer.uuid), offer=offer)
    return offer


@transaction.atomic
def answer_offer(*, offer: HandOver, accept: bool) -> HandOver:
    """Yes or no, once: what was answered stays answered."""
    locked(offer.event)
    mine = HandOver.objects.select_related("event", "by", "to").get(pk=offer.pk)
    if mine.state != State.ASKED:
        return mine
    mine.state, mine.answered_at = (State.ACCEPTED if accept else State.DECLINED), now()
    mine.save(update_fields=["state", "answered_at"])
    if accept:
        _change_hands(mine)
    word = "reprend" if accept else "ne reprend pas"
    notify(
        person=mine.by, kind="day_offer_answered", title=f"{mine.to} {word} votre journée : {in_words(mine.event)}",
        address=mine.event.address, dedupe_key=f"day_offer_answered:{mine.uuid}",
    )  # fmt: skip
    return mine


def _change_hands(offer: HandOver) -> None:
    Event.objects.filter(pk=offer.event_id).update(organiser=offer.to, changed_at=now())
    offer.event.co_organisers.remove(offer.to)
    offer.event.organiser = offer.to
    membership.change_hands(offer.event, offer.by, offer.to)
    record(actor=offer.to, verb="take_over_day", target=offer.event, person=offer.by_id)


@transaction.atomic
def withdraw_offer(*, event: Event, by: Any) -> int:
    """Nobody is asked any more; the day stays with its organiser."""
    locked(event)
    return event.hand_overs.asked().update(state=State.WITHDRAWN, answered_at=now())
