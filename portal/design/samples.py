"""What the living page shows: invented people and places, no row of the database."""

import datetime
from dataclasses import dataclass

from django import forms
from django.core.paginator import Paginator

from foundation.clock import now, today


@dataclass(frozen=True)
class SampleNetwork:
    family: str
    acronym: str
    name: str


@dataclass(frozen=True)
class SampleDepartment:
    code: str
    name: str


@dataclass(frozen=True)
class SamplePerson:
    initials: str


NETWORKS = (
    SampleNetwork("state", "CIO", "Centres d’information et d’orientation"),
    SampleNetwork("region", "Région", "Région Midi-Pyrénées"),
    SampleNetwork("consular", "CMA", "Chambres de métiers et de l’artisanat"),
    SampleNetwork("cep_operator", "ML", "Missions locales"),
    SampleNetwork("mcef", "MCEF", "Maisons communes emploi formation"),
    SampleNetwork("associate", "CARIF-OREF", "CARIF-OREF Midi-Pyrénées"),
)
DEPARTMENTS = (
    SampleDepartment("09", "Ariège"),
    SampleDepartment("12", "Aveyron"),
    SampleDepartment("31", "Haute-Garonne"),
    SampleDepartment("32", "Gers"),
    SampleDepartment("46", "Lot"),
    SampleDepartment("65", "Hautes-Pyrénées"),
    SampleDepartment("81", "Tarn"),
    SampleDepartment("82", "Tarn-et-Garonne"),
)
PEOPLE = tuple(zip(map(SamplePerson, ("LE", "PF", "SB", "CD", "RE", "NT")), NETWORKS, strict=True))
PLACES = (
    {"longitude": 1.444, "latitude": 43.605, "name": "Toulouse", "address": "#carte"},
    {"longitude": 1.607, "latitude": 42.965, "name": "Foix", "address": "#carte"},
    {"longitude": 2.575, "latitude": 44.351, "name": "Rodez", "address": "#carte"},
    {"longitude": 0.585, "latitude": 43.646, "name": "Auch", "address": "#carte"},
    {"longitude": 1.441, "latitude": 44.448, "name": "Cahors", "address": "#carte"},
    {"longitude": 0.078, "latitude": 43.233, "name": "Tarbes", "address": "#carte"},
    {"longitude": 2.148, "latitude": 43.928, "name": "Albi", "address": "#carte"},
    {"longitude": 1.355, "latitude": 44.018, "name": "Montauban", "address": "#carte"},
)
COLOURS = (
    "ground", "surface", "sunken", "ink", "ink-soft", "line-strong", "woad", "woad-tint",
    "brick", "leaf", "sun", "madder", "plum", "slate",
)  # fmt: skip
STATIONS = (
    {"kind": "Besoin", "title": "Mieux connaître l’offre des autres réseaux", "address": "#fil"},
    {"kind": "Action du programme", "title": "Axe 1, action 3 : pratiquer l’aiguillage", "address": "#fil"},
    {"kind": "Journée", "title": "Foix, 21 janvier 2027", "state": "here"},
    {"kind": "Effet", "title": "La synthèse et l’attestation viendront après la journée", "state": "later"},
)
PARTS = (
    ("couleurs", "Couleurs"),
    ("mots", "Textes, dates, nombres"),
    ("boutons", "Boutons et pictogrammes"),
    ("reseaux", "Réseaux, territoires, états"),
    ("formulaires", "Formulaires"),
    ("messages-etats", "Messages, vide, dialogue"),
    ("chemins", "Onglets, pages, filtres"),
    ("places", "Places, progression"),
    ("cartes", "Cartes et lignes"),
    ("chiffres", "Tableaux, graphiques, carte"),
    ("apprendre", "Leçon et quiz"),
    ("echanger", "Forum, semaine"),
    ("repondre", "Enquête, indicateur"),
)


class SampleForm(forms.Form):
    """Every kind of field."""

    title = forms.CharField(label="Titre de la journée", max_length=120)
    email = forms.EmailField(label="Adresse électronique", help_text="Celle de votre structure de préférence")
    capacity = forms.IntegerField(
        label="Capacité", min_value=1, help_text="Nombre de personnes que la salle peut accueillir"
    )
    place = forms.CharField(label="Lieu", required=False)
    way = forms.ChoiceField(label="Je participe", choices=[("room", "sur place, à Foix"), ("remote", "à distance")])
    kind = forms.ChoiceField(
        label="Format",
        widget=forms.RadioSelect,
        choices=[("half", "Une demi-journée"), ("day", "Une journée"), ("class", "Une classe virtuelle")],
    )
    themes = forms.MultipleChoiceField(
        label="Thèmes",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("relay", "Passer le relais"), ("cep", "Conseil en évolution professionnelle")],
    )
    note = forms.CharField(
        label="Présentation", widget=forms.Textarea(attrs={"rows": 4}), help_text="Trois phrases suffisent"
    )
    flyer = forms.FileField(label="Affiche", required=False, help_text="PDF de 5 Mo au plus")
    access = forms.BooleanField(label="Accessible en fauteuil roulant", required=False)
    neutral = forms.BooleanField(
        label="J’ai lu la charte", help_text="Elle engage chaque membre à la neutralité et au respect de l’anonymat."
    )

    def clean_capacity(self) -> int:
        capacity = self.cleaned_data["capacity"]
        if capacity < 32:
            raise forms.ValidationError("Indiquez 32 ou plus : 32 personnes ont déjà leur place.")
        return capacity


def samples() -> dict[str, object]:
    day = today()
    wrong = SampleForm({"title": "Journée de Foix", "email": "foix", "capacity": "30", "way": "room", "note": "…"})
    return {
        "networks": NETWORKS,
        "departments": DEPARTMENTS,
        "people": PEOPLE,
        "places": PLACES,
        "toulouse": PLACES[0],
        "colours": COLOURS,
        "stations": STATIONS,
        "form": SampleForm(),
        "wrong": wrong,
        "fresh": day - datetime.timedelta(days=20),
        "ageing": day - datetime.timedelta(days=340),
        "stale": day - datetime.timedelta(days=400),
        "day": day,
        "moment": now() - datetime.timedelta(hours=2, minutes=7),
        "cities": ("Foix", "Millau", "Auch"),
        "present": ("09", "12", "31", "65"),
        "missing": ("32",),
        "scale": ("Pas du tout", "Un peu", "Bien", "Très bien"),
        "parts": PARTS,
        "page_obj": Paginator(range(240), 20).page(5),
    }
