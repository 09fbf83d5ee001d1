"""The demo's teams: a few suggestions, and one name that is shown."""

from typing import Any

from django.db import transaction

from foundation.accounts.models import User
from foundation.networks.demo import person
from foundation.networks.models import Role, Structure
from learning.paths.models import PathPage
from learning.record.sharing.models import Sharing
from learning.team.models import Suggestion
from learning.tutorials.models import TutorialPage

WORDS = "Utile avant notre réunion sur l’accueil du vendredi."


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """Rows only: nobody is told anything. Running it again changes nothing."""
    _suggest("ml-ariege", TutorialPage.objects.get(slug="accueil-handicap"), WORDS)
    _suggest("mcef-foix", PathPage.objects.get(slug="prendre-son-poste"), "")
    lea = person("lea.essai")
    Sharing.objects.bulk_create(
        [Sharing(person=lea, structure=Structure.objects.get(slug="cio-millau"))], ignore_conflicts=True
    )


def _suggest(slug: str, page: Any, words: str) -> None:
    """By the référent of the structure, to its other members."""
    roles = Role.objects.held_on().filter(structure__slug=slug).select_related("structure")
    referent = roles.of_kind(Role.Kind.REFERENT).first()
    if referent is None:
        return
    members = User.objects.filter(pk__in=roles.of_kind(Role.Kind.MEMBER).values("person")).exclude(
        pk=referent.person_id
    )
    common = {"by_id": referent.person_id, "structure": referent.structure, "page_id": page.pk, "whole_uuid": page.uuid}
    Suggestion.objects.bulk_create(
        [Suggestion(person=each, words=words, **common) for each in members], ignore_conflicts=True
    )
