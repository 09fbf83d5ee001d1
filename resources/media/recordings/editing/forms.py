"""The forms in which editors keep films and sounds, and write their captions."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms import BaseFormSet, formset_factory
from wagtail.admin.forms.models import WagtailAdminModelForm

from resources.media.forms import SeenByMixin
from resources.media.recordings import actions, captions
from resources.media.recordings.captions import Cue
from resources.media.recordings.inspection import PLAYED, Content, inspect_recording
from resources.media.recordings.lighter import ask_for_lighter
from resources.media.recordings.models import Recording
from resources.media.recordings.posters import as_poster
from resources.media.recordings.selectors import is_shown

ACCEPTED = ",".join(f".{extension}" for extension in PLAYED)


class RecordingForm(SeenByMixin, WagtailAdminModelForm):
    """A film or a sound: its file, who sees it, and what it says in writing."""

    captions_file = forms.FileField(
        label="Fichier de sous-titres",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt"}),
        help_text="WebVTT (.vtt) ou SubRip (.srt). Il remplace les sous-titres d’aujourd’hui ; "
        "vous pourrez ensuite les reprendre à côté de l’image.",
    )

    content: Content | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = self.for_user
        self.former = {name for name in (self.instance.file.name, self.instance.light.name) if name}
        self.former_poster = self.instance.poster.name
        self.fields["file"].widget.attrs["accept"] = ACCEPTED

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            self.content = inspect_recording(file)
        return file

    def clean_poster(self) -> Any:
        poster = self.cleaned_data["poster"]
        return as_poster(poster) if isinstance(poster, UploadedFile) else poster

    def clean_captions_file(self) -> str | None:
        file = self.cleaned_data["captions_file"]
        if not file:
            return None
        return captions.written(captions.read_captions(file.read(captions.LARGEST + 1), name=file.name))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("captions_file") and "file" in cleaned:
            self._check_length(cleaned["captions_file"])
        if not self.errors and self.instance.pk and is_shown(self.instance) and self._would_miss(cleaned):
            self.add_error(
                None,
                "Cette vidéo ou ce son est montré sur une page publiée : sans ses sous-titres ou sa transcription, "
                "des personnes n’y auraient plus accès. Ajoutez-les, ou retirez-le d’abord de la page.",
            )
        return cleaned

    def _check_length(self, kept: str) -> None:
        try:
            captions.within(captions.parse(kept), self.content.seconds if self.content else self.instance.seconds)
        except ValidationError as refused:
            self.add_error("captions_file", refused)

    def _would_miss(self, cleaned: dict[str, Any]) -> str:
        told = Recording(kind=self.instance.kind, has_sound=self.instance.has_sound)
        if self.content:
            told.kind, told.has_sound = self.content.kind, self.content.has_sound
        told.captions = cleaned.get("captions_file") or self.instance.captions
        told.transcript = cleaned.get("transcript") or ""
        return told.missing

    def save(self, commit: bool = True) -> Recording:
        recording: Recording = self.instance
        if self.cleaned_data.get("captions_file"):
            recording.captions = self.cleaned_data["captions_file"]
        if self.content:
            self._take_file(recording)
        if "poster" in self.changed_data and self.former_poster:
            actions.forget_files(names=[self.former_poster], storage=recording.poster.storage)
        if not recording.pk:
            recording.created_by = self.for_user
        saved = super().save(commit=commit)
        if self.content and commit:
            ask_for_lighter(recording=saved)
        return saved

    def _take_file(self, recording: Recording) -> None:
        """The new file's own content; the one before and its lighter version are of no more use."""
        assert self.content is not None
        actions.tell_content(recording=recording, content=self.content, size=recording.file.size)
        recording.light, recording.light_size = "", 0
        actions.forget_files(names=self.former, storage=recording.file.storage)


class CueForm(forms.Form):
    """One caption, its times as they are read on the player."""

    start = forms.CharField(label="Début", max_length=14, error_messages={"required": "Indiquez quand il commence."})
    end = forms.CharField(label="Fin", max_length=14, error_messages={"required": "Indiquez quand il finit."})
    text = forms.CharField(
        label="Texte",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Écrivez ce qui est dit, ou cochez « Supprimer »."},
    )

    def clean_start(self) -> int:
        return self._time("start")

    def clean_end(self) -> int:
        return self._time("end")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if {"start", "end"} <= cleaned.keys() and cleaned["end"] <= cleaned["start"]:
            self.add_error("end", "La fin vient après le début.")
        return cleaned

    def _time(self, name: str) -> int:
        try:
            return captions.read_time(self.cleaned_data[name])
        except ValueError:
            raise ValidationError("Écrivez le temps comme 1:23,500 (minutes, secondes, millièmes).") from None


class BaseCueFormSet(BaseFormSet):
    @property
    def cues(self) -> list[Cue]:
        """What is left once the deleted and the empty ones are gone."""
        kept = [form.cleaned_data for form in self.forms if form.cleaned_data and form not in self.deleted_forms]
        return [Cue(each["start"], each["end"], _lines(each["text"])) for each in kept]


CueFormSet = cast(
    type[BaseCueFormSet],
    formset_factory(
        CueForm,
        formset=BaseCueFormSet,
        can_delete=True,
        extra=1,
        max_num=captions.MOST_CUES,
        absolute_max=captions.MOST_CUES,
    ),
)


def rows_of(cues: list[Cue]) -> list[dict[str, str]]:
    """What the form shows of the captions of today."""
    return [
        {"start": captions.told_time(cue.start), "end": captions.told_time(cue.end), "text": cue.text} for cue in cues
    ]


def _lines(text: str) -> str:
    """No empty line: it would end the caption."""
    return "\n".join(line.strip() for line in text.replace("-->", "→").splitlines() if line.strip())
