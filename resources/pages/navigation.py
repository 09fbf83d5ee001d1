"""Where a page stands: the site's root, the pages above, below and beside."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from foundation.access.viewer import Viewer
from resources.pages.links import address_of
from resources.pages.querysets import visible_pages

#: The depth of the home page: Wagtail's root is 1.
HOME_DEPTH = 2


def root_path() -> str:
    """The url_path of the home page (« /home/ »). Wagtail keeps it in the cache."""
    roots = Site.get_site_root_paths()
    return roots[0].root_path if roots else "/"


def home_page() -> Page:
    """The home page, above all others."""
    return Site.objects.select_related("root_page").get(is_default_site=True).root_page


def ancestors_of(page: Page) -> list[Page]:
    """The pages between the home page and this one, from above; one query, or none on a served page."""
    known = getattr(page, "known_ancestors", None)
    if known is None:
        paths = [page.path[: Page.steplen * depth] for depth in range(HOME_DEPTH + 1, page.depth)]
        known = list(Page.objects.filter(path__in=paths).order_by("depth")) if paths else []
    return known


def breadcrumbs_of(page: Page) -> list[tuple[str, str]]:
    """« Accueil » is the frame's; the last one has no address."""
    if page.depth <= HOME_DEPTH:
        return []
    return [*((above.title, address_of(above.url_path)) for above in ancestors_of(page)), (page.title, "")]


def children_of(page: Page, viewer: Viewer) -> PageQuerySet:
    """The pages just below that this viewer may see, in their order."""
    return visible_pages(viewer).child_of(page)


def menu(viewer: Viewer) -> PageQuerySet:
    """The pages below the home page that editors put in menus."""
    return visible_pages(viewer).in_menu().filter(depth=HOME_DEPTH + 1).order_by("path")


@dataclass(frozen=True)
class Node:
    """One line of a tree's outline."""

    title: str
    address: str
    level: int
    is_here: bool


@dataclass(frozen=True)
class Tree:
    """A « dossier » seen from one of its pages."""

    title: str
    nodes: list[Node]

    @property
    def position(self) -> int:
        return next((index for index, node in enumerate(self.nodes) if node.is_here), -1)

    @property
    def below(self) -> list[Node]:
        """The pages just below this one."""
        here, after = self.nodes[self.position], self.nodes[self.position + 1 :]
        branch = takewhile(lambda node: node.level > here.level, after)
        return [node for node in branch if node.level == here.level + 1]

    @property
    def previous(self) -> Node | None:
        return self.nodes[self.position - 1] if self.position > 0 else None

    @property
    def following(self) -> Node | None:
        after = self.position + 1
        return self.nodes[after] if 0 < after < len(self.nodes) else None


def tree_around(page: Page, viewer: Viewer) -> Tree | None:
    """The outline of the « dossier » that holds this page, or None. One query."""
    root = _tree_root([*ancestors_of(page), page])
    if root is None:
        return None
    pages = visible_pages(viewer).descendant_of(root, inclusive=True).order_by("path")
    rows = pages.values_list("pk", "title", "url_path", "depth")
    nodes = [Node(title, address_of(url), depth - root.depth, pk == page.pk) for pk, title, url, depth in rows]
    return Tree(title=root.title, nodes=nodes)


def _tree_root(pages: Iterable[Page]) -> Page | None:
    kind = ContentType.objects.get_for_model(apps.get_model("resources", "ArticleTree"))
    return next((page for page in pages if page.content_type_id == kind.pk), None)
