"""A Word document as plain HTML with its pictures; what could not be read is said."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import mammoth
from django.core.exceptions import ValidationError

from learning.tutorials.authoring.documents.opening import BROKEN

#: French and English names of Word's styles; what is not named here is a paragraph
STYLES = """
p[style-name='Title'] => h1.titre:fresh
p[style-name='Titre'] => h1.titre:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='caption'] => p.legende:fresh
p[style-name='Caption'] => p.legende:fresh
p[style-name='Légende'] => p.legende:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Citation'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
comment-reference =>
"""
MOST_PICTURES = 60


@dataclass(frozen=True)
class Picture:
    """A picture of the document; its place in the HTML is `image:<number>`."""

    content_type: str
    data: bytes
    alt: str


@dataclass
class Reading:
    html: str = ""
    pictures: list[Picture] = field(default_factory=list)


def read(file: BinaryIO) -> Reading:
    """The document, once it was checked. Nothing outside it is opened."""
    reading = Reading()
    options: dict[str, Any] = {
        "style_map": STYLES,
        "include_embedded_style_map": False,
        "external_file_access": False,
        "convert_image": mammoth.images.img_element(_keeper(reading)),
        "id_prefix": "doc-",
    }
    try:
        reading.html = mammoth.convert_to_html(file, **options).value
    except Exception as error:  # whatever a document that no Word ever wrote makes of the reader
        raise ValidationError(BROKEN, code="broken") from error
    return reading


def _keeper(reading: Reading) -> Callable[[Any], dict[str, str]]:
    def keep(image: Any) -> dict[str, str]:
        """Called for each picture, in the order of the text."""
        if len(reading.pictures) == MOST_PICTURES:
            return {"src": ""}
        picture = Picture(image.content_type or "", _data_of(image), (image.alt_text or "").strip())
        reading.pictures.append(picture)
        return {"src": f"image:{len(reading.pictures) - 1}"}

    return keep


def _data_of(image: Any) -> bytes:
    """Nothing for a picture that is only linked, or that is not where the document says."""
    try:
        with image.open() as data:
            return data.read()
    except Exception:
        return b""
