"""Posters: a light image, whatever was uploaded."""

from io import BytesIO

from django.core.files.base import ContentFile, File
from PIL import Image, ImageOps

LARGEST = (1280, 1280)
QUALITY = 82


def as_poster(file: File) -> ContentFile:
    """The same picture as a JPEG of 1280 points at most, without what the camera wrote in it."""
    file.seek(0)
    with Image.open(file) as image:  # type: ignore[arg-type]
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail(LARGEST)
    content = BytesIO()
    upright.save(content, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return ContentFile(content.getvalue(), name="poster.jpg")
