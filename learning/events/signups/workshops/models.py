"""A person's seat in a workshop of a day."""

from django.db import models

from learning.events.signups.models import SignUp


class WorkshopSeat(models.Model):
    """It repeats the hour of its workshop, so that the table itself allows one workshop an hour."""

    sign_up = models.ForeignKey(SignUp, on_delete=models.CASCADE, related_name="workshop_seats")
    workshop = models.ForeignKey("learning.Workshop", on_delete=models.RESTRICT, related_name="seats")
    date = models.DateField("date")
    starts = models.TimeField("heure")

    class Meta:
        verbose_name = "place en atelier"
        verbose_name_plural = "places en atelier"
        ordering = ["date", "starts", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["sign_up", "date", "starts"], name="workshop_seat_one_an_hour"),
        ]

    def __str__(self) -> str:
        return f"{self.sign_up_id} : {self.workshop_id}"
