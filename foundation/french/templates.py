"""French typography in the source of templates, where text is literal: « Avez-vous fini~? », written right once."""

import re

from foundation.french.typography import PUT_ASIDE, PUT_ASIDE_END, french, french_html

#: Attributes that people read or hear.
READ_ALOUD = r"aria-label|aria-description|title|alt|placeholder|data-confirm(?:-text|-yes|-no)?"

_DJANGO = re.compile(r"(\{%\s*comment\b.*?endcomment\s*%\}|\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\})", re.DOTALL)
_ATTRIBUTE = re.compile(rf'(\b(?:{READ_ALOUD})=")([^"]*)(")')
_HIDDEN = PUT_ASIDE + "{}" + PUT_ASIDE_END
_SHOWN = re.compile(f"{PUT_ASIDE}(\\d+){PUT_ASIDE_END}")


def french_template(source: str) -> str:
    """The template with French spaces and apostrophes in its text and read-aloud attributes; tags stay as they are."""
    tags: list[str] = []

    def hide(match: re.Match[str]) -> str:
        tags.append(match[0])
        return _HIDDEN.format(len(tags) - 1)

    hidden = _DJANGO.sub(hide, source)
    hidden = _ATTRIBUTE.sub(lambda match: match[1] + french(match[2]) + match[3], hidden)
    return _SHOWN.sub(lambda match: tags[int(match[1])], french_html(hidden))
