"""The demo's publisher: every name and address is fictitious."""

from typing import Any

from portal.legal.models import SiteIdentity


def load(seed: dict[str, Any]) -> None:
    if SiteIdentity.objects.exists():
        return
    SiteIdentity.objects.create(
        publisher="CARIF-OREF Midi-Pyrénées (démonstration)",
        publisher_address="1 rue de l’Exemple, 31670 Labège",
        publisher_phone="05 36 49 00 02",
        siret="000 000 000 00000",
        director="Nadia Test",
        host="Hébergeur d’exemple",
        host_address="2 rue de l’Exemple, 31000 Toulouse",
        host_phone="05 36 49 00 99",
        contact_email="contact@carif-oref-mp.example",
        dpo_email="donnees@carif-oref-mp.example",
        accessibility_email="accessibilite@carif-oref-mp.example",
    )
