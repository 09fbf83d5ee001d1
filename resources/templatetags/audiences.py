"""Who sees a page, said in French, for the admin's templates."""

from django import template
from wagtail.models import Page

from foundation.access.models import PageAudience
from resources.editing.audiences import keys_of, label_of

register = template.Library()


@register.simple_tag
def seen_by(page: Page) -> str:
    """« Membres »; nobody for a page that has no audience yet."""
    held = PageAudience.objects.filter(page_id=page.pk).values_list("audience_id", flat=True).first()
    return label_of(keys_of(held)) if held else "Personne pour l’instant"


@register.simple_tag
def will_be_seen_by(parent: Page) -> str:
    """What a page created below this one will inherit."""
    return seen_by(parent) if parent and not parent.is_root() else "Tout le monde"
