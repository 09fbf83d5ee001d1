"""The form that proposes or changes a day: bad input is answered with what to write instead."""

import datetime
from collections.abc import Callable
from typing import Any

from django import forms

from foundation.access.keys import MEMBERS, PUBLIC
from foundation.access.viewer import Viewer
from foundation.clock import PARIS, today
from foundation.french import dates
from foundation.nonce.forms import NonceFormMixin
from learning.events.models import Event
from learning.events.organising.proposing.actions import check_capacity, check_modality
from learning.events.organising.proposing.fields import CommuneField, day_field, hour_field, text_field
from learning.events.organising.proposing.hours import HoursMixin, initial_rows
from learning.events.organising.proposing.presets import Preset
from learning.events.refusals import Refused
from learning.programme.models import ActionPage, Axis

CLOSING_TIME = datetime.time(18, 0)
#: sign-up closes that long before the day, unless the form says when
BEFORE = datetime.timedelta(days=7)
MOST_SEATS = 2000
PLAIN = ("title", "modality", "format", "objective", "target_public", "description", "place_name", "place_address",
         "place_access", "accessibility", "video_link", "capacity", "axis", "action", "commune")  # fmt: skip


class DayForm(HoursMixin, NonceFormMixin):
    """`proposal()` is what the actions take."""

    title = text_field("Titre", "Donnez un titre à la journée.", max_length=160)
    modality = forms.ChoiceField(label="Modalité", choices=Event.Modality.choices)
    objective = text_field(
        "Objectif", "Dites en une phrase ce que la journée apporte.", max_length=300,
        help_text="Une phrase : ce que l’on saura ou fera mieux ensuite.",
    )  # fmt: skip
    target_public = text_field("Public visé", max_length=200)
    description = text_field(
        "Présentation", widget=forms.Textarea(attrs={"rows": 5}), max_length=5000,
        help_text="Pour un déroulé, une ligne par temps : « 9 h 30 : accueil. Café et présentations. »",
    )  # fmt: skip
    axis = forms.ModelChoiceField(
        label="Axe du programme", queryset=Axis.objects.in_order(), required=False, empty_label="Aucun"
    )
    action = forms.ModelChoiceField(
        label="Action du programme", queryset=ActionPage.objects.none(), required=False, empty_label="Aucune",
        help_text="Celle que la journée met en œuvre : chacune mène à l’autre.",
    )  # fmt: skip
    date = day_field("Date", "Choisissez une date.")
    starts = hour_field("Début", "Indiquez l’heure de début.")
    ends = hour_field("Fin", "Indiquez l’heure de fin.")
    second_starts = hour_field("Seconde demi-journée : début")
    second_ends = hour_field("Seconde demi-journée : fin")
    format = forms.ChoiceField(
        label="On y vient", choices=Event.Format.choices, widget=forms.RadioSelect, initial=Event.Format.ONSITE
    )
    commune = CommuneField(
        label="Commune", required=False, help_text="Par exemple « Foix » ou « Saint-Girons (09) ».",
        error_messages={"required": "Indiquez la commune où l’on se retrouve."},
    )  # fmt: skip
    place_name = text_field("Lieu", max_length=120, help_text="Le nom de la structure ou de la salle.")
    place_address = text_field("Adresse", max_length=200)
    place_access = forms.ChoiceField(
        label="Peut-on y venir en fauteuil",
        choices=Event.Access.choices,
        widget=forms.RadioSelect,
        required=False,
        help_text="Demandez-le au lieu avant de proposer la journée.",
        error_messages={"required": "Dites si l’on peut venir en fauteuil dans ce lieu."},
    )
    accessibility = text_field(
        "Comment y accéder", max_length=300,
        help_text="Entrée de plain-pied ou rampe, ascenseur, boucle magnétique, stationnement adapté…",
    )  # fmt: skip
    video_link = forms.URLField(
        label="Lien de visioconférence", required=False, max_length=200, assume_scheme="https",
        help_text="Montré aux seules personnes qui ont une place.",
        error_messages={"invalid": "Écrivez une adresse complète, qui commence par https://."},
    )  # fmt: skip
    capacity = forms.IntegerField(
        label="Nombre de places", max_value=MOST_SEATS,
        error_messages={
            "required": "Indiquez le nombre de places.",
            "invalid": "Écrivez un nombre, par exemple 40.",
            "max_value": f"Indiquez {MOST_SEATS} places ou moins.",
        },
    )  # fmt: skip
    deadline = day_field(
        "Clôture des inscriptions", required=False,
        help_text="À 18 h ce jour-là. Sans date, une semaine avant la journée.",
    )  # fmt: skip
    audience = forms.ChoiceField(
        label="Qui voit cette journée",
        choices=[(PUBLIC, "Tout le monde, sans compte"), (MEMBERS, "Les membres de Passerelle")],
        widget=forms.RadioSelect,
        initial=MEMBERS,
    )

    def __init__(
        self, *args: Any, viewer: Viewer, event: Event | None = None, preset: Preset | None = None, **kwargs: Any
    ) -> None:
        self.event, actions = event, ActionPage.objects.visible_to(viewer)
        if event:
            kwargs["initial"] = _initial(event)
        elif preset:
            kwargs["initial"] = preset.initial() | {"action": actions.filter(modality=preset.modality).first()}
        super().__init__(*args, **kwargs)
        self.fields["action"].queryset = actions  # type: ignore[attr-defined]
        if preset:
            self.fields["modality"].widget = forms.HiddenInput()
        self.add_rows()
        if self["format"].value() != Event.Format.ONLINE:
            self.fields["commune"].required = self.fields["place_access"].required = True

    def clean_capacity(self) -> int:
        capacity = self.cleaned_data["capacity"]
        if capacity < 1:
            raise forms.ValidationError("Indiquez une place ou plus.")
        return self._checked(check_capacity, capacity)

    def clean_modality(self) -> str:
        return self._checked(check_modality, self.cleaned_data["modality"])

    def _checked(self, check: Callable[[Event, Any], None], value: Any) -> Any:
        """What the day would refuse anyhow, said at its field."""
        if self.event:
            try:
                check(self.event, value)
            except Refused as refused:
                raise forms.ValidationError(refused.sentence) from None
        return value

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        self.check_hours(values)
        self._check_deadline(values)
        return values

    def _check_deadline(self, values: dict[str, Any]) -> None:
        date, deadline = values.get("date"), values.get("deadline")
        if self.event and deadline == self.event.deadline.astimezone(PARIS).date() and self.event.has_begun:
            return
        if date and deadline and not today() <= deadline <= date:
            span = f"entre le {dates.plain_day(today())} et le {dates.plain_day(date)}"
            self.add_error("deadline", f"Choisissez une date {span}.")

    def proposal(self) -> dict[str, Any]:
        """`fields`, `hours` and `keys`, for propose_day and change_day."""
        values = self.cleaned_data
        hours = self.hours()
        fields = {name: values[name] for name in PLAIN}
        if values["format"] == Event.Format.ONLINE:
            fields |= {"commune": None, "place_access": ""}
        closing_date = values["deadline"] or max(today(), hours[0][0] - BEFORE)
        closes = datetime.datetime.combine(closing_date, CLOSING_TIME, PARIS)
        starts = datetime.datetime.combine(hours[0][0], hours[0][1], PARIS)
        return {"fields": {**fields, "deadline": min(closes, starts)}, "hours": hours, "keys": [values["audience"]]}


def _initial(event: Event) -> dict[str, Any]:
    """What the form shows of a day that is there."""
    return {
        **{name: getattr(event, name) for name in PLAIN},
        **initial_rows(event),
        "deadline": event.deadline.astimezone(PARIS).date(),
        "audience": PUBLIC if event.audience.keys.filter(key=PUBLIC).exists() else MEMBERS,
    }
