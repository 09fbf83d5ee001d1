"""How the owner of a file is written down."""

from django.db import models
from wagtail.models import Page


def kind_of_owner(owner: models.Model | type[models.Model]) -> str:
    """What an owner is filed under; a page of any type is a page."""
    model = owner if isinstance(owner, type) else type(owner)
    return Page._meta.label_lower if issubclass(model, Page) else model._meta.label_lower
