"""The vocabulary in which days are read."""

import datetime
from typing import Any, Self

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from foundation.access.querysets import VisibleQuerySet
from foundation.access.viewer import Viewer
from foundation.clock import now


class EventQuerySet(VisibleQuerySet):
    def upcoming(self) -> Self:
        """Not over yet, the nearest first."""
        return self.filter(ends_at__gt=now()).order_by("starts_at", "pk")

    def past(self) -> Self:
        """Over, the latest first."""
        return self.filter(ends_at__lte=now()).order_by("-starts_at", "-pk")

    def between(self, start: datetime.datetime, end: datetime.datetime) -> Self:
        """With a half-day between these midnights, in the order of time."""
        halves: Any = self.model._meta.get_field("half_days").related_model
        dates = {"date__gte": start.date(), "date__lt": end.date()}
        taking_place = Exists(halves.objects.filter(event=OuterRef("pk"), **dates))
        return self.filter(taking_place, starts_at__lt=end, ends_at__gt=start).order_by("starts_at", "pk")

    def taking_place(self) -> Self:
        return self.exclude(state__in=["cancelled", "postponed"])

    def signable(self) -> Self:
        """Those whose sign-up runs now, be there a seat left or not."""
        opened = Q(opens_at__isnull=True) | Q(opens_at__lte=now())
        return self.filter(opened, state="open", deadline__gt=now())

    def with_free_seat(self) -> Self:
        return self.filter(seats_taken__lt=F("capacity"))

    def with_place(self) -> Self:
        return self.select_related("commune__department")

    def with_dates(self) -> Self:
        """With the half-days, for what shows a day of several dates at each of them."""
        return self.prefetch_related("half_days")

    def workable_by(self, person: Any, *, editor: bool = False) -> Self:
        """Days that one organises, drafts and proposals included, or that one is asked to decide or to take over;
        every day but the drafts of others for an editor of the CARIF-OREF."""
        mine = Q(organiser=person) | Q(second_approver=person, state="proposed") | self._shared_with(person)
        return self.filter(mine | ~Q(state="draft")) if editor else self.filter(mine)

    def _shared_with(self, person: Any) -> Q:
        days = self.model._base_manager.order_by()
        offered = days.filter(hand_overs__to=person, hand_overs__state="asked").values("pk")
        return Q(pk__in=days.filter(co_organisers=person).values("pk")) | Q(pk__in=offered)

    def waiting_for_approval(self) -> Self:
        return self.filter(state="proposed").order_by("starts_at", "pk")

    def in_preparation(self) -> Self:
        """Drafts and proposals."""
        return self.filter(state__in=["draft", "proposed"]).order_by("starts_at", "pk")

    def readable_by(self, viewer: Viewer, *, editor: bool = False) -> Self:
        """For one day's own page: what one may see, and the drafts and proposals that one works on."""
        if viewer.is_visitor:
            return self.visible_to(viewer)
        seen = Q(audience_id__in=viewer.audience_ids, published=True)
        days: Any = self.model._default_manager.all()
        workable = days.workable_by(viewer.user, editor=editor).values("pk")
        return self.filter(seen | Q(published=False, pk__in=workable))

    def with_waiting_count(self) -> Self:
        """Adds `waiting_count`: how many are on the waiting list (a subquery, not a query a row)."""
        sign_ups: Any = self.model._meta.get_field("sign_ups").related_model
        waiting = sign_ups.objects.filter(event=OuterRef("pk"), state="waiting").order_by().values("event")
        waiting = waiting.annotate(total=Count("pk")).values("total")
        return self.annotate(waiting_count=Coalesce(Subquery(waiting), 0))

    def for_search(self) -> Self:
        """With what the search index says of a day."""
        return self.select_related("commune__department", "axis")
