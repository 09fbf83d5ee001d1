"""What any installation has of the tutorials: their list at /tutoriels/."""

from django.db import transaction

from learning.programme.setup import home_page
from learning.tutorials.models import TutorialIndexPage
from resources.pages.actions import ensure_child


@transaction.atomic
def ensure_pages() -> TutorialIndexPage:
    return ensure_child(
        parent=home_page(),
        model=TutorialIndexPage,
        slug="tutoriels",
        title="Tutoriels",
        summary="Moins d’une heure chacun, à votre rythme : vous vous arrêtez et vous reprenez où vous étiez.",
    )
