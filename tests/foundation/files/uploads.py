"""Uploads, and files stored from them."""

import io
import zipfile
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from foundation.files.actions import store_file
from foundation.files.models import StoredFile

PDF = b"%PDF-1.7\n" + b"0123456789" * 10


def upload(name: str = "charte.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def stored(name: str = "charte.pdf", content: bytes = PDF, **fields: Any) -> StoredFile:
    return store_file(upload=upload(name, content), **{"keys": ["public"], "created_by": None, **fields})


def archive(**members: str) -> bytes:
    """A zip with these members; « __ » stands for « / »."""
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as made:
        for name, text in members.items():
            made.writestr(name.replace("__", "/"), text)
    return box.getvalue()
