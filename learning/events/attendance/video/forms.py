"""The upload of a list, and its matching."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from foundation.nonce.forms import NonceFormMixin
from learning.events.attendance.video.matching import Match
from learning.events.attendance.video.reading import Reading, read_list
from learning.events.attendance.video.text import LARGEST, Unreadable
from learning.events.refusals import Refused


class VideoListForm(NonceFormMixin):
    """The CSV that the tool exports; what cannot be read is refused with its reason."""

    nonce_purpose = "video_list"
    table = forms.FileField(
        label="Liste exportée", widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt"}),
        help_text="Le fichier CSV de BigBlueButton, Teams, Zoom ou Webex.",
        error_messages={"required": "Choisissez le fichier de la liste.", "empty": "Ce fichier est vide."},
    )  # fmt: skip
    reading: Reading

    def __init__(self, *args: Any, days: Sequence[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "visio_%s", **kwargs})
        self.days = days

    def clean_table(self) -> Any:
        table = self.cleaned_data["table"]
        try:
            self.reading = read_list(table.read(LARGEST + 1), self.days)
        except Unreadable as unreadable:
            raise forms.ValidationError(str(unreadable)) from None
        return table


def choices_in(data: QueryDict, matches: Sequence[Match], halves: Mapping[int, Any]) -> list[tuple[int, set[int]]]:
    """What was chosen, line by line: « personne-3 » a sign-up or nothing, « demi-3 » half-days."""
    chosen = []
    for match in matches:
        sign_up = _number(data.get(f"personne-{match.number}", ""))
        ticked = {_number(value) for value in data.getlist(f"demi-{match.number}")}
        if sign_up:
            chosen.append((sign_up, {half for half in ticked if half in halves}))
    return chosen


def _number(text: str) -> int:
    if text and not (text.isascii() and text.isdigit() and len(text) < 18):
        raise Refused("Le choix reçu n’est pas lisible : rechargez la page, puis recommencez.", 422)
    return int(text or 0)
