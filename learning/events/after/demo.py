"""The demo's summaries: what stayed of some days of the past season, from data/syntheses.json."""

import datetime
import json
from typing import Any

from django.conf import settings

from community.forums.models import Forum, Topic
from learning.events.after.actions import lay_synthesis, open_discussion
from learning.events.after.models import Synthesis
from learning.events.models import Event

#: a summary takes its time
LATER = datetime.timedelta(days=6)
SYNTHESES = settings.BASE_DIR / "data" / "syntheses.json"


def load(seed: dict[str, Any]) -> None:
    """Running it again changes nothing."""
    for row in json.loads(SYNTHESES.read_text(encoding="utf-8"))["syntheses"]:
        event = Event.objects.select_related("organiser", "commune__department", "audience").get(slug=row["day"])
        if not Synthesis.objects.filter(event=event).exists():
            synthesis = lay_synthesis(event=event, by=event.organiser, words="\n\n".join(row["words"]))
            forum = Forum.objects.filter(slug=row.get("forum", "")).first()
            topic = open_discussion(synthesis=synthesis, by=event.organiser, forum=forum)
            _lay_back(synthesis, topic, event.ends_at + LATER)


def _lay_back(synthesis: Synthesis, topic: Topic, moment: datetime.datetime) -> None:
    """As if it had been written then, and not while the demo was loaded."""
    Synthesis.objects.filter(pk=synthesis.pk).update(written_at=moment)
    Topic.objects.filter(pk=topic.pk).update(created_at=moment, last_post_at=moment)
    topic.posts.update(created_at=moment)
