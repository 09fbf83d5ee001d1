"""System checks: every page names its template, every block has one, and they exist."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Warning, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from wagtail.coreutils import camelcase_to_underscore
from wagtail.models import Page

OURS = ("portal", "learning", "surveys", "community", "resources", "foundation")


@register()
def pages_name_their_template(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    from resources.pages.models import BasePage

    errors: list[CheckMessage] = []
    for model in apps.get_models():
        if model._meta.app_label in OURS and issubclass(model, Page):
            errors += _page_errors(model, BasePage)
    return errors


def _page_errors(model: type[Page], base: type[Page]) -> Iterator[CheckMessage]:
    if not issubclass(model, base):
        yield Error("A page of ours subclasses BasePage.", obj=model, id="pages.E001")
    if model.template == f"{model._meta.app_label}/{camelcase_to_underscore(model.__name__)}.html":
        yield Error("The page does not name its template.", hint="Set `template`.", obj=model, id="pages.E002")
    elif not _exists(model.template):
        yield Warning(f"The template {model.template} does not exist.", obj=model, id="pages.W003")


@register()
def blocks_have_templates(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    from resources.pages.blocks import BodyBlock

    return [
        Error(f"The block {name!r} has no template of its own ({block.meta.template}).", obj=block, id="pages.E004")
        for name, block in BodyBlock().child_blocks.items()
        if not _exists(getattr(block.meta, "template", None))
    ]


def _exists(template: str | None) -> bool:
    try:
        return bool(template and get_template(template))
    except TemplateDoesNotExist:
        return False
