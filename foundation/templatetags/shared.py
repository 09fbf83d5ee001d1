"""{% shared "name" %}…{% endshared %}: rendered once for all who may see the same (foundation.versions.sharing)."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from foundation.versions.sharing import PERSONAL
from foundation.versions.sharing import shared as shared_fragment

register = template.Library()


class SharedNode(template.Node):
    def __init__(self, name: str, nodelist: NodeList) -> None:
        self.name, self.nodelist = name, nodelist

    def render(self, context: Context) -> SafeString:
        viewer, request = context["viewer"], context["request"]
        if getattr(request, "is_preview", False):
            return self.nodelist.render(context)
        text = shared_fragment(
            name=self.name, view_key=viewer.view_key, request=request, render=lambda: self._render_for_all(context)
        )
        return mark_safe(text)  # noqa: S308 (made by our own templates, escaped when it was rendered)

    def _render_for_all(self, context: Context) -> str:
        with context.push(**PERSONAL):
            return str(self.nodelist.render(context))


@register.tag
def shared(parser: Parser, token: Token) -> SharedNode:
    _, name = token.split_contents()
    nodelist = parser.parse(("endshared",))
    parser.delete_first_token()
    return SharedNode(name.strip('"'), nodelist)
