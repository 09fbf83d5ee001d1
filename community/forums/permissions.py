"""Who may write in the forums."""

from community.forums.models import Topic
from foundation.access.viewer import Viewer


def may_write(viewer: Viewer) -> bool:
    """Members write wherever they may read."""
    return viewer.is_member


def may_settle(viewer: Viewer, topic: Topic) -> bool:
    """Whoever asked says when it is answered."""
    return viewer.is_member and topic.author_id == viewer.user.pk
