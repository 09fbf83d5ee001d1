"""What any installation has of the paths: their list at /parcours/."""

from django.db import transaction

from learning.paths.models import PathIndexPage
from learning.programme.setup import home_page
from resources.pages.actions import ensure_child


@transaction.atomic
def ensure_pages() -> PathIndexPage:
    return ensure_child(
        parent=home_page(),
        model=PathIndexPage,
        slug="parcours",
        title="Parcours",
        summary="Des tutoriels et des journées qui se suivent. Vous les prenez dans l’ordre que vous voulez.",
    )
