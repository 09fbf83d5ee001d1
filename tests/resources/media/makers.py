"""Images and documents for tests, as an editor would upload them."""

from io import BytesIO

from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from PIL import Image

from foundation.access.actions import audience_for
from resources.media.models import SiteDocument, SiteImage


def png(width: int = 600, height: int = 400) -> ContentFile:
    data = BytesIO()
    Image.new("RGB", (width, height), "#17587a").save(data, "PNG")
    return ContentFile(data.getvalue(), name="pont.png")


def image(*keys: str) -> SiteImage:
    return SiteImage.objects.create(title="Pont", file=png(), audience=audience_for(keys or ["public"]))


def document(*keys: str, name: str = "guide.pdf", content: bytes = b"%PDF-1.4 0123456789") -> SiteDocument:
    return SiteDocument.objects.create(
        title="Guide", file=ContentFile(content, name=name), audience=audience_for(keys or ["public"])
    )


def fetch(client: Client, address: str, **headers: str) -> tuple[HttpResponse, bytes]:
    """The answer and all of its bytes."""
    answer = client.get(address, headers=headers)
    return answer, answer.getvalue()
