"""Whom a structure receives: those it names, and everybody where a service is for all publics (P2)."""

import itertools
import json

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict

from foundation.access.viewer import viewer_for
from foundation.networks import demo as networks_demo
from resources.directory import demo
from resources.directory.models import TargetPublic
from resources.directory.selectors import directory_list
from tests.resources.makers import offer, point, public

pytestmark = pytest.mark.django_db


def listed(query=""):
    return directory_list(viewer=viewer_for(AnonymousUser()), query=QueryDict(query))


def counts(query=""):
    [facet] = [facet for facet in listed(query).facets if facet.name == "public"]
    return {choice.value: choice.count for choice in facet.choices}


def everybody() -> TargetPublic:
    return TargetPublic.objects.create(code="tous", label="Tous publics", inclusion_code="tous-publics")


def test_what_is_for_all_publics_is_found_for_each():
    offer(point(), "Accueil jeunes", public())
    offer(point(), "Accueil sans rendez-vous", everybody())
    public("salaries", "Salariés")
    assert counts() == {"jeunes": 2, "tous": 1, "salaries": 1}
    assert listed("public=salaries").total == 1
    assert listed("public=jeunes").total == 2
    assert listed("public=tous").total == 1


def test_a_public_that_nobody_receives_is_not_proposed():
    offer(point(), "Accueil jeunes", public())
    everybody()
    assert counts() == {"jeunes": 1}


def test_what_is_for_all_but_hidden_opens_nothing():
    offer(point(), "Accueil jeunes", public())
    all_publics = everybody()
    offer(point(keys=["members"]), "Réservé", all_publics)
    offer(point(), "En attente", all_publics, published=False)
    assert counts() == {"jeunes": 1}


@pytest.fixture
def seed():
    seed = json.loads((settings.BASE_DIR / "data/demo-seed.json").read_text())
    networks_demo.load(seed)
    demo.load(seed)
    return seed


def receives(seed) -> dict[str, set[str]]:
    """Structure → publics, from the seed alone."""
    every = {code for code, _label, _inclusion in seed["publics"]}
    served: dict[str, set[str]] = {}
    for slug, _name, _spro, _cep, publics, _mode in seed["services"]["lignes"]:
        served.setdefault(slug, set()).update(every if "tous" in publics else publics)
    return served


def test_counts_and_lists_are_those_of_a_plain_filter(seed):
    served = receives(seed)
    network_of = {row[0]: row[2] for row in seed["structures"]["lignes"]}
    codes, networks = [row[0] for row in seed["publics"]], sorted(set(network_of.values()))
    for network in ["", *networks]:
        chosen = f"reseau={network}" if network else ""
        inside = {slug for slug in served if network in ("", network_of[slug])}
        assert counts(chosen) == {code: sum(code in served[slug] for slug in inside) for code in codes}
        for pair in itertools.combinations(codes, 2):
            query = "&".join([chosen, *(f"public={code}" for code in pair)])
            assert listed(query).total == sum(bool(served[slug] & set(pair)) for slug in inside), query
