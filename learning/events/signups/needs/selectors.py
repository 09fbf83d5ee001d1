"""What the organiser reads: how many meals of each sort, and who needs which arrangement."""

from collections import Counter
from typing import Any

from learning.events.models import Event
from learning.events.signups.needs.models import Needs


def needs_of(event: Event) -> dict[str, Any]:
    """Of those who take a seat: one query."""
    said = Needs.objects.filter(sign_up__event=event, sign_up__state__in=["seated", "held"])
    rows = list(said.select_related("sign_up__person", "sign_up__guest").order_by("sign_up__ticket"))
    meals = Counter(each.get_diet_display() for each in rows if each.diet)
    return {"meals": sorted(meals.items()), "arrangements": [each for each in rows if each.access]}
