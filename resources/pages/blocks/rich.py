"""Rich text, as every block writes it."""

from typing import Any

from wagtail import blocks
from wagtail.rich_text import RichText

from resources.pages.tidy import tidy

TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]
LINE_FEATURES = ["bold", "italic", "link"]


class ProseBlock(blocks.RichTextBlock):
    """Rich text that keeps nothing of where it was pasted from."""

    def __init__(self, *args: Any, features: list[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, features=features or TEXT_FEATURES, **kwargs)

    def value_from_form(self, value: str) -> RichText:
        return RichText(tidy(value or "", features=self.features))
