"""The demo's library: the documents of the seed with small real files, and the charter."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.text import slugify

from foundation.access.actions import audience_for
from foundation.access.keys import MEMBERS, PUBLIC, role_key
from foundation.files.actions import store_file
from foundation.networks.models import Role
from resources.charter.actions import SLUG as CHARTER_SLUG
from resources.directory.demo import french
from resources.library import demo_tables
from resources.library.models import Document, Subject
from resources.search.actions import reindex

_TEXTS = settings.BASE_DIR / "data" / "library"
_CHARTER = settings.BASE_DIR / "data" / "charte-spro-midi-pyrenees-2015.txt"
_KEYS = {
    "public": [PUBLIC],
    "membres": [MEMBERS],
    "referents": [role_key(Role.Kind.REFERENT), role_key(Role.Kind.CARIF_OREF)],
    "comites": [role_key(Role.Kind.STEERING)],
}
_DESCRIPTIONS = {
    "doc-001": "Les valeurs, les deux services, le programme d’appui et le suivi : l’essentiel de la charte.",
    "doc-002": "Pour chaque réseau, son champ d’intervention et ses publics : à consulter avant d’aiguiller.",
    "doc-003": "Cinq étapes et leurs questions, pour un premier accueil d’une vingtaine de minutes.",
    "doc-004": "Une page que la personne emporte et montre si elle le souhaite. Aucune copie n’est gardée.",
    "doc-005": "De l’ouverture des inscriptions à la question posée trois mois après.",
    "doc-006": "Cinq rubriques, pour que huit départements se lisent de la même façon.",
    "doc-007": "Communes, population et villes de la zone d’emploi, dans ses limites de 2010.",
    "doc-008": "La transcription de la vidéo. Le film sous-titré sera déposé par Cap emploi.",
    "doc-009": "Avant, pendant, après : gratuité, accessibilité, gestes à essayer.",
    "doc-010": "Les journées du programme, avec leurs dates, lieux et modalités, à ouvrir dans un tableur.",
    "doc-011": "Les questions de l’enquête, pour les lire avant d’y répondre.",
    "doc-012": "Qui peut demander le label, ce qui est regardé, comment se passe la demande.",
}
_CHARTER_ROW = {
    "identifier": "doc-charte",
    "title": "Charte du service public régional de l’orientation, 2015",
    "creator": "Région Midi-Pyrénées",
    "type": "Text",
    "subject": ["SPRO", "valeurs", "gouvernance"],
    "date": "2015-07-01",
    "coverage": "Midi-Pyrénées",
    "language": "fr",
    "rights": "Licence Ouverte 2.0",
    "acces": "public",
}
_CHARTER_TEXT = (
    "Le texte entier : valeurs partagées, membres, premier et deuxième services, programme d’appui, gouvernance."
)


@transaction.atomic
def load(seed: dict[str, Any]) -> None:
    """The documents that are not there yet, with their files."""
    known = set(Document.objects.values_list("identifier", flat=True))
    rows = [row for row in [*seed["documents"], _CHARTER_ROW] if row["identifier"] not in known]
    subjects = _load_subjects(rows)
    for row in rows:
        _load_document(row, subjects, seed)
    reindex("document")


def _load_subjects(rows: list[dict[str, Any]]) -> dict[str, Subject]:
    labels = {slugify(label): french(label) for row in rows for label in row["subject"]}
    Subject.objects.bulk_create(
        [Subject(slug=slug, label=label[:1].upper() + label[1:]) for slug, label in labels.items()],
        ignore_conflicts=True,
    )
    return {subject.slug: subject for subject in Subject.objects.all()}


def _load_document(row: dict[str, Any], subjects: dict[str, Subject], seed: dict[str, Any]) -> None:
    identifier, keys = row["identifier"], _KEYS[row["acces"]]
    is_charter = row is _CHARTER_ROW
    title = french(row["title"])
    document = Document.objects.create(
        audience=audience_for(keys),
        identifier=identifier,
        slug=f"{identifier}-{slugify(title.replace('’', ' '))}"[:160],
        title=title,
        description=_CHARTER_TEXT if is_charter else _DESCRIPTIONS.get(identifier, ""),
        creator=row["creator"],
        type=row["type"],
        date=row["date"],
        coverage=row["coverage"],
        language=row["language"],
        rights=row["rights"],
        reading_address=f"/{CHARTER_SLUG}/" if is_charter else "",
        reading_label="Consulter la charte en ligne" if is_charter else "Consulter en ligne",
    )
    document.subjects.set([subjects[slugify(label)] for label in row["subject"]])
    _give_file(document, keys, seed)


def _give_file(document: Document, keys: list[str], seed: dict[str, Any]) -> None:
    name, content = _content(document, seed)
    upload = SimpleUploadedFile(name, content)
    document.file = store_file(upload=upload, keys=keys, created_by=None, owner=document)
    document.save(update_fields=["file"])


def _content(document: Document, seed: dict[str, Any]) -> tuple[str, bytes]:
    """The name and the bytes of a document's file: made from the data where there are data, else its text."""
    if document.identifier == _CHARTER_ROW["identifier"]:
        return _CHARTER.name, _CHARTER.read_bytes()
    stem = document.slug[:80].rstrip("-")
    if document.identifier in demo_tables.MAKERS:
        extension, make = demo_tables.MAKERS[document.identifier]
        # the mark of order: without it, spreadsheets take UTF-8 for something else
        return f"{stem}.{extension}", make(seed).encode("utf-8-sig" if extension == "csv" else "utf-8")
    return f"{stem}.txt", (_TEXTS / f"{document.identifier}.txt").read_bytes()
