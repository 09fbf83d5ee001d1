"""What the database refuses, and small words."""

import pytest
from django.db import IntegrityError, transaction

from resources.library.licences import licence
from resources.library.models import Document, told_size
from tests.resources.makers import document

pytestmark = pytest.mark.django_db


def test_a_document_without_licence_is_refused():
    made = document("Grille")
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=made.pk).update(rights="")


def test_an_identifier_is_used_once():
    made = document("Grille")
    with pytest.raises(IntegrityError), transaction.atomic():
        document("Grille", identifier=made.identifier)


@pytest.mark.parametrize(("size", "told"), [(900, "900 octets"), (3000, "3\u00a0ko"), (1_500_000, "1,4\u00a0Mo")])
def test_sizes_in_french(size, told):
    assert told_size(size) == told


def test_an_unknown_licence_is_named_without_more():
    assert (licence("Tous droits réservés").name, licence("Tous droits réservés").means) == ("Tous droits réservés", "")
