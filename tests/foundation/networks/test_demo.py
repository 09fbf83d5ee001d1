"""The people and structures of the demo."""

import json

import pytest

from foundation.networks import demo
from foundation.networks.models import MembershipRequest, Network, Role, Structure

pytestmark = pytest.mark.django_db


@pytest.fixture
def seed(settings):
    return json.loads((settings.BASE_DIR / "data/demo-seed.json").read_text())


def test_structures_and_people_of_the_seed_are_there(seed):
    demo.load(seed)
    assert Structure.objects.count() == 24
    for slug, name, _kind, structure in seed["people"]:
        person = demo.person(slug)
        assert (str(person), person.roles.filter(structure__slug=structure).exists()) == (name, True)


def test_every_account_signs_in_with_the_password(seed):
    demo.load(seed)
    for name in demo.PEOPLE:
        person = demo.person(name)
        assert person.check_password("demo-passerelle")
        assert person.emailaddress_set.get().verified


def test_each_role_of_the_region_has_its_person(seed):
    demo.load(seed)
    held = set(Role.objects.values_list("kind", flat=True))
    assert held == set(Role.Kind.values)
    assert demo.person("reseau").roles.get(kind="network_head").network.code == "mission-locale"


def test_loading_again_changes_nothing(seed):
    demo.load(seed)
    before = (Role.objects.count(), Structure.objects.count(), MembershipRequest.objects.count())
    demo.load(seed)
    assert (Role.objects.count(), Structure.objects.count(), MembershipRequest.objects.count()) == before


def test_the_acronyms_of_the_seed_and_of_the_region_agree(seed):
    demo.load(seed)
    for code, acronym, _name, _family, is_operator, *_rest in seed["networks"]["lignes"]:
        network = Network.objects.get(code=code)
        assert (network.acronym, network.is_cep_operator) == (acronym, is_operator)


def test_the_referent_of_foix_has_something_to_decide(seed, viewer_of):
    demo.load(seed)
    assert MembershipRequest.objects.decidable_by(viewer_of(demo.person("referent"))).waiting().count() == 1
