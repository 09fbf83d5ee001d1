"""The account: known by its address, and holding nothing that it need not (charter V5, V9)."""

import pytest
from django.db import IntegrityError

from foundation.accounts.models import User
from foundation.networks.models import Role
from tests.factories import UserFactory

UNWANTED = ("sex", "gender", "sexe", "nationality", "nationalite", "birth", "naissance", "civility", "title")


def test_no_field_tells_sex_nationality_or_birth_date():
    names = [field.name for field in User._meta.get_fields()]
    assert not [name for name in names if any(word in name.lower() for word in UNWANTED)]


def test_an_account_names_no_network_of_its_own():
    assert not [field for field in User._meta.concrete_fields if field.name in ("network", "structure")]
    assert Role._meta.get_field("person").related_model is User


@pytest.mark.django_db
def test_one_address_is_one_account_whatever_its_case():
    UserFactory(email="camille@ml.example")
    with pytest.raises(IntegrityError):
        UserFactory(email="Camille@ML.example")


@pytest.mark.django_db
def test_the_address_is_the_key_whatever_its_case():
    user = User.objects.create_user("Camille@Ml.Example")
    assert user.email == "camille@ml.example"
    assert User.objects.get_by_natural_key("CAMILLE@ml.example") == user
    assert not user.has_usable_password()
