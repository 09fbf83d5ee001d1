"""Every distinct page, and whose eyes it is for: what axe, the weight and the cookie checks walk."""

VISITOR_PAGES = [
    "/", "/programme/", "/tutoriels/", "/tutoriels/reussir-aiguillage/",
    "/tutoriels/reussir-aiguillage/ecouter-avant-d-orienter/", "/tutoriels/reussir-aiguillage/imprimer/", "/agenda/",
    "/agenda/jep-aiguillage/", "/annuaire/",
    "/annuaire/mcef-foix/", "/ressources/", "/forums/", "/enquetes/", "/enquetes/analyse-besoins-2027/",
    "/parcours/", "/parcours/prendre-son-poste/", "/tutoriels/connaitre-le-spro/deux-services-une-porte-d-entree/",
    "/charte-spro/", "/recherche/?q=aiguillage", "/recherche/?q=zzzz", "/accessibilite/", "/mentions-legales/",
    "/donnees-personnelles/", "/plan-du-site/", "/aide/", "/compte/login/", "/compte/signup/", "/composants/",
    "/demo/courriels/", "/attestations/", "/attestations/verifier/", "/attestations/DEMA-TTPA-SS2E/",
    "/n-existe-pas/",
]  # fmt: skip

PAGES_BY_ACCOUNT = {
    "": VISITOR_PAGES,
    "conseiller": [
        "/", "/mon-espace/", "/mon-espace/suggestions/", "/mon-espace/partage/", "/parcours/prendre-son-poste/",
        "/mon-espace/reperes/", "/tutoriels/", "/tutoriels/reussir-aiguillage/",
        "/tutoriels/reussir-aiguillage/ecouter-avant-d-orienter/", "/tutoriels/reussir-aiguillage/quiz/", "/agenda/",
        "/tutoriels/territoire-socio-eco/quiz/", "/tutoriels/cep-trois-niveaux/quiz/",
        "/agenda/jep-aiguillage/", "/notifications/", "/compte/", "/compte/preferences/", "/compte/rattachement/",
        "/guide-de-l-aiguillage/", "/tutoriels/accueil-handicap/posture-d-accueil/",
        "/forums/", "/forums/aiguillage/", "/ressources/", "/attestations/", "/attestations/DEMA-TTPA-SS2E/",
        "/attestations/DEMA-TTPA-SS2E/retirer/",
    ],
    "referent": ["/mon-espace/", "/agenda/jep-aiguillage/inscriptions/", "/agenda/proposer/",
                 "/mon-espace/rattachements/", "/mon-espace/ma-structure/", "/mon-espace/ma-structure/tutoriels/",
                 "/mon-espace/ma-structure/suggerer/"],
    "carif": ["/tutoriels/reussir-aiguillage/emporter/", "/mon-espace/chiffres/",
              "/tutoriels/reussir-aiguillage/chiffres/"],
    "pilotage": ["/pilotage/", "/mon-espace/"],
    "reseau": ["/mon-espace/roles/", "/mon-espace/roles/nommer/"],
    "admin": ["/mon-espace/audit/", "/mon-espace/roles/", "/mon-espace/roles/nommer/"],
}  # fmt: skip
