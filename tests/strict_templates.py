"""An undefined variable in a template of ours is an error; in a library's template it stays empty."""

import sys
from typing import Any

from django.conf import settings


class UndefinedVariableError(Exception):
    pass


class RefuseUndefined(str):
    """Django formats `string_if_invalid` with the name of the variable that it did not find."""

    def __contains__(self, item: object) -> bool:
        return item == "%s"

    def __mod__(self, name: Any) -> str:
        origin = _template_of(sys._getframe(1))
        if origin.startswith(str(settings.BASE_DIR / "templates")):
            raise UndefinedVariableError(f"{{{{ {name} }}}} in {origin}")
        return ""


def _template_of(frame: Any) -> str:
    context = frame.f_locals.get("context")
    template = getattr(getattr(context, "render_context", None), "template", None) or getattr(context, "template", None)
    return getattr(getattr(template, "origin", None), "name", "") or ""
