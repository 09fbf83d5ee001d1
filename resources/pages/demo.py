"""A page for members that shows the blocks at work."""

from typing import Any

from foundation.access.keys import MEMBERS
from resources.editing.groups import ensure_groups
from resources.pages.actions import ensure_child
from resources.pages.models import StandardPage
from resources.pages.navigation import home_page

BODY: list[tuple[str, Any]] = [
    (
        "text",
        "<p>Aiguiller, c’est passer le relais à la structure la plus à même de répondre, avec l’accord de la personne "
        "et sans rien perdre de ce qu’elle a déjà dit.</p>",
    ),
    (
        "callout",
        {"kind": "remember", "text": "<p>Le choix reste celui de la personne. Deux structures conviennent ? "
         "Présentez les deux, et dites ce qui les distingue.</p>"},
    ),
    ("heading", {"text": "Quatre temps", "level": "2"}),
    (
        "steps",
        {
            "steps": [
                {"title": "Écouter.", "text": "<p>Reformulez la demande avant de nommer une structure.</p>"},
                {"title": "Chercher.", "text": "<p>Croisez public, dispositif, projet et territoire.</p>"},
                {"title": "Vérifier.", "text": "<p>Regardez la date de la fiche. Passé douze mois, appelez.</p>"},
                {"title": "Passer le relais.", "text": "<p>Donnez un nom, une adresse, un horaire.</p>"},
            ]
        },
    ),
    (
        "comparison",
        {
            "caption": "Informer, aiguiller, accompagner",
            "options": ["Informer", "Aiguiller", "Accompagner"],
            "criteria": [
                {"name": "Qui le fait", "cells": ["<p>Tous les membres</p>", "<p>Tous les membres</p>",
                 "<p>La structure dont c’est le champ</p>"]},
                {"name": "En combien de temps", "cells": ["<p>Quelques minutes</p>", "<p>Un entretien</p>",
                 "<p>Plusieurs rendez-vous</p>"]},
                {"name": "Ce que la personne emporte", "cells": ["<p>Une réponse</p>",
                 "<p>Un nom, une adresse, un horaire</p>", "<p>Un projet et ses étapes</p>"]},
            ],
        },
    ),
    (
        "glossary",
        {
            "terms": [
                {"term": "Aiguiller", "definition": "<p>Donner à la personne le nom de qui peut répondre, et s’assurer "
                 "que le relais est pris.</p>"},
                {"term": "Relais", "definition": "<p>La structure qui prend la suite, avec l’accord de la "
                 "personne.</p>"},
            ]
        },
    ),
    ("callout", {"kind": "care", "text": "<p>Rien de ce que la personne confie ne s’écrit dans Passerelle.</p>"}),
    ("heading", {"text": "Questions fréquentes", "level": "2"}),
    (
        "accordion",
        {
            "folds": [
                {"title": "La fiche est ancienne, que faire ?",
                 "text": "<p>Appelez la structure, puis prévenez sa référente ou son référent.</p>"},
                {"title": "Aucune structure ne convient",
                 "text": "<p>Signalez le manque : il nourrit l’enquête sur les besoins.</p>"},
            ]
        },
    ),
    ("linked", {"address": "/agenda/jep-aiguillage/", "comment": "Pour s’exercer à plusieurs, sur des cas réels."}),
    (
        "outside_video",
        {"title": "Le service public régional de l’orientation, en deux minutes",
         "address": "https://videos.exemple.fr/w/spro", "note": "2 min", "poster": None, "captioned": True,
         "transcript": ""},
    ),
    (
        "quote",
        {"text": "respect des champs d’intervention et de compétences des professionnels de chaque réseau",
         "source": "Charte du SPRO, 3.1"},
    ),
    (
        "cards",
        {
            "cards": [
                {"title": "L’annuaire partagé", "text": "Par public, dispositif, projet et territoire.",
                 "page": None, "address": "/annuaire/"},
                {"title": "Les tutoriels", "text": "Une petite heure pour s’exercer.",
                 "page": None, "address": "/tutoriels/"},
            ]
        },
    ),
]  # fmt: skip


def load(seed: dict[str, Any]) -> None:
    ensure_groups()
    ensure_child(
        parent=home_page(),
        model=StandardPage,
        slug="guide-de-l-aiguillage",
        title="Guide de l’aiguillage",
        summary="L’essentiel en cinq minutes, pour qui reçoit du public dans un des réseaux.",
        keys=(MEMBERS,),
        body=BODY,
    )
