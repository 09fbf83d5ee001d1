"""One of each mail that days write, for tests that follow their links."""

import datetime
from uuid import uuid4

from foundation.clock import PARIS, frozen_at, now
from foundation.jobs.worker import drain
from learning.events.models import Event
from learning.events.organising.calling_off.actions import cancel_day, postpone_day
from learning.events.organising.calling_off.telling import tell_everybody
from learning.events.organising.deciding.actions import approve_day, send_back
from learning.events.organising.deciding.chores import ask_second_approvers
from learning.events.organising.letters.actions import invite, write_letter
from learning.events.organising.letters.selectors import Target
from learning.events.organising.team.actions import answer_offer, offer_day, set_co_organisers
from learning.events.organising.telling import tell_proposed
from learning.events.polls.actions import settle_poll
from learning.events.signups.actions import sign_up, withdraw
from learning.events.signups.colleagues.actions import sign_colleague_up
from learning.events.signups.offers.chores import expire_held_seats
from tests.factories import StructureFactory, holder, member
from tests.learning.events.days import day, take_seat
from tests.learning.events.polls.polls import guest_says, member_says, poll
from tests.learning.events.signups.guests.helpers import ask, confirmed
from tests.learning.events.signups.workshops.helpers import day_with

#: written by `write_every_mail`
KINDS = {
    "sign_up_confirmed", "sign_up_waiting", "sign_up_pending", "seat_offered", "seat_asked", "seat_lost",
    "agreement_asked", "guest_asked", "day_proposed", "day_second_approver", "day_still_waiting", "day_approved",
    "day_sent_back", "day_cancelled", "day_postponed", "day_moved", "day_changed", "day_offered",
    "day_letter", "day_invitation", "poll_answered", "poll_settled",
}  # fmt: skip

#: told by the bell alone
BY_BELL = {"day_shared", "day_offer_answered", "day_synthesis"}


def write_every_mail() -> None:
    write_of_seats()
    write_to_guests()
    write_of_proposals()
    write_to_everybody()
    write_of_polls()
    drain()
    drain()


def write_of_seats() -> None:
    """Confirmed, waiting, offered, asked, pending, agreement, lost."""
    structure = StructureFactory()
    referent, colleague = holder("referent", structure=structure), member(structure=structure)
    full, agreed, open_to_all = day(capacity=1), day(needs_agreement=True), day()
    first, second, _ = (take_seat(full, member()) for _ in range(3))
    sign_up(event=agreed, member=member(), nonce=uuid4(), manager_email="cheffe@structure.example")
    sign_colleague_up(event=open_to_all, colleague=colleague, by=referent, nonce=uuid4())
    take_seat(open_to_all, member())
    withdraw(sign_up=first)
    second.refresh_from_db()
    with frozen_at(second.held_until):
        expire_held_seats.call()


def write_to_guests() -> None:
    """One asked, one confirmed, at a day with workshops."""
    event, _workshops = day_with("Écouter", guest_seats=5)
    ask(event)
    confirmed(event)


def write_of_proposals() -> None:
    """Proposed, left without answer, approved, sent back, shared, offered and answered."""
    editor, steering, referent = holder("carif_oref"), holder("steering"), holder("referent")
    proposed = {"state": Event.State.PROPOSED, "published": False, "proposed_at": now(), "organiser": referent}
    days = [day(in_days=60, **proposed) for _ in range(3)]
    tell_proposed(days[:1])
    with frozen_at(now() + datetime.timedelta(days=20)):
        ask_second_approvers.call()
    approve_day(event=days[0], by=steering)
    send_back(event=days[1], by=editor, reason="Dites où l’on mange.")
    set_co_organisers(event=days[0], by=referent, people=[member()])
    heir = holder("referent")
    answer_offer(offer=offer_day(event=days[0], by=referent, to=heir), accept=True)


def write_to_everybody() -> None:
    """A letter, an invitation, a day cancelled, one postponed without and then with a date."""
    organiser = holder("referent")
    written, cancelled, postponed = (day(organiser=organiser) for _ in range(3))
    for event in (written, cancelled, postponed):
        take_seat(event, member())
    words = {"subject": "Le repas", "words": "Apportez votre repas.", "by": organiser}
    write_letter(event=written, to="seated", nonce=uuid4(), **words)
    invite(event=written, target=Target(), nonce=uuid4(), **words)
    tell_everybody.enqueue(written.pk, "day_changed", written.sequence)
    cancel_day(event=cancelled, by=organiser, note="La salle est fermée.")
    postpone_day(event=postponed, by=organiser, note="La date suit.")
    drain()
    later = (now() + datetime.timedelta(days=80)).astimezone(PARIS).date()
    postpone_day(event=postponed, by=organiser, note="La voici.", date=later)


def write_of_polls() -> None:
    asked = poll()
    member_says(asked, "yes", "no")
    guest_says(asked, "yes", "maybe", email="dominique@ailleurs.example")
    settle_poll(poll=asked, by=asked.organiser, chosen=asked.dates.first())
