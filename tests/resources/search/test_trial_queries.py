"""Thirty queries as people type them, on the demo: each must bring what it means among its first results."""

import json
from pathlib import Path

import pytest

from foundation.accounts.models import User
from foundation.networks import demo as networks_demo
from resources.directory import demo as directory_demo
from resources.library import demo as library_demo
from resources.search.selectors import search

pytestmark = pytest.mark.django_db

#: typed → what must be among the first five titles (a beginning of it)
TRIALS = {
    "mission locale ariege": "Mission locale de l’Ariège",
    "missions locales": "Mission locale",
    "CIO millau": "CIO de Millau",
    "c.i.o": "CIO",
    "mcef de l'isle jourdain": "MCEF de L’Isle-Jourdain",
    "bagneres de bigorre": "MCEF de Bagnères-de-Bigorre",
    "cité des metiers": "Cité des métiers de Toulouse",
    "pole emploi toulouse": "Agence Pôle emploi",
    "jeunes diplomees": "Atelier jeunes diplômés",
    "point carriere cadre": "Point carrière cadres",
    "handicapé": "Conseil et accompagnement handicap",
    "accompagnement des personnes handicapées": "Conseil et accompagnement handicap",
    "créatrice d'entreprise": "Entretien créateur d’entreprise",
    "se reorienter a l'universite": "Atelier « Se réorienter à l’université »",
    "scuio ip": "SCUIO-IP",
    "scuioip": "SCUIO-IP",
    "artisanat apprentis": "Stage découverte de l’artisanat",
    "permanences saint girons": "Permanence de Saint-Girons",
    "conseils personnalises salariees": "Conseil personnalisé salariés",
    "accueil sans rendez vous": "Accueil sans rendez-vous",
    "qui fait quoi": "Qui fait quoi ?",
    "grilles d’entretien": "Grille d’entretien d’accueil",
    "fiche relai": "Fiche relais à remettre à l’usager",
    "fiches relais usagère": "Fiche relais à remettre à l’usager",
    "charte resume": "Charte du SPRO – résumé d’une page",
    "vidéos sous-titrées": "Vidéo : accueillir sans présupposer",
    "calendriers des actions collective": "Calendrier régional",
    "portrait zone d emploi foix pamiers": "Portrait de la zone d’emploi",
    "questionnaire besoin": "Questionnaire d’analyse des besoins",
    "cahier des charges label": "Cahier des charges du label",
    "salons des métiers": "Bonnes pratiques d’un salon des métiers",
    "doc-004": "Fiche relais à remettre à l’usager",
    "orientati": "Entretien d’orientation étudiant",
}


def test_thirty_queries_as_people_type_them(viewer_of, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    seed = json.loads((Path(settings.BASE_DIR) / "data/demo-seed.json").read_text())
    for subject in (networks_demo, directory_demo, library_demo):
        subject.load(seed)
    viewer = viewer_of(User.objects.get(email="conseiller@demo.example"))
    missed = {}
    for typed, wanted in TRIALS.items():
        results = search(text=typed, viewer=viewer)
        titles = [hit.title for hit in results.hits[:5]]
        if not any(title.startswith(wanted) for title in titles):
            missed[typed] = titles
    assert not missed
    assert len(TRIALS) >= 30
