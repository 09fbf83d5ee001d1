"""Whom a référent may sign up."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet

from foundation.access.viewer import Viewer
from foundation.networks.models import Role
from learning.events.models import Event
from learning.events.signups.models import SignUp


def may_sign_colleagues_up(viewer: Viewer, event: Event) -> bool:
    return viewer.holds("referent") and not event.is_confidential


def colleagues_for(viewer: Viewer, event: Event) -> "QuerySet[Any]":
    """The members of one's own structures without place or rank at this day, by name."""
    structures = viewer.structures_as("referent")
    members = Role.objects.held_on().of_kind(Role.Kind.MEMBER).filter(structure__in=structures).values("person")
    known = SignUp.objects.open().filter(event=event).accounts()
    people = get_user_model().objects.filter(pk__in=members, is_active=True)
    return people.exclude(pk__in=known).exclude(pk=viewer.user.pk).order_by("last_name", "first_name", "pk")
