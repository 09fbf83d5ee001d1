"""The charter as a tree of pages, on every installation."""

from django.db import transaction
from wagtail.models import Page

from resources.charter.text import Chapter, blocks_of, read_charter
from resources.pages.actions import ensure_child
from resources.pages.models import ArticleTree, StandardPage
from resources.pages.navigation import home_page

SLUG = "charte-spro"
SUMMARY = (
    "Le texte que Passerelle sert : les valeurs, les membres, les services et le pilotage du service public "
    "régional de l’orientation en Midi-Pyrénées, adoptés en 2015."
)
INTRODUCTION = (
    "<p>Cette charte lie tous les réseaux de l’orientation de la région. Elle se lit dans l’ordre, ou par chapitre. "
    "Le chapitre <b>3.3.4</b> fonde le programme de professionnalisation, les tutoriels, les journées inter-réseaux "
    "et l’enquête sur les besoins.</p>"
    "<p>Le texte est celui de l’acte ; seuls les accents des capitales, la ponctuation et les sauts de page ont été "
    "repris.</p>"
)


@transaction.atomic
def ensure_charter() -> Page:
    """Make the pages of the charter that are not there yet; editors' changes stay."""
    charter = read_charter()
    root = ensure_child(
        parent=home_page(),
        model=ArticleTree,
        slug=SLUG,
        title=charter["title"],
        summary=SUMMARY,
        body=[("text", INTRODUCTION)],
    )
    for chapter in charter["chapters"]:
        _ensure_chapter(root, chapter)
    deliberation = blocks_of(charter["deliberation"])
    ensure_child(
        parent=root, model=StandardPage, slug="deliberation", title="Délibération d’adoption", body=deliberation
    )
    return root


def _ensure_chapter(parent: Page, chapter: Chapter) -> None:
    page = ensure_child(
        parent=parent,
        model=StandardPage,
        slug=chapter["slug"],
        title=f"{chapter['number']} {chapter['title']}",
        summary=chapter.get("summary", ""),
        body=blocks_of(chapter["body"]),
    )
    for below in chapter.get("children", []):
        _ensure_chapter(page, below)
