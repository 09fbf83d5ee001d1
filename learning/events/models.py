"""A day of the region's shared calendar, and its half-days."""

import datetime
import uuid
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from foundation.access.models import VisibleModel
from foundation.clock import PARIS, now, today
from foundation.french import dates
from foundation.french.spans import Span, hours_in_words, in_short, in_words, spans_of
from learning.events.querysets import EventQuerySet


class Event(VisibleModel):  # type: ignore[django-manager-missing]
    """A day: somewhere, online or both, with so many seats. Its hours are those of its half-days;
    `starts_at` and `ends_at` repeat them in UTC, for lists."""

    class Modality(models.TextChoices):
        INTER_NETWORK_DAY = "inter_network_day", "Journée inter-réseaux"
        PRACTICE_EXCHANGE_DAY = "practice_exchange_day", "Échanges de pratiques"
        PRACTICE_ANALYSIS_DAY = "practice_analysis_day", "Analyse de pratiques"
        REFERENT_MEETING = "referent_meeting", "Réunion de référents"
        VISIT = "visit", "Visite"
        WORKING_GROUP = "working_group", "Groupe de travail"
        MEETING = "meeting", "Réunion"
        ELEARNING_LIVE = "elearning_live", "Classe virtuelle"
        SELF_TRAINING = "self_training", "Autoformation"

    class Format(models.TextChoices):
        ONSITE = "onsite", "Sur place"
        ONLINE = "online", "À distance"
        HYBRID = "hybrid", "Sur place et à distance"

    class Access(models.TextChoices):
        FULL = "full", "Accessible en fauteuil"
        PARTIAL = "partial", "Accessible en partie, ou avec de l’aide"
        NONE = "none", "Non accessible en fauteuil"

    class State(models.TextChoices):
        DRAFT = "draft", "Brouillon"
        PROPOSED = "proposed", "Proposée"
        OPEN = "open", "Inscriptions ouvertes"
        HELD = "held", "Tenue"
        CLOSED = "closed", "Inscriptions closes"
        CANCELLED = "cancelled", "Annulée"
        POSTPONED = "postponed", "Reportée"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=90, unique=True)
    title = models.CharField("titre", max_length=160)
    modality = models.CharField("modalité", max_length=30, choices=Modality)
    format = models.CharField("format", max_length=10, choices=Format)
    state = models.CharField("état", max_length=12, choices=State, default=State.DRAFT)
    objective = models.CharField("objectif", max_length=300)
    description = models.TextField("présentation", blank=True)
    organiser = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="organised_events", verbose_name="organisation"
    )
    co_organisers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, related_name="co_organised_events", blank=True, verbose_name="co-organisation"
    )
    target_public = models.CharField("public visé", max_length=200, blank=True)
    commune = models.ForeignKey("foundation.Commune", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    place_name = models.CharField("lieu", max_length=120, blank=True)
    place_address = models.CharField("adresse", max_length=200, blank=True)
    place_access = models.CharField("accès au lieu", max_length=8, choices=Access, blank=True)
    accessibility = models.CharField("accessibilité du lieu", max_length=300, blank=True)
    video_link = models.URLField("lien de visioconférence", blank=True)
    capacity = models.PositiveIntegerField("places")
    seats_taken = models.PositiveIntegerField("places prises", default=0)
    #: the number last given to a sign-up: what the order of the waiting list is made of
    last_ticket = models.PositiveIntegerField(default=0)
    opens_at = models.DateTimeField("ouverture des inscriptions", null=True, blank=True)
    deadline = models.DateTimeField("clôture des inscriptions")
    starts_at = models.DateTimeField("début")
    ends_at = models.DateTimeField("fin")
    axis = models.ForeignKey(
        "learning.Axis", on_delete=models.SET_NULL, null=True, blank=True, related_name="events", verbose_name="axe"
    )
    action = models.ForeignKey(
        "learning.ActionPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name="action du programme",
    )
    #: until then some seats are kept for networks (`NetworkSeats`) and a structure takes `per_structure` at most
    release_at = models.DateTimeField("les places gardées s’ouvrent à tous le", null=True, blank=True)
    per_structure = models.PositiveSmallIntegerField("personnes par structure, au plus", null=True, blank=True)
    needs_agreement = models.BooleanField("accord du responsable demandé", default=False)
    asks_needs = models.BooleanField("repas et aménagements demandés", default=False)
    #: how many seats at most go to people without account; none by default
    guest_seats = models.PositiveSmallIntegerField("places ouvertes sans compte, au plus", default=0)
    proposed_at = models.DateTimeField("proposition", null=True, blank=True)
    #: asked when the CARIF-OREF has left a proposal without answer for five working days
    second_approver = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    second_asked_at = models.DateTimeField(null=True, blank=True)
    sent_back_reason = models.CharField("motif du renvoi", max_length=600, blank=True)
    #: what everybody was told when the day was cancelled or postponed: what to do now
    called_off_note = models.CharField("message d’annulation ou de report", max_length=600, blank=True)
    called_off_at = models.DateTimeField("annulation ou report", null=True, blank=True)
    #: the organiser has done all that comes after: attendance noted, documents laid
    closed_at = models.DateTimeField("clôture", null=True, blank=True)
    #: shared by the days that were laid in one go
    series = models.UUIDField(null=True, blank=True, db_index=True, editable=False)
    #: of a practice analysis: its people, or those of its whole series
    group = models.ForeignKey(
        "community.Group", on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="copies")
    #: rises with each change that a calendar must take over (SEQUENCE of the .ics file)
    sequence = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField("création")
    changed_at = models.DateTimeField("dernière modification")

    #: what one may read of its summary, where a selector looked for it
    summary: Any

    #: the half-days, where a page has read them already
    half_days_read: Sequence["HalfDay"] = ()

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = "journée"
        ordering = ["starts_at", "pk"]
        indexes = [
            models.Index(fields=["starts_at", "audience"]),
            models.Index(fields=["ends_at", "audience"]),
            models.Index(fields=["organiser", "starts_at"]),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(seats_taken__lte=F("capacity")), name="event_never_oversold"),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="event_has_a_seat"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="event_ends_after_it_starts"),
            models.CheckConstraint(condition=Q(deadline__lte=F("ends_at")), name="event_deadline_before_its_end"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        return f"/agenda/{self.slug}/"

    @property
    def short_name(self) -> str:
        """« 21 janvier 2027, Foix »: what tells it from the other days, in breadcrumbs and on « le fil »."""
        place = self.commune.name if self.commune else "à distance"
        return f"{dates.plain_day(self.starts_at)}, {place}"

    @property
    def where_short(self) -> str:
        """« Foix, et à distance »."""
        if not self.commune or not self.is_onsite:
            return "À distance"
        return f"{self.commune.name}, et à distance" if self.is_online else self.commune.name

    @cached_property
    def team(self) -> list[Any]:
        """Who organises it with its organiser."""
        return list(self.co_organisers.all())

    @property
    def topic(self) -> str:
        """Where the live echo of its seats is heard."""
        return f"event.{self.uuid}"

    @property
    def starts_on(self) -> datetime.date:
        return self.starts_at.astimezone(PARIS).date()

    @property
    def ends_on(self) -> datetime.date:
        return self.ends_at.astimezone(PARIS).date()

    @property
    def has_several_dates(self) -> bool:
        return self.starts_on != self.ends_on

    @property
    def spans(self) -> list[Span]:
        """Each of its dates, with its hours. A query for a day of several dates, unless its half-days were read."""
        if self.has_several_dates:
            return spans_of(self.half_days_read or self.half_days.all())
        starts, ends = (moment.astimezone(PARIS).time() for moment in (self.starts_at, self.ends_at))
        return [(self.starts_on, starts, ends)]

    @property
    def when(self) -> str:
        """« jeudi 21 janvier 2027, 9 h 30 – 12 h 30 », « 21 et 28 janvier 2027, 9 h 30 – 12 h 30 »."""
        return in_words(self.spans)

    @property
    def when_short(self) -> str:
        """For lists, beside the first date: « 9 h 30 – 12 h 30 »; all the dates where there are several. No query:
        without the half-days at hand, « du 21 au 28 janvier 2027 »."""
        if not self.has_several_dates:
            return hours_in_words(self.starts_at, self.ends_at)
        is_read = "half_days" in getattr(self, "_prefetched_objects_cache", {})
        return in_short(self.spans) if is_read else dates.days(self.starts_at, self.ends_at)

    @property
    def seats_left(self) -> int:
        return self.capacity - self.seats_taken

    @property
    def is_full(self) -> bool:
        return self.seats_taken >= self.capacity

    @property
    def is_past(self) -> bool:
        return self.ends_at <= now()

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= now()

    @property
    def is_called_off(self) -> bool:
        return self.state in (self.State.CANCELLED, self.State.POSTPONED)

    @property
    def is_confidential(self) -> bool:
        """Practice analysis: who takes part is nobody else's business (V10)."""
        return self.modality == self.Modality.PRACTICE_ANALYSIS_DAY

    @property
    def title_outside(self) -> str:
        """What a manager or an employer reads: of a closed group, neither its subject nor that it is one."""
        return "Journée du programme régional de professionnalisation" if self.is_confidential else self.title

    @property
    def is_onsite(self) -> bool:
        return self.format != self.Format.ONLINE

    @property
    def is_online(self) -> bool:
        return self.format != self.Format.ONSITE


class HalfDay(models.Model):
    """What attendance is signed for: a local date, local hours and their zone."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="half_days")
    date = models.DateField("date")
    starts = models.TimeField("début")
    ends = models.TimeField("fin")
    zone = models.CharField(max_length=40, default="Europe/Paris")

    class Meta:
        verbose_name = "demi-journée"
        verbose_name_plural = "demi-journées"
        ordering = ["date", "starts"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="half_day_ends_after_it_starts"),
            models.UniqueConstraint(fields=["event", "date", "starts"], name="half_day_once"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%d/%m/%Y} {self.starts:%H:%M}"

    @property
    def starts_at(self) -> datetime.datetime:
        return datetime.datetime.combine(self.date, self.starts, ZoneInfo(self.zone)).astimezone(datetime.UTC)

    @property
    def ends_at(self) -> datetime.datetime:
        return datetime.datetime.combine(self.date, self.ends, ZoneInfo(self.zone)).astimezone(datetime.UTC)

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds()) // 60

    @property
    def is_ahead(self) -> bool:
        """On a date to come: nobody can have been there yet."""
        return self.date > today()

    @property
    def is_morning(self) -> bool:
        return self.starts.hour < 12
