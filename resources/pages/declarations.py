"""What the house needs to know of pages of text."""

from foundation.kinds.registry import Kind, SearchText, declare
from resources.pages.models import ArticleTree, StandardPage, TextPage


def _text(page: TextPage) -> SearchText:
    return SearchText(title=page.title, body=page.plain_text, summary=page.summary)


for _name, _model, _label, _plural in (
    ("page", StandardPage, "page", "pages"),
    ("article_tree", ArticleTree, "dossier", "dossiers"),
):
    declare(
        Kind(
            name=_name,
            model=_model,
            label=_label,
            plural=_plural,
            address=lambda page: page.address,
            visible=_model.objects.visible_to,
            surfaces=("page", "list", "search"),
            search_text=_text,
            retention="Tant que l’équipe éditoriale la publie ; ses versions sont gardées avec elle.",
        )
    )
