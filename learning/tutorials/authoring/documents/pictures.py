"""The pictures of a document: those that can be shown become images of the site."""

import re
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from foundation.access.models import Audience
from learning.tutorials.authoring.documents.reading import Picture
from resources.media.models import SiteImage

#: what Pillow calls them → their extension
KNOWN = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp"}
MOST_PIXELS = 40_000_000
BIGGEST = 10 * 1024 * 1024
#: Word writes such sentences by itself, and nobody reads them again
AUTOMATIC = re.compile(
    r"(description générée|description automatically|une image contenant|a picture containing)", re.I
)


def extension_of(picture: Picture) -> str:
    """Empty when it is of a kind that no browser shows, broken or far too big."""
    if len(picture.data) > BIGGEST:
        return ""
    try:
        with Image.open(BytesIO(picture.data)) as image:
            width, height = image.size
            kind = image.format or ""
            if width * height > MOST_PIXELS:
                return ""
            image.verify()
    except Exception:
        return ""
    return KNOWN.get(kind, "")


def alternative_of(picture: Picture) -> str:
    """What its author wrote; not what Word made up."""
    return "" if AUTOMATIC.search(picture.alt) else picture.alt[:250]


def keep_picture(*, picture: Picture, title: str, audience: Audience, by: object) -> SiteImage:
    name = f"document.{extension_of(picture)}"
    file = ContentFile(picture.data, name=name)
    return SiteImage.objects.create(
        title=title, file=file, file_size=len(picture.data), audience=audience, uploaded_by_user=by
    )
