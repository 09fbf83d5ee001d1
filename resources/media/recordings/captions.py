"""Captions: read from WebVTT or SRT, kept as WebVTT, told as a transcript."""

import html
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import webvtt
from django.core.exceptions import ValidationError
from webvtt.errors import MalformedCaptionError, MalformedFileError

LARGEST = 1024 * 1024
MOST_CUES = 2000
#: what players of films leave of their own in SRT: « {\an8} »
POSITION = re.compile(r"\{\\[^}]*\}")
TIME = re.compile(r"^(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,3}):(?P<s>[0-5]?\d)(?:[.,](?P<ms>\d{1,3}))?$")
SPACES = re.compile(r"[ \t\n]+")
#: a silence, in milliseconds, after which the transcript begins a new paragraph
SILENCE = 2500
#: somebody else begins: « – Bonjour. », « Conseillère : Bonjour. »
SPEAKER = re.compile(r"^(?:[–—-] |[^\s:][^:]{0,30}\u00a0: )")
#: past so many signs, a sentence that ends ends the paragraph too
LONG = 500


@dataclass(frozen=True)
class Cue:
    """One caption: from, to (milliseconds) and what it says, over one line or several."""

    start: int
    end: int
    text: str


def read_captions(content: bytes, *, name: str) -> list[Cue]:
    """The cues of a file. Raises ValidationError, in French, for what is no captions file."""
    if len(content) > LARGEST:
        raise ValidationError("Ce fichier de sous-titres est trop lourd : un film en demande moins de 1 Mo.")
    text = _decoded(content)
    form = "vtt" if text.lstrip().startswith("WEBVTT") else "srt"
    try:
        found = webvtt.from_buffer(io.StringIO(text.lstrip() if form == "vtt" else text), format=form)
    except (MalformedFileError, MalformedCaptionError):
        raise ValidationError(
            f"« {name} » n’est pas un fichier de sous-titres lisible. "
            "Enregistrez-les au format WebVTT (.vtt) ou SubRip (.srt), puis choisissez-le de nouveau."
        ) from None
    cues = [cue for cue in _cues(found.captions) if cue.text]
    if not cues:
        raise ValidationError(f"« {name} » ne contient aucun sous-titre.")
    return checked(cues)


def parse(vtt: str) -> list[Cue]:
    """The cues of what is kept."""
    return list(_cues(webvtt.from_string(vtt).captions)) if vtt else []


def checked(cues: Iterable[Cue]) -> list[Cue]:
    """The cues in order of time; each must last, and there must not be too many."""
    ordered = sorted(cues, key=lambda cue: (cue.start, cue.end))
    if len(ordered) > MOST_CUES:
        raise ValidationError(f"Il y a plus de {MOST_CUES} sous-titres : coupez le film en plusieurs parties.")
    wrong = next((cue for cue in ordered if cue.end <= cue.start), None)
    if wrong:
        raise ValidationError(f"Le sous-titre qui commence à {told_time(wrong.start)} finit avant de commencer.")
    return ordered


def within(cues: Iterable[Cue], seconds: int) -> None:
    """Refuses captions that go on after the end, most often those of another film. Players cut the last breath:
    two seconds are let pass; the length of some files is not known (0)."""
    late = next((cue for cue in cues if seconds and cue.end > (seconds + 2) * 1000), None)
    if late:
        start, end = told_time(late.start), told_time(seconds * 1000)
        raise ValidationError(
            f"Le sous-titre qui commence à {start} va au-delà de la fin, à {end}. "
            "Vérifiez que ces sous-titres sont bien ceux de ce fichier."
        )


def written(cues: Iterable[Cue]) -> str:
    """As WebVTT, the one form that is kept and sent; nothing when there is nothing."""
    parts = [f"{_stamp(cue.start)} --> {_stamp(cue.end)}\n{html.escape(cue.text, quote=False)}\n" for cue in cues]
    return "\n".join(["WEBVTT\n", *parts]) if parts else ""


# ----------------------------------------------------------------- transcript
def paragraphs_of(cues: Iterable[Cue]) -> list[str]:
    """What is said, in paragraphs: a silence, a new voice or a long sentence's end begins another."""
    return [" ".join(part) for part in _paragraphs(cues)]


def _paragraphs(cues: Iterable[Cue]) -> Iterator[list[str]]:
    part: list[str] = []
    last = 0
    for cue in cues:
        said = SPACES.sub(" ", cue.text)
        if part and (cue.start - last > SILENCE or SPEAKER.match(said) or _is_full(part)):
            yield part
            part = []
        part.append(said)
        last = cue.end
    if part:
        yield part


def _is_full(part: list[str]) -> bool:
    return sum(map(len, part)) > LONG and part[-1].endswith((".", "!", "?", "…", "»"))


# ----------------------------------------------------------------------- times
def read_time(text: str) -> int:
    """Milliseconds, from « 0:03,5 », « 1:02:03.250 » or « 12:30 ». Raises ValueError."""
    found = TIME.match(text.strip())
    if not found:
        raise ValueError(text)
    seconds = int(found["h"] or 0) * 3600 + int(found["m"]) * 60 + int(found["s"])
    return seconds * 1000 + int((found["ms"] or "0").ljust(3, "0"))


def told_time(milliseconds: int) -> str:
    """« 0:03,500 », « 1:02:03,250 »."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    start = f"{hours}:{minutes:02}" if hours else str(minutes)
    return f"{start}:{seconds:02},{rest:03}"


def _stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _cues(found: Iterable[webvtt.Caption]) -> Iterator[Cue]:
    """With the name of who speaks, where somebody else begins."""
    voice = None
    for caption in found:
        yield _cue(caption, caption.voice if caption.voice != voice else None)
        voice = caption.voice


def _cue(caption: webvtt.Caption, voice: str | None) -> Cue:
    text = html.unescape(POSITION.sub("", caption.text)).replace("-->", "→")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if voice and lines:
        lines[0] = f"{voice}\u00a0: {lines[0]}"
    return Cue(_milliseconds(caption.start_time), _milliseconds(caption.end_time), "\n".join(lines))


def _milliseconds(time: webvtt.models.Timestamp) -> int:
    hours, minutes, seconds, rest = time.to_tuple()
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _decoded(content: bytes) -> str:
    """UTF-8, else what old players write."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
