"""What looks like data about a user is seen; what does not is left alone."""

import pytest

from community.forums.discretion import findings


@pytest.mark.parametrize(
    "text",
    [
        "Son numéro est le 1 85 05 78 006 084 36.",
        "NIR 285057800608436",
        "2 94 02 2A 123 456 78",
        "sans la clé : 1850578006084",
    ],
)
def test_a_social_security_number_is_refused(text):
    [found] = findings(text)
    assert found.refused
    assert found.likeness == "un numéro de sécurité sociale"


@pytest.mark.parametrize(
    ("text", "passage", "likeness"),
    [
        ("Écrivez à m.durand@exemple.fr vite", "m.durand@exemple.fr", "une adresse électronique"),
        ("le mien part de m.durand@exemple", "m.durand@exemple", "une adresse électronique"),
        ("au 06 12 34 56 78.", "06 12 34 56 78", "un numéro de téléphone"),
        ("au 06.12.34.56.78", "06.12.34.56.78", "un numéro de téléphone"),
        ("+33 6 12 34 56 78", "+33 6 12 34 56 78", "un numéro de téléphone"),
        ("0536490012", "0536490012", "un numéro de téléphone"),
    ],
)
def test_an_address_or_a_phone_number_is_asked_about(text, passage, likeness):
    [found] = findings(text)
    assert (found.passage, found.likeness, found.refused) == (passage, likeness, False)


@pytest.mark.parametrize(
    "text",
    [
        "Le 21 janvier 2027 à 9 h 30, salle 12.",
        "La loi 2014-288 et l’article L6111-5.",
        "Voir le document doc-004, version 2026.10.01.",
        "31000 Toulouse, 09122 Foix",
        "SIRET 000 000 000 00000",
        "Nous sommes 1 sur 12 @ Foix",
    ],
)
def test_dates_codes_and_laws_are_no_matter(text):
    assert findings(text) == []


def test_each_passage_is_named_once():
    assert len(findings("a@b.fr et encore a@b.fr")) == 1
