"""What the licence of a tutorial lets others do with it, and where its text is."""

from dataclasses import dataclass
from typing import Any

from learning.tutorials.models import TutorialPage

Known = TutorialPage.Licence


@dataclass(frozen=True)
class Licence:
    name: str
    address: str
    asks: str
    #: may those who hold a copy hand it on?
    shared: bool = True


LICENCES = {
    Known.OPEN: Licence(
        "Licence Ouverte 2.0",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        "citer la source et sa date",
    ),
    Known.BY: Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr", "citer ses auteurs"),
    Known.BY_SA: Licence(
        "CC BY-SA 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
        "citer ses auteurs et garder la même licence",
    ),
    Known.BY_NC_SA: Licence(
        "CC BY-NC-SA 4.0",
        "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr",
        "citer ses auteurs, garder la même licence et n’en faire aucun commerce",
    ),
}


def licence_of(tutorial: Any) -> Licence:
    """A licence that nobody has described here is one under which nothing is handed on."""
    known = LICENCES.get(tutorial.licence)
    return known or Licence(tutorial.get_licence_display(), "", "demander l’accord de ses auteurs", shared=False)
