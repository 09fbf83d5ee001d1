"""The plan of the site, as far as a viewer may go."""

from dataclasses import dataclass, field

from foundation.access.viewer import Viewer
from learning.tutorials.models import LessonPage
from portal.context_processors import MENU
from resources.pages.links import address_of
from resources.pages.navigation import HOME_DEPTH
from resources.pages.querysets import visible_pages


@dataclass
class Branch:
    """A page and the pages below it; or a heading without address."""

    title: str
    address: str
    children: list["Branch"] = field(default_factory=list)


#: Pages deeper than this are reached from their own outline.
DEEPEST = HOME_DEPTH + 3


def site_plan(viewer: Viewer) -> list[Branch]:
    """The rooms, one's own pages, the frame, then each tree of pages. One query."""
    trees = _page_trees(viewer)
    single = [tree for tree in trees if not tree.children and tree.address not in ROOMS]
    return [
        Branch("Rubriques", "", [Branch(label, address) for address, label in ROOMS.items()] + single),
        Branch("Votre espace", "", _own_pages(viewer)),
        Branch("Le cadre", "", [Branch(*each) for each in FRAME]),
        *(tree for tree in trees if tree.children),
    ]


ROOMS = {"/": "Accueil", **{address: label for _slug, label, address in MENU}, "/recherche/": "Recherche"}
FRAME = (
    ("Aide et premiers pas", "/aide/"),
    ("Accessibilité : non conforme", "/accessibilite/"),
    ("Données personnelles et cookies", "/donnees-personnelles/"),
    ("Mentions légales", "/mentions-legales/"),
)


def _own_pages(viewer: Viewer) -> list[Branch]:
    if viewer.is_visitor:
        return [Branch("Se connecter", "/compte/login/"), Branch("Demander un compte", "/compte/signup/")]
    pages = [
        Branch("Mon espace", "/mon-espace/"),
        Branch("Notifications", "/notifications/"),
        Branch("Mes attestations", "/attestations/"),
        Branch("Suggestions", "/mon-espace/suggestions/"),
        Branch("Ce que je montre", "/mon-espace/partage/"),
        Branch("Mon compte", "/compte/"),
    ]
    if viewer.holds("referent", "network_head", "carif_oref"):
        pages.append(Branch("Rattachements", "/mon-espace/rattachements/"))
    if viewer.holds("referent"):
        pages.append(Branch("Inscriptions de ma structure", "/mon-espace/ma-structure/"))
        pages.append(Branch("Tutoriels de ma structure", "/mon-espace/ma-structure/tutoriels/"))
    if viewer.holds("steering", "carif_oref", "network_head", "administration"):
        pages.append(Branch("Pilotage", "/pilotage/"))
    if viewer.holds("carif_oref", "administration"):
        pages.append(Branch("Gestion des contenus", "/gestion/"))
        pages.append(Branch("Chiffres des tutoriels", "/mon-espace/chiffres/"))
    return pages


def _page_trees(viewer: Viewer) -> list[Branch]:
    """Wagtail's pages below the home page, as trees; lessons are reached from their tutorial, in its order."""
    pages = visible_pages(viewer).filter(depth__gt=HOME_DEPTH, depth__lte=DEEPEST).not_type(LessonPage).order_by("path")
    top: list[Branch] = []
    known: dict[str, Branch] = {}
    for path, title, url_path in pages.values_list("path", "title", "url_path"):
        branch = known[path] = Branch(title, address_of(url_path))
        above = known.get(path[:-4])
        (above.children if above else top).append(branch)
    return top
