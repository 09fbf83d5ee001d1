"""A Word document becomes the draft of a lesson: nothing is published, nothing is left when it cannot be read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Page

from foundation.accounts.models import User
from learning.tutorials.authoring.documents.blocks import Block, Parts, parts_of
from learning.tutorials.authoring.documents.opening import check
from learning.tutorials.authoring.documents.pictures import alternative_of, extension_of, keep_picture
from learning.tutorials.authoring.documents.reading import Picture, read
from learning.tutorials.authoring.documents.remarks import minutes_to_read, remarks_on
from learning.tutorials.models import RESERVED_SLUGS, LessonPage, TutorialPage
from resources.editing.inheritance import inherit_audience

EMPTY = "Ce document ne contient pas de texte que nous sachions lire."


@dataclass(frozen=True)
class Understood:
    """A document that could be read, before anything is kept."""

    parts: Parts
    pictures: list[Picture]
    name: str


@dataclass(frozen=True)
class Draft:
    lesson: LessonPage
    #: what waits for its author, in sentences
    remarks: list[str]


def understand(upload: UploadedFile) -> Understood:
    """Read the document or raise a ValidationError in French; outside any transaction."""
    file: Any = upload.file
    check(file, size=upload.size or 0)
    reading = read(file)
    parts = parts_of(reading.html)
    if not parts.blocks:
        raise ValidationError(EMPTY, code="empty")
    return Understood(parts, reading.pictures, PurePath(upload.name or "").stem)


@transaction.atomic
def draft_lesson(*, tutorial: TutorialPage, document: Understood, title: str, by: User) -> Draft:
    """Add the draft as the last lesson."""
    name = (title or document.parts.title or document.name or "Leçon").strip()[:255]
    body = list(_settled(document, name, tutorial, by))
    lesson = LessonPage(
        title=name,
        slug=_free_slug(tutorial, name),
        minutes=minutes_to_read(body),
        body=json.dumps(body),
        live=False,
        owner=by,
    )
    Page.objects.get(pk=tutorial.pk).add_child(instance=lesson)
    inherit_audience(page=lesson)
    lesson.save_revision(user=by, log_action=True)
    return Draft(lesson, list(remarks_on(body, left_out=len(document.parts.pictures) - _figures(body))))


def _settled(document: Understood, name: str, tutorial: TutorialPage, by: User) -> Iterator[Block]:
    """The blocks, with the images that their pictures have become."""
    for block in document.parts.blocks:
        value = block["value"]
        if block["type"] != "picture":
            yield block
        elif extension_of(picture := document.pictures[value["number"]]):
            audience = tutorial.page_audience.audience
            image = keep_picture(picture=picture, title=f"{name}, image", audience=audience, by=by)
            shown = {"image": image.pk, "alt_text": alternative_of(picture), "decorative": False}
            yield {**block, "type": "figure", "value": {"picture": shown, "caption": value["caption"][:250]}}


def _figures(body: list[Block]) -> int:
    return sum(block["type"] == "figure" for block in body)


def _free_slug(tutorial: TutorialPage, name: str) -> str:
    """An address that no other lesson of the tutorial has, nor any of our own words."""
    wanted = slugify(name.replace("’", " "))[:240] or "lecon"
    taken = {*RESERVED_SLUGS, *LessonPage.objects.child_of(tutorial).values_list("slug", flat=True)}
    slugs = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    return next(slug for slug in slugs if slug not in taken)
