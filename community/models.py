"""The models of this room, for Django alone to import."""

from community.forums.models import Forum, Post, Topic
from community.groups.models import Commitment, Group, Membership, Signature

__all__ = ["Commitment", "Forum", "Group", "Membership", "Post", "Signature", "Topic"]
