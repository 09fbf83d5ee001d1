"""« Quelle date ? »: the dates that an organiser puts to people before there is a day, and what they answer."""

import datetime
import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from foundation.clock import now, today
from foundation.french import dates
from learning.events.models import Event
from learning.events.polls.querysets import DatePollQuerySet

Hours = tuple[datetime.date, datetime.time, datetime.time]


class DatePoll(models.Model):
    """Read and answered by whoever holds its link; settled by who opened it, which makes a draft of the day."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organiser = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="date_polls")
    title = models.CharField("titre", max_length=160)
    modality = models.CharField("modalité", max_length=30, choices=Event.Modality)
    format = models.CharField("format", max_length=10, choices=Event.Format, default=Event.Format.ONSITE)
    commune = models.ForeignKey("foundation.Commune", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    words = models.CharField("quelques mots", max_length=600, blank=True)
    morning_starts = models.TimeField("matin : début", default=datetime.time(9, 30))
    morning_ends = models.TimeField("matin : fin", default=datetime.time(12, 30))
    afternoon_starts = models.TimeField("après-midi : début", default=datetime.time(13, 30))
    afternoon_ends = models.TimeField("après-midi : fin", default=datetime.time(16, 30))
    #: else only who opened it reads who answered what
    names_shown = models.BooleanField("les noms se montrent à qui répond", default=False)
    answers_until = models.DateField("répondre jusqu’au")
    opened_at = models.DateTimeField("ouverture", default=now)
    settled_at = models.DateTimeField("clôture", null=True, blank=True)
    chosen = models.ForeignKey("learning.PollDate", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    event = models.OneToOneField(Event, on_delete=models.SET_NULL, null=True, blank=True, related_name="date_poll")

    objects = DatePollQuerySet.as_manager()

    class Meta:
        verbose_name = "sondage de date"
        verbose_name_plural = "sondages de dates"
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(morning_ends__gt=F("morning_starts"))
                & Q(afternoon_starts__gte=F("morning_ends"))
                & Q(afternoon_ends__gt=F("afternoon_starts")),
                name="date_poll_hours_follow",
            ),
            models.CheckConstraint(
                condition=Q(chosen__isnull=True) | Q(settled_at__isnull=False), name="date_poll_chosen_is_settled"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """The page of who opened it."""
        return f"/agenda/quelle-date/{self.uuid}/"

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None

    @property
    def is_open(self) -> bool:
        return not self.is_settled and self.answers_until >= today()

    @property
    def where_short(self) -> str:
        """« Foix, et à distance », « À distance »; « lieu à venir » as long as no commune is named."""
        if self.format == Event.Format.ONLINE:
            return "À distance"
        place = self.commune.name if self.commune else "Lieu à venir"
        return f"{place}, et à distance" if self.format == Event.Format.HYBRID else place

    def hours_of(self, proposed: "PollDate") -> list[Hours]:
        """The half-days that a proposed date stands for."""
        morning = (proposed.date, self.morning_starts, self.morning_ends)
        afternoon = (proposed.date, self.afternoon_starts, self.afternoon_ends)
        return {"morning": [morning], "afternoon": [afternoon]}.get(proposed.moment, [morning, afternoon])

    def in_words(self, proposed: "PollDate") -> str:
        """« jeudi 21 janvier 2027, matin (9 h 30 – 12 h 30) »."""
        hours = self.hours_of(proposed)
        span = f"{dates.clock(hours[0][1])} – {dates.clock(hours[-1][2])}"
        return f"{dates.day(proposed.date)}, {proposed.get_moment_display().lower()} ({span})"


class PollDate(models.Model):
    """One of the dates put to people: a morning, an afternoon or the whole day."""

    class Moment(models.TextChoices):
        MORNING = "morning", "Matin"
        AFTERNOON = "afternoon", "Après-midi"
        DAY = "day", "Journée entière"

    poll = models.ForeignKey(DatePoll, on_delete=models.CASCADE, related_name="dates")
    date = models.DateField("date")
    moment = models.CharField("moment", max_length=10, choices=Moment)

    class Meta:
        verbose_name = "date proposée"
        verbose_name_plural = "dates proposées"
        ordering = ["date", "pk"]
        constraints = [models.UniqueConstraint(fields=["poll", "date", "moment"], name="poll_date_once")]

    def __str__(self) -> str:
        return f"{self.date:%d/%m/%Y} {self.moment}"


class PollAnswer(models.Model):
    """Who answered: a person with an account, or somebody who gave a name; that one goes a month after the day."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    poll = models.ForeignKey(DatePoll, on_delete=models.CASCADE, related_name="answers")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    name = models.CharField("nom", max_length=80, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    answered_at = models.DateTimeField("réponse", default=now)

    class Meta:
        verbose_name = "réponse à un sondage de date"
        verbose_name_plural = "réponses aux sondages de dates"
        ordering = ["answered_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["poll", "person"], condition=Q(person__isnull=False), name="poll_answered_once"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False, name="", email="") | Q(person__isnull=True) & ~Q(name=""),
                name="poll_answer_of_a_person_or_a_guest",
            ),
        ]

    def __str__(self) -> str:
        return self.name or str(self.person)


class PollChoice(models.Model):
    """What somebody answered about one date."""

    class Value(models.TextChoices):
        YES = "yes", "Oui"
        MAYBE = "maybe", "Si besoin"
        NO = "no", "Non"

    answer = models.ForeignKey(PollAnswer, on_delete=models.CASCADE, related_name="choices")
    date = models.ForeignKey(PollDate, on_delete=models.CASCADE, related_name="choices")
    value = models.CharField("réponse", max_length=5, choices=Value)

    class Meta:
        verbose_name = "réponse à une date"
        verbose_name_plural = "réponses à des dates"
        constraints = [models.UniqueConstraint(fields=["answer", "date"], name="poll_choice_once")]

    def __str__(self) -> str:
        return self.value
