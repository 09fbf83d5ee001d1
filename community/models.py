"""The models of this room, for Django alone to import."""

from community.forums.models import Forum, Post, Topic

__all__ = ["Forum", "Post", "Topic"]
