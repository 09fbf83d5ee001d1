"""h5p.json, at the root of an H5P package: which library plays the content, and what that library needs."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError

from learning.packages.intake.archive import MEGABYTE, Archive
from learning.packages.models import Package
from learning.packages.plans import Item, Plan

NAME, CONTENT = "h5p.json", "content/content.json"
LARGEST, LARGEST_CONTENT, LARGEST_SCRIPT = MEGABYTE, 8 * MEGABYTE, 4 * MEGABYTE
MOST_LIBRARIES = 200
MACHINE_NAME = re.compile(r"[\w.]{1,120}", re.ASCII)
#: the signs by which a library's own script says that it tells when it is done
REPORTS = re.compile(rb"triggerXAPI(?:Scored|Completed)|createXAPIEventTemplate|setScoredResult")
OUTSIDE = re.compile(r"https?://(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com|player\.vimeo\.com)[^\"\\\s]*", re.I)

Manifest = dict[str, Any]


def recognises(archive: Archive) -> bool:
    return NAME in archive


def read(archive: Archive) -> Plan:
    """The plan of an H5P package, or a ValidationError that says what it lacks."""
    manifest = _object(archive, NAME, LARGEST)
    main = _main_library(manifest)
    folders = list(_libraries(archive, manifest))
    content = _text(archive, CONTENT, LARGEST_CONTENT)
    _parsed(content, CONTENT)
    title = str(manifest.get("title") or "").strip() or "Contenu H5P"
    item = Item("content", title[:200], href=NAME, reports=_reports(archive, folders))
    details = {"main_library": main, "libraries": folders, "outside": sorted(set(OUTSIDE.findall(content)))[:20]}
    return Plan(Package.Standard.H5P, title[:200], (item,), details)


def _main_library(manifest: Manifest) -> str:
    main = manifest.get("mainLibrary")
    names = [each.get("machineName") for each in _dependencies(manifest, NAME)]
    if not isinstance(main, str) or main not in names:
        raise ValidationError("h5p.json ne dit pas quelle bibliothèque joue le contenu (mainLibrary).")
    return main


def _libraries(archive: Archive, manifest: Manifest) -> Iterator[str]:
    """The folders of all the libraries that are needed, each once; one that is missing refuses the package."""
    waiting, seen = _dependencies(manifest, NAME), set()
    while waiting:
        folder = _folder(archive, waiting.pop())
        if folder in seen:
            continue
        seen.add(folder)
        if len(seen) > MOST_LIBRARIES:
            raise ValidationError(f"Le paquet demande plus de {MOST_LIBRARIES} bibliothèques : il est refusé.")
        path = f"{folder}/library.json"
        waiting.extend(_dependencies(_object(archive, path, LARGEST), path))
        yield folder


def _folder(archive: Archive, needed: Manifest) -> str:
    """« H5P.Essai-1.2 », or « H5P.Essai » for tools that leave the version out."""
    name = str(needed["machineName"])
    versioned = f"{name}-{needed.get('majorVersion')}.{needed.get('minorVersion')}"
    found = next((each for each in (versioned, name) if f"{each}/library.json" in archive), None)
    if found is None:
        raise ValidationError(
            f"La bibliothèque « {versioned} » manque. Téléchargez le contenu avec ses bibliothèques (fichier .h5p "
            "complet), puis envoyez-le de nouveau."
        )
    return found


def _dependencies(holder: Manifest, path: str) -> list[Manifest]:
    needed = holder.get("preloadedDependencies") or []
    fine = isinstance(needed, list) and all(
        isinstance(each, dict) and MACHINE_NAME.fullmatch(str(each.get("machineName"))) for each in needed
    )
    if not fine:
        raise ValidationError(f"« {path} » nomme mal ses bibliothèques. Refaites l’export du contenu.")
    return list(needed)


def _reports(archive: Archive, folders: list[str]) -> bool:
    """Whether any of its libraries speaks of results. Content that never does is finished by hand."""
    scripts = (path for path in archive.members if path.endswith(".js") and path.split("/")[0] in set(folders))
    return any(REPORTS.search(archive.read(path, most=LARGEST_SCRIPT)) for path in scripts)


def _object(archive: Archive, path: str, most: int) -> Manifest:
    found = _parsed(_text(archive, path, most), path)
    if not isinstance(found, dict):
        raise ValidationError(f"« {path} » n’est pas ce qu’attend H5P. Refaites l’export du contenu.")
    return found


def _text(archive: Archive, path: str, most: int) -> str:
    if path not in archive:
        raise ValidationError(f"« {path} » manque : ce n’est pas un paquet H5P complet.")
    return archive.read(path, most=most).decode("utf-8-sig", errors="replace")


def _parsed(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValidationError(f"« {path} » est illisible. Refaites l’export du contenu.") from error
