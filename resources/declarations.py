"""The kinds of this room, and what follows an object's audience."""

from foundation.access import actions as access_actions
from resources.directory import declarations as directory  # noqa: F401
from resources.editing import chores as editing_chores  # noqa: F401
from resources.library import declarations as library  # noqa: F401
from resources.media.recordings import declarations as recordings  # noqa: F401
from resources.pages import declarations as pages  # noqa: F401
from resources.search.actions import follow_audience

if follow_audience not in access_actions.followers:
    access_actions.followers.append(follow_audience)
