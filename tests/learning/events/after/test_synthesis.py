"""The summary of a day: into the library, with its topic, and links all round."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from community.forums.models import Forum, Topic
from foundation.access.actions import audience_for, set_audience
from foundation.files.models import StoredFile
from foundation.messages.models import Notification
from learning.events.after.actions import lay_synthesis, open_discussion
from learning.events.after.models import Synthesis
from learning.events.refusals import Refused
from resources.library.models import Document
from resources.search.models import SearchEntry
from tests.factories import holder, member
from tests.learning.events.after.helpers import held
from tests.learning.events.days import day

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
WORDS = "Trois idées à garder.\n\nOn se revoit en juin."


def paper(name="synthese.pdf", content=PDF):
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def page_of(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode().replace("\xa0", " ").replace("\u202f", " ")


def forum(keys=("members",)):
    return Forum.objects.create(slug="territoires", title="Territoires", audience=audience_for(keys))


def test_written_it_is_a_document_that_leads_to_its_day(client):
    adviser = member()
    event = held(adviser)
    client.force_login(event.organiser)
    answer = client.post(f"{event.address}apres/synthese/", {"words": WORDS}, follow=True)
    assert "La synthèse est dans les ressources" in answer.content.decode()
    document = Document.objects.get()
    assert document.audience_id == event.audience_id
    assert SearchEntry.objects.filter(kind="document", object_id=document.pk).exists()
    client.logout()
    assert f"{event.address}synthese/" in page_of(client, document.address)
    assert f'href="{event.address}"' in page_of(client, document.address)
    page = page_of(client, f"{event.address}synthese/")
    assert "On se revoit en juin." in page
    assert f"{event.address}synthese/" in page_of(client, event.address)
    assert Notification.objects.get(person=adviser).address == f"{event.address}synthese/"


def test_a_file_is_guarded_like_the_day_and_replaced_by_the_next():
    event = held(keys=("members",))
    lay_synthesis(event=event, by=event.organiser, words="", upload=paper())
    first = StoredFile.objects.get()
    assert first.audience_id == event.audience_id
    lay_synthesis(event=event, by=event.organiser, words="Et des mots", upload=paper("autre.pdf"))
    assert StoredFile.objects.get().name == "autre.pdf"
    assert Synthesis.objects.get().words == "Et des mots"
    assert Document.objects.count() == 1


def test_it_follows_the_audience_of_its_day():
    event = held()
    lay_synthesis(event=event, by=event.organiser, words=WORDS, upload=paper())
    set_audience(target=event, keys=["members"])
    audience = audience_for(["members"])
    document = Document.objects.get()
    assert (document.audience, StoredFile.objects.get().audience) == (audience, audience)
    assert SearchEntry.objects.get(kind="document").audience_id == audience.pk


def test_its_topic_is_opened_once_with_links_both_ways(client):
    event = held(keys=("members",))
    synthesis = lay_synthesis(event=event, by=event.organiser, words=WORDS)
    client.force_login(event.organiser)
    data = {"forum": forum().slug}
    client.post(f"{event.address}apres/discussion/", data)
    client.post(f"{event.address}apres/discussion/", data)
    topic = Topic.objects.get()
    assert topic.title == event.title
    assert topic.address in page_of(client, synthesis.address)
    page = page_of(client, topic.address)
    assert f'href="{synthesis.address}"' in page
    assert f'href="{event.address}"' in page


def test_a_discussion_never_opens_before_more_eyes_than_the_day():
    event = held(keys=("net:1",))
    synthesis = lay_synthesis(event=event, by=event.organiser, words=WORDS)
    with pytest.raises(Refused):
        open_discussion(synthesis=synthesis, by=event.organiser, forum=None)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"words": ""}, "Écrivez la synthèse, ou choisissez un fichier."),
        ({"words": "Madame 2 85 05 78 006 084 36 est venue"}, "numéro de sécurité sociale"),
        ({"upload": paper("x.exe")}, "Déposez un fichier PDF"),
        ({"upload": paper("faux.pdf", b"MZ nothing")}, "fichier"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(client, data, said):
    event = held()
    client.force_login(event.organiser)
    answer = client.post(f"{event.address}apres/synthese/", data)
    assert answer.status_code == 422
    assert said in answer.content.decode().replace("\xa0", " ")
    assert not Synthesis.objects.exists()
    assert not StoredFile.objects.exists()


def test_not_before_the_day_and_not_by_others(client):
    coming = day(organiser=holder("referent"))
    with pytest.raises(Refused, match="une fois que la journée a commencé"):
        lay_synthesis(event=coming, by=coming.organiser, words=WORDS)
    event = held()
    client.force_login(member())
    assert client.post(f"{event.address}apres/synthese/", {"words": WORDS}).status_code == 404
    assert client.get(f"{event.address}apres/").status_code == 404
    assert client.get(f"{event.address}synthese/").status_code == 404
