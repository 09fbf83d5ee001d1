"""What a reply sets going, in its own transaction: the bell of those who take part, and a mail if they wish."""

import datetime

from django.utils.text import Truncator

from community.forums.models import Post
from community.forums.selectors import address_of_message, participants
from foundation.access.selectors import seeing
from foundation.messages.actions import mark_read
from foundation.messages.many import notify_each, send_to_each

REPLY = "forum_reply"
#: how long several replies that one has not read make one notification and one mail
QUIET = datetime.timedelta(days=1)
#: characters of the message that leave by mail
EXCERPT = 200


def tell_replied(post: Post) -> None:
    """Tell whoever opened the topic or wrote in it, and may still read it; whoever replies has read it."""
    topic, author = post.topic, post.author
    key = f"{REPLY}:{topic.uuid}"
    if author is not None:
        mark_read(person=author, dedupe_key=key)
    if not (topic.published and topic.forum.published):
        return
    others = list(seeing(participants(topic).exclude(pk=post.author_id), topic.audience_id))
    title = f"Nouvelle réponse : {topic.title}"
    address = address_of_message(topic, topic.post_count)
    told = notify_each(people=others, kind=REPLY, title=title, address=address, dedupe_key=key, quiet_for=QUIET)
    send_to_each(
        people=told,
        kind=REPLY,
        subject=title,
        template="community/forums/mail/reply",
        context={"topic": topic, "author": author, "excerpt": excerpt_of(post), "path": address},
        dedupe_key=f"{REPLY}:{post.uuid}",
    )


def excerpt_of(post: Post) -> str:
    """The beginning of a message, on one line."""
    return Truncator(" ".join(post.body.split())).chars(EXCERPT)
