"""Which standard an archive follows: each has a reader, that turns its manifest into a plan."""

from collections.abc import Callable

from django.core.exceptions import ValidationError

from learning.packages.h5p import manifest as h5p
from learning.packages.intake import manifest
from learning.packages.intake.archive import Archive
from learning.packages.plans import Plan

#: (whether the archive is of this standard, its plan); the first that recognises it reads it
READERS: list[tuple[Callable[[Archive], bool], Callable[[Archive], Plan]]] = [
    (manifest.recognises, manifest.read),
    (h5p.recognises, h5p.read),
]

MARKS = ("imsmanifest.xml", "h5p.json")


def plan_of(archive: Archive) -> Plan:
    """What the archive is, or a ValidationError that says why it is none of what we play."""
    for recognises, read in READERS:
        if recognises(archive):
            return read(archive)
    deeper = next((path for path in archive.members if path.rsplit("/", 1)[-1] in MARKS), None)
    if deeper:
        raise ValidationError(
            f"« {deeper} » n’est pas à la racine de l’archive : compressez le contenu du dossier, et non le dossier."
        )
    raise ValidationError("L’archive n’a ni imsmanifest.xml (SCORM) ni h5p.json (H5P) : ce n’est pas un paquet.")
