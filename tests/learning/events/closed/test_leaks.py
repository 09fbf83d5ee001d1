"""Who takes part in a practice analysis, and what stays of it, is known to its group and to nobody else."""

import re
import uuid

import pytest
from django.core.cache import cache

from foundation.access.viewer import viewer_for
from foundation.audit.models import AuditEntry
from foundation.jobs.worker import drain
from foundation.messages.models import Notification, OutboxMessage
from learning.events.after.actions import lay_synthesis, open_discussion
from learning.events.closed.membership import commit
from learning.events.models import Event
from learning.events.signups.actions import sign_up
from learning.record.attestations.actions import issue_attestation
from learning.record.attestations.content import content_of
from tests.factories import holder, member
from tests.learning.events.after.helpers import held
from tests.learning.events.closed.circles import circle
from tests.learning.events.days import take_seat

pytestmark = pytest.mark.django_db

NAME, SAID = "Zénobie", "Callipyge"
CLOSED = Event.Modality.PRACTICE_ANALYSIS_DAY
GATHERING = (
    "/", "/agenda/", "/agenda/mois/", "/agenda/agenda.ics", "/programme/", "/forums/", "/ressources/",
    f"/recherche/?q={NAME}", f"/recherche/?q={SAID}", f"/recherche/suggestions/?q={SAID}", "/plan-du-site/",
    "/api/v1/journees",
)  # fmt: skip
OWN = (
    "/mon-espace/", "/mon-espace/ma-structure/", "/mon-espace/ma-structure/tutoriels/", "/mon-espace/chiffres/",
    "/mon-espace/audit/", "/mon-espace/roles/", "/notifications/", "/pilotage/", "/compte/mes-donnees/export.json",
    "/compte/mes-donnees/xapi.json", "/attestations/",
)  # fmt: skip
OF_THE_DAY = (
    "", "journee.ics", "groupe/", "inscriptions/", "inscriptions/besoins/", "le-jour-meme/",
    "le-jour-meme/historique/", "synthese/", "organiser/", "apres/", "a-plusieurs/", "ecrire/", "annuler/",
)  # fmt: skip


@pytest.fixture
def world():
    """A day to come and one that was held, with the same person in both, and all that comes after."""
    zenobie, other = member(first_name=NAME), member()
    coming = circle(organiser=holder("referent"))
    past = held(zenobie, other, modality=CLOSED, keys=("members",), organiser=coming.organiser)
    take_seat(coming, zenobie)
    synthesis = lay_synthesis(event=past, by=past.organiser, words=f"{SAID} a parlé")
    topic = open_discussion(synthesis=synthesis, by=past.organiser)
    content = content_of(viewer_for(zenobie), "event", past.uuid)
    issue_attestation(person=zenobie, content=content)
    drain()
    return zenobie, other, coming, past, synthesis, topic


def outsiders(zenobie, coming):
    structure = zenobie.roles.get().structure
    helper = holder("referent")
    coming.co_organisers.add(helper)
    return {
        "visitor": None, "member": member(structure=structure), "own référent": holder("referent", structure=structure),
        "co-organiser": helper, "CARIF-OREF": holder("carif_oref"), "steering": holder("steering"),
        "administration": holder("administration"),
    }  # fmt: skip


def test_no_page_nor_file_of_others_tells(client, world):
    zenobie, _other, coming, past, synthesis, topic = world
    own = (synthesis.document.address, topic.address, topic.forum.address)
    paths = [*GATHERING, *OWN, *own, *(f"{day.address}{end}" for day in (coming, past) for end in OF_THE_DAY)]
    told = []
    for who, person in outsiders(zenobie, coming).items():
        client.logout()
        cache.clear()
        if person:
            client.force_login(person)
        for path in paths:
            answer = client.get(path)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            words = body.decode(errors="replace")
            asked = path.rpartition("=")[2] if "q=" in path else ""
            told += [(who, path, word) for word in (NAME, SAID) if word in words and word != asked]
        assert {client.get(path).status_code for path in own} <= {302, 404}, who
    assert told == []


def test_nothing_of_it_is_rung_mailed_or_written_down_for_others(world):
    zenobie, other, _coming, past, *_ = world
    group = {zenobie, other, past.organiser}
    words = [f"{each.title} {each.address}" for each in Notification.objects.exclude(person__in=group)]
    words += [f"{each.subject} {each.text}" for each in OutboxMessage.objects.exclude(recipient__in=group)]
    words += [f"{each.actor_id} {each.detail}" for each in AuditEntry.objects.all()]
    assert not [each for each in words if NAME in each or SAID in each or str(zenobie.pk) == each.split()[0]]


def test_the_group_reads_what_stays_of_it(client, world):
    zenobie, _other, coming, _past, synthesis, topic = world
    client.force_login(zenobie)
    cache.clear()
    for path in (
        synthesis.address,
        topic.address,
        topic.forum.address,
        synthesis.document.address,
        f"{coming.address}groupe/",
    ):
        assert client.get(path).status_code == 200, path
    assert SAID in client.get(synthesis.address).content.decode()
    assert synthesis.document.address.encode() in client.get(f"/recherche/?q={SAID}").content


def test_a_colleague_cannot_be_signed_up_and_a_stranger_cannot_walk_in(client, world):
    coming = world[2]
    client.force_login(holder("referent"))
    assert client.get(f"{coming.address}inscrire-un-collegue/").status_code == 404
    client.force_login(member())
    assert client.post(f"{coming.address}inscription/", {"nonce": uuid.uuid4()}).status_code == 403


def test_a_manager_reads_neither_the_subject_nor_that_it_is_a_closed_group(client):
    event, adviser = circle(title=SAID, objective=SAID, needs_agreement=True), member()
    commit(event=event, person=adviser)
    sign_up(event=event, member=adviser, nonce=uuid.uuid4(), manager_email="chef@structure.example")
    drain()
    mail = OutboxMessage.objects.get(address="chef@structure.example")
    path = re.search(r"/accord/\S+", mail.text)[0]
    for words in (mail.subject, mail.text, client.get(path).content.decode()):
        assert SAID not in words
        assert "nalyse de pratiques" not in words
    assert "Journée du programme régional" in mail.text
