"""The one-click accounts of the demo's sign-in page."""

from dataclasses import dataclass

DOMAIN = "demo.example"
PASSWORD = "demo-passerelle"  # noqa: S105 (the demo's public password)


@dataclass(frozen=True)
class DemoAccount:
    """Whom one signs in as, and what that shows."""

    name: str
    person: str
    role: str
    place: str

    @property
    def email(self) -> str:
        return f"{self.name}@{DOMAIN}"


ACCOUNTS = [
    DemoAccount("conseiller", "Claire Demo", "Conseillère", "Mission locale de l’Ariège"),
    DemoAccount("referent", "Rémi Exemple", "Référent de structure", "MCEF de Foix"),
    DemoAccount("reseau", "Inès Gabarit", "Tête de réseau", "Missions locales"),
    DemoAccount("carif", "Nadia Test", "CARIF-OREF", "Édition et enquêtes"),
    DemoAccount("pilotage", "Paul Fictif", "Pilotage", "Région Midi-Pyrénées"),
    DemoAccount("admin", "Alex Patron", "Administration", "Comptes et modération"),
]


def account(name: str) -> DemoAccount | None:
    return next((each for each in ACCOUNTS if each.name == name), None)
