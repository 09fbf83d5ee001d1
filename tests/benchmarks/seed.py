"""A large region for the benchmark, added to the demo's by bulk inserts; each step continues where it stopped."""

import datetime
import random
import uuid

from django.db import transaction

from foundation.access.actions import audience_for
from foundation.accounts.models import User
from foundation.clock import now
from foundation.networks.models import Role, Structure
from learning.events.models import Event
from learning.events.signups.models import SignUp
from learning.record.models import Fact

SIZES = {"small": 1, "large": 10}
MEMBERS, DAYS, SIGN_UPS, FACTS = 5_000, 500, 20_000, 20_000
BATCH = 2_000


def seed(size: str) -> None:
    """Bring the region to `size`; does nothing when it is there."""
    times = SIZES[size]
    chance = random.Random(20261124)
    _members(MEMBERS * times)
    _days(DAYS * times, chance)
    _sign_ups(SIGN_UPS * times, chance)
    _facts(FACTS * times, chance)


def _members(wanted: int) -> None:
    structures = list(Structure.objects.order_by("pk"))
    have = User.objects.filter(email__startswith="banc-").count()
    for start in range(have, wanted, BATCH):
        numbers = range(start, min(start + BATCH, wanted))
        with transaction.atomic():
            people = User.objects.bulk_create(
                User(email=f"banc-{n}@reseau.example", first_name="Banc", last_name=str(n), password="!")
                for n in numbers
            )
            Role.objects.bulk_create(
                Role(person=person, kind=Role.Kind.MEMBER, structure=structures[person.pk % len(structures)],
                     starts_on=datetime.date(2024, 1, 1))
                for person in people
            )  # fmt: skip
        print(f"  people {numbers.stop}/{wanted}", flush=True)


def _days(wanted: int, chance: random.Random) -> None:
    audience = audience_for(["public"])
    model = Event.objects.order_by("pk").first()
    have = Event.objects.filter(slug__startswith="banc-").count()
    for start in range(have, wanted, BATCH):
        numbers = range(start, min(start + BATCH, wanted))
        Event.objects.bulk_create(_day(n, wanted, model, audience, chance) for n in numbers)
        print(f"  days {numbers.stop}/{wanted}", flush=True)


def _day(number: int, wanted: int, model: Event, audience, chance: random.Random) -> Event:
    """Nine of ten days are past: the calendar ahead stays that of one region."""
    ahead = number % 10 == 0
    starts = now() + datetime.timedelta(days=chance.randint(2, 300) if ahead else -chance.randint(1, 2000))
    return Event(
        uuid=uuid.UUID(int=chance.getrandbits(128)), slug=f"banc-{number}", title=f"Journée d’essai {number}",
        modality=chance.choice(Event.Modality.values), format=Event.Format.ONSITE, objective="Mesurer",
        state=Event.State.OPEN if ahead else Event.State.HELD, organiser_id=model.organiser_id,
        commune_id=model.commune_id, capacity=500, deadline=starts - datetime.timedelta(days=1), starts_at=starts,
        ends_at=starts + datetime.timedelta(hours=3), created_at=now(), changed_at=now(), audience=audience,
    )  # fmt: skip


def _sign_ups(wanted: int, chance: random.Random) -> None:
    have = SignUp.objects.filter(person__email__startswith="banc-").count()
    people = list(User.objects.filter(email__startswith="banc-").order_by("pk").values_list("pk", flat=True))
    days = list(Event.objects.filter(slug__startswith="banc-").order_by("pk").values_list("pk", flat=True))
    each = -(-wanted // len(days))
    for index in range(have // each, len(days), 50):
        batch = []
        for offset, day in enumerate(days[index : index + 50]):
            first = (index + offset) * 37
            batch += [_sign_up(day, people[(first + n) % len(people)], n + 1) for n in range(each)]
        SignUp.objects.bulk_create(batch, ignore_conflicts=True, batch_size=BATCH)
        Event.objects.filter(pk__in=days[index : index + 50]).update(seats_taken=min(each, 500), last_ticket=each)
        print(f"  sign-ups {min((index + 50) * each, wanted)}/{wanted}", flush=True)


def _sign_up(day: int, person: int, ticket: int) -> SignUp:
    return SignUp(event_id=day, person_id=person, state="seated", ticket=ticket, created_at=now(), changed_at=now())


def _facts(wanted: int, chance: random.Random) -> None:
    have = Fact.objects.filter(dedupe_key__startswith="banc:").count()
    people = list(User.objects.filter(email__startswith="banc-").order_by("pk").values_list("pk", flat=True))
    for start in range(have, wanted, BATCH):
        numbers = range(start, min(start + BATCH, wanted))
        Fact.objects.bulk_create(_fact(n, people, chance) for n in numbers)
        print(f"  facts {numbers.stop}/{wanted}", flush=True)


def _fact(number: int, people: list[int], chance: random.Random) -> Fact:
    whole = uuid.UUID(int=number % 500)
    return Fact(
        person_id=people[number % len(people)], kind=Fact.Kind.TUTORIAL_COMPLETED, object_kind="tutorial",
        object_uuid=whole, whole_uuid=whole, occurred_at=now(), recorded_at=now(), dedupe_key=f"banc:{number}",
        minutes=chance.randint(10, 60),
    )  # fmt: skip


def member_cookie() -> str:
    """A session of a member of the benchmark, as the Cookie header gives it."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore

    person = User.objects.get(email="conseiller@demo.example")
    session = SessionStore()
    session.update(
        {
            "_auth_user_id": str(person.pk),
            "_auth_user_backend": settings.AUTHENTICATION_BACKENDS[0],
            "_auth_user_hash": person.get_session_auth_hash(),
        }
    )
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
