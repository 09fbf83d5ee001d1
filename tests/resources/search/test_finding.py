"""What a search finds, and in which order."""

import pytest
from django.contrib.auth.models import AnonymousUser

from foundation.access.viewer import viewer_for
from resources.search.selectors import search, suggestions
from tests.resources.makers import document, offer, point

pytestmark = pytest.mark.django_db


@pytest.fixture
def titles():
    def found(text, **options):
        viewer = options.pop("viewer", None) or viewer_for(AnonymousUser())
        return [hit.title for hit in search(text=text, viewer=viewer, **options).hits]

    return found


@pytest.mark.parametrize(
    "typed",
    [
        "référente", "REFERENTS", "guide du referent", "rencontre inter-réseaux", "interreseaux", "réseau", "l'oeuvre",
        "C.E.P.", "cep", "guid", "le guide pour les référentes",
    ],
)  # fmt: skip
def test_the_words_of_a_title_are_found_in_any_form(titles, typed):
    document("Guide des référents : la rencontre inter-réseaux, le CEP et l’œuvre commune")
    document("Tout autre chose")
    assert titles(typed) == ["Guide des référents : la rencontre inter-réseaux, le CEP et l’œuvre commune"]


def test_the_title_weighs_more_than_the_text(titles):
    document("Compte rendu", description="Un entretien, puis un entretien, et encore un entretien d’accueil.")
    document("Entretien d’accueil")
    assert titles("entretien")[0] == "Entretien d’accueil"


def test_equals_stand_in_the_order_of_their_titles(titles):
    for name in ("Cahors", "Albi", "Bagnères"):
        document(f"Permanence {name}")
    assert titles("permanence") == ["Permanence Albi", "Permanence Bagnères", "Permanence Cahors"]


def test_all_words_are_wanted_unless_nothing_holds_them_all(titles):
    document("Accueil des jeunes")
    document("Accueil des cadres")
    assert titles("accueil jeunes") == ["Accueil des jeunes"]
    results = search(text="accueil astronautes", viewer=viewer_for(AnonymousUser()))
    assert results.is_partial
    assert results.total == 2


def test_stop_words_alone_are_words(titles):
    document("Qui fait quoi ?")
    assert titles("qui fait quoi") == ["Qui fait quoi ?"]


def test_a_service_leads_to_the_sheet_of_its_structure():
    given = offer(point(), "Permanence de Saint-Girons")
    hit = search(text="permanence saint girons", viewer=viewer_for(AnonymousUser()), kind="service_offer").hits[0]
    assert hit.address == f"/annuaire/{given.point.structure.slug}/#service-{given.uuid}"


def test_what_changes_is_found_by_its_new_words_only(titles):
    from resources.search.actions import index_object

    made = document("Ancien intitulé")
    made.title = "Nouveau libellé"
    made.save()
    index_object(made)
    assert titles("libellé") == ["Nouveau libellé"]
    assert titles("intitulé") == []


def test_suggestions_come_while_one_types(titles):
    document("Grille d’entretien d’accueil")
    assert [hit.title for hit in suggestions(text="entret", viewer=viewer_for(AnonymousUser()))] == [
        "Grille d’entretien d’accueil"
    ]


def test_pages_of_results_and_counts_by_kind():
    for number in range(23):
        document(f"Fiche métier {number:02}")
    offer(point(), "Atelier métier")
    results = search(text="métiers", viewer=viewer_for(AnonymousUser()), kind="document", page=2)
    assert (results.total, results.found, len(results.hits)) == (25, 23, 3)
    assert {each.kind.name: each.count for each in results.counts} == {
        "document": 23, "service_offer": 1, "service_point": 1
    }  # fmt: skip
