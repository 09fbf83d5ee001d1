"""Reading a page as a person does: all spaces alike."""

from django.http import HttpResponse


def text_of(response: HttpResponse) -> str:
    """The page's HTML with its no-break spaces as plain ones."""
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
