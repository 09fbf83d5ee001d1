"""The summary of a day: into the library, and its topic in the forum. Of a closed group, for the group alone."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from community.forums.actions import open_topic
from community.forums.models import Forum, Topic
from foundation.access.actions import audience_for
from foundation.accounts.models import User
from foundation.audit.actions import record
from foundation.clock import now
from foundation.files.actions import attach_file, delete_file, store_file
from foundation.files.models import StoredFile
from foundation.messages.many import notify_each
from learning.events.after.document import description_of, words_of
from learning.events.after.models import Synthesis
from learning.events.closed.membership import group_for
from learning.events.models import Event
from learning.events.refusals import Refused
from resources.library.models import Document, Subject
from resources.search.actions import index_object

SUBJECT = {"slug": "syntheses-de-journees", "label": "Synthèses de journées"}
#: a summary that is corrected within a day does not ring again
QUIET = timedelta(days=1)


def lay_synthesis(*, event: Event, by: Any, words: str, upload: UploadedFile | None = None) -> Synthesis:
    """Write the summary or lay its file, or both; laid again, it is changed.

    Raises ValidationError, in French, for a file that cannot be kept.
    """
    keys = keys_of(event)
    stored = store_file(upload=upload, keys=keys, created_by=by) if upload else None
    try:
        return _lay(event, by, words, keys, stored)
    except BaseException:
        if stored:
            delete_file(stored=stored)
        raise


@transaction.atomic
def keys_of(event: Event) -> list[str]:
    """Who reads what stays of a day: whoever sees the day; of a closed group, the group."""
    if event.is_confidential:
        return [group_for(event).key]
    return list(event.audience.keys.values_list("key", flat=True))


@transaction.atomic
def _lay(event: Event, by: Any, words: str, keys: Iterable[str], stored: StoredFile | None) -> Synthesis:
    day = Event.objects.select_for_update(of=("self",)).select_related("commune__department").get(pk=event.pk)
    if not day.has_begun or day.is_called_off:
        raise Refused("La synthèse se dépose une fois que la journée a commencé.")
    known = Synthesis.objects.filter(event=day).select_related("document__file").first()
    document = known.document if known else Document(audience=audience_for(keys), **words_of(day, by))
    former = document.file if stored else None
    document.description = description_of(day, words)
    document.file = stored or document.file
    document.save()
    if stored:
        attach_file(stored=stored, owner=document, audience=document.audience)
    document.subjects.add(Subject.objects.get_or_create(slug=SUBJECT["slug"], defaults=SUBJECT)[0])
    values = {"words": words, "written_by": by, "written_at": now()}
    synthesis, _ = Synthesis.objects.update_or_create(event=day, document=document, defaults=values)
    if former:
        delete_file(stored=former)
    index_object(document)
    if not day.is_confidential:
        record(actor=by, verb="lay_synthesis", target=day)
    if not known:
        tell_laid(synthesis)
    return synthesis


def tell_laid(synthesis: Synthesis) -> None:
    """Whoever came hears of it, in their bell."""
    event = synthesis.event
    came = event.sign_ups.filter(attendances__present=True).order_by().values("person")
    people = list(User.objects.filter(pk__in=came, is_active=True).exclude(pk=synthesis.written_by_id))
    title, key = f"La synthèse est là : {event.title}", f"day_synthesis:{event.uuid}"
    notify_each(
        people=people, kind="day_synthesis", title=title, address=synthesis.address, dedupe_key=key, quiet_for=QUIET
    )


@transaction.atomic
def open_discussion(*, synthesis: Synthesis, by: Any, forum: Forum | None = None) -> Topic:
    """The topic where what was said goes on, in the forum chosen; of a closed group, in its own. Opened once."""
    mine = Synthesis.objects.select_for_update(of=("self",)).with_all().get(pk=synthesis.pk)
    if mine.topic:
        return mine.topic
    event = mine.event
    place = forum_of_group(event) if event.is_confidential else forum
    if place is None:
        raise Refused("Choisissez le forum où la discussion s’ouvre.", 422)
    body = f"La synthèse de la journée est à lire ici : {settings.BASE_URL}{mine.address}\n\nQu’en retenez-vous ?"
    topic = open_topic(forum=place, author=by, title=event.title[:150], body=body)
    Synthesis.objects.filter(pk=mine.pk).update(topic=topic)
    return topic


def forum_of_group(event: Event) -> Forum:
    """The forum of a closed group: nobody else knows that there is one."""
    group = group_for(event)
    return Forum.objects.get_or_create(
        slug=f"groupe-{group.uuid.hex[:12]}",
        defaults={
            "title": group.title[:120],
            "summary": "Réservé au groupe : ce qui se dit ici reste ici.",
            "position": 1000,
            "audience": audience_for([group.key]),
        },
    )[0]
