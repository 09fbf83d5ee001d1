"""How French words meet: folding, elisions, compounds, plurals and feminines."""

import pytest

from resources.search.text import compounds, fold, stem, stems


@pytest.mark.parametrize(
    "family",
    [
        "conseiller conseillère conseillers conseillères",
        "référent référente référents referentes",
        "formateur formatrice formateurs formatrices",
        "salarié salariée salariés salariees",
        "handicapé handicapées handicap",
        "réseau réseaux reseau",
        "régional régionaux régionale régionales",
        "saisonnier saisonnière saisonniers",
        "décrocheur décrocheuse décrocheuses",
        "emploi emplois",
        "journée journées journees",
        "étudiant étudiante étudiants",
        "orienter orientation orientations",
    ],
)
def test_a_family_of_words_has_one_stem(family):
    assert len({stem(fold(word)) for word in family.split()}) == 1


def test_elisions_fall_and_ligatures_open():
    assert compounds("L’œuvre d'aujourd’hui qu'il jusqu’à") == [
        ("oeuvre",), ("aujourdhui",), ("il",), ("a",)
    ]  # fmt: skip


def test_a_compound_is_found_whole_or_by_its_parts():
    assert stems("inter-réseaux").split() == ["inter", "reseau", "interreseau"]


def test_a_dotted_acronym_closes_up():
    assert compounds("le C.E.P. et l’A.P.E.C") == [("le",), ("cep",), ("et",), ("apec",)]


def test_a_lone_letter_stays_a_word():
    assert compounds("plan d") == [("plan",), ("d",)]
