"""Archives for tests: the two packages written from the specification, and whatever a hostile hand may make."""

import io
import zipfile
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

SAMPLES = Path(__file__).parent / "samples"


def files_of(sample: str) -> dict[str, bytes]:
    root = SAMPLES / sample
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def zipped(files: dict[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return box.getvalue()


def sample(name: str, **changes: Any) -> bytes:
    """One of the samples, zipped; `changes` replace words of its manifest: {"old": "new"}."""
    files: dict[str, Any] = files_of(name)
    for old, new in changes.get("manifest", {}).items():
        text = files["imsmanifest.xml"].decode()
        assert old in text
        files["imsmanifest.xml"] = text.replace(old, new).encode()
    return zipped({**files, **changes.get("more", {})})


def upload(content: bytes, name: str = "paquet.zip") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/zip")


def manifest(href: str = "index.html", **more: str) -> bytes:
    """The shortest manifest of SCORM 1.2."""
    inside = more.get("inside", "")
    return f"""<?xml version="1.0"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>{more.get("version", "1.2")}</schemaversion></metadata>
<organizations><organization identifier="o"><title>Essai</title>
<item identifier="i" identifierref="r"><title>Un</title>{inside}</item></organization></organizations>
<resources><resource identifier="r" type="webcontent"
 adlcp:scormtype="{more.get("kind", "sco")}" href="{href}"/></resources>
</manifest>""".encode()


def small(page: str = "<html><head></head><body>Bonjour</body></html>", **more: Any) -> bytes:
    return zipped({"imsmanifest.xml": manifest(), "index.html": page, **more})
