"""What the templates of lessons draw: a passage, each paragraph of which has an address."""

from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe

from learning.tutorials.following.desk import MarkedPassage
from learning.tutorials.following.passages import with_anchors

register = template.Library()


@register.simple_tag(takes_context=True)
def passage(context: Context, marked: MarkedPassage) -> SafeString:
    """A block of a lesson's body, as it draws itself; its paragraphs under their anchors."""
    block: Any = marked.passage.block
    html = block.render_as_block(context=context.flatten())
    if not marked.passage.is_text:
        return html
    return mark_safe(with_anchors(html, marked.anchor, marked.stop))  # noqa: S308 (the block's own HTML)
