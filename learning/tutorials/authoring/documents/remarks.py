"""What is said to the author of a draft that a document gave."""

from collections.abc import Iterator

from django.utils.html import strip_tags

from learning.tutorials.authoring.documents.blocks import Block

#: words that one reads in a minute, with a thought for each
PACE = 150


def minutes_to_read(body: list[Block]) -> int:
    """A first guess, which the author corrects."""
    words = sum(len(strip_tags(str(block["value"])).split()) for block in body)
    return min(max(round(words / PACE), 2), 60)


def remarks_on(body: list[Block], *, left_out: int) -> Iterator[str]:
    silent = sum(block["type"] == "figure" and not block["value"]["picture"]["alt_text"] for block in body)
    bare = sum(block["type"] == "table" and not block["value"]["caption"] for block in body)
    yield "Relisez la durée : elle est calculée d’après la longueur du texte."
    if silent == 1:
        yield "Une image attend son texte de remplacement, ou d’être dite décorative."
    elif silent:
        yield f"{silent} images attendent leur texte de remplacement, ou d’être dites décoratives."
    if bare == 1:
        yield "Un tableau attend son titre."
    elif bare:
        yield f"{bare} tableaux attendent leur titre."
    if left_out == 1:
        yield "Une image n’a pas pu être lue : son format n’est pas de ceux que montre un navigateur."
    elif left_out:
        yield f"{left_out} images n’ont pas pu être lues : leur format n’est pas de ceux que montre un navigateur."
