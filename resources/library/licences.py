"""What the licences of the library allow, in a sentence, and where their text is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    name: str
    means: str = ""
    address: str = ""


_KNOWN = (
    Licence(
        "Licence Ouverte 2.0",
        "Vous pouvez copier, adapter et diffuser ce document, en citant sa source et sa date.",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
    ),
    Licence(
        "CC BY-SA 4.0",
        "Vous pouvez copier, adapter et diffuser ce document, en citant son auteur et en gardant la même licence.",
        "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
    ),
)


def licence(rights: str) -> Licence:
    return next((known for known in _KNOWN if known.name == rights), Licence(rights))
