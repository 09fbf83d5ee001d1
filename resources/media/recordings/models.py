"""Films and sounds that are kept here, with what they say in writing."""

import uuid
from zlib import crc32

from django.conf import settings
from django.db import models
from django.db.models.fields.files import FieldFile
from django.urls import reverse

from foundation.accounts.http import ViewerRequest
from foundation.clock import now
from foundation.french.numbers import told_size
from resources.media.models import GuardedFile, guarded_address, is_public
from resources.media.recordings.captions import Cue, paragraphs_of, parse
from resources.media.recordings.querysets import RecordingQuerySet

FOLDER = "recordings"


class Recording(GuardedFile):
    """A film or a sound; its captions are WebVTT, edited beside the player."""

    class Kind(models.TextChoices):
        VIDEO = "video", "Vidéo"
        AUDIO = "audio", "Son"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField("titre", max_length=150)
    kind = models.CharField("sorte", max_length=5, choices=Kind, default=Kind.VIDEO, editable=False)
    file = models.FileField("fichier", upload_to=FOLDER, max_length=150)
    content_type = models.CharField(max_length=40, editable=False)
    size = models.PositiveBigIntegerField("taille", default=0, editable=False)
    seconds = models.PositiveIntegerField("durée", default=0, editable=False)
    width = models.PositiveSmallIntegerField(default=0, editable=False)
    height = models.PositiveSmallIntegerField(default=0, editable=False)
    has_sound = models.BooleanField(default=True, editable=False)
    poster = models.ImageField("affiche", upload_to=f"{FOLDER}/posters", max_length=150, blank=True)
    captions = models.TextField("sous-titres", blank=True)
    transcript = models.TextField("transcription", blank=True)
    #: a lighter version of the same, made by a job; empty while there is none
    light = models.FileField(upload_to=f"{FOLDER}/light", max_length=150, blank=True, editable=False)
    light_size = models.PositiveBigIntegerField(default=0, editable=False)
    created_at = models.DateTimeField("déposé le", default=now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    objects = RecordingQuerySet.as_manager()

    class Meta:
        verbose_name = "vidéo ou son"
        verbose_name_plural = "vidéos et sons"
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["file"], name="recording_file"),
            models.Index(fields=["-created_at", "audience"], name="recording_recent"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_video(self) -> bool:
        return self.kind == self.Kind.VIDEO

    # -------------------------------------------------------------- audience
    def is_open_to(self, request: ViewerRequest) -> bool:
        return self.published and self.audience_id in request.viewer.audience_ids

    @property
    def is_for_everybody(self) -> bool:
        return self.published and is_public(self.audience_id)  # type: ignore[arg-type]

    # ------------------------------------------------------------- addresses
    @property
    def captions_address(self) -> str:
        """Changes with the captions, so that nobody reads yesterday's out of a cache."""
        return f"{reverse('recording_captions', args=[self.uuid])}?v={self.version}" if self.captions else ""

    @property
    def version(self) -> str:
        """Of the captions."""
        return f"{crc32(self.captions.encode()):08x}"

    @property
    def poster_address(self) -> str:
        return _address(self.poster)

    @property
    def light_address(self) -> str:
        return _address(self.light)

    # ---------------------------------------------------------------- figures
    @property
    def length(self) -> str:
        """« 45 s », « 3 min 20 s »; nothing when the file does not tell."""
        minutes, seconds = divmod(self.seconds, 60)
        told = [f"{minutes}\u00a0min" if minutes else "", f"{seconds}\u00a0s" if seconds else ""]
        return "\u00a0".join(filter(None, told))

    @property
    def weight(self) -> str:
        return told_size(self.size)

    @property
    def light_weight(self) -> str:
        return told_size(self.light_size)

    # ------------------------------------------------------------ in writing
    @property
    def cues(self) -> list[Cue]:
        return parse(self.captions)

    @property
    def paragraphs(self) -> list[str]:
        """The transcript, or what the captions make of one."""
        told = [line.strip() for line in self.transcript.splitlines() if line.strip()]
        return told or paragraphs_of(self.cues)

    @property
    def plain_transcript(self) -> str:
        return "\n".join(self.paragraphs)

    @property
    def readiness(self) -> str:
        return "Non : il manque ce qui se lit" if self.missing else "Oui"

    @property
    def missing(self) -> str:
        """Why it cannot be published; nothing when it can."""
        if self.is_video and self.has_sound and not self.captions:
            return (
                "Cette vidéo n’a pas de sous-titres : les personnes sourdes, ou sans casque au bureau, n’en sauraient "
                "rien. Ajoutez-les dans « Vidéos et sons », puis publiez."
            )
        if not self.captions and not self.transcript.strip():
            what = "Ce son n’a" if not self.is_video else "Cette vidéo muette n’a"
            return f"{what} pas de transcription : écrivez ce que l’on y apprend dans « Vidéos et sons », puis publiez."
        return ""


def _address(file: FieldFile) -> str:
    return guarded_address(file.name) if file.name else ""
