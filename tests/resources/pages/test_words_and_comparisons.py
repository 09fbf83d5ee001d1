"""Words of the trade and comparisons."""

import pytest
from django.core.exceptions import ValidationError

from resources.pages.blocks import ComparisonBlock
from tests.resources.pages.test_blocks import shown

pytestmark = pytest.mark.django_db
COMPARISON = {
    "caption": "Informer ou aiguiller",
    "options": ["Informer", "Aiguiller"],
    "criteria": [{"name": "En combien de temps", "cells": ["<p>Cinq minutes</p>", "<p>Un entretien</p>"]}],
}


def test_words_are_defined_where_they_are_met(client):
    page = shown(client, ("glossary", {"terms": [{"term": "Relais", "definition": "<p>Qui prend la suite.</p>"}]}))
    assert "<dt><dfn>Relais</dfn></dt>" in page
    assert "Qui prend la suite." in page


def test_a_comparison_names_its_rows_and_columns(client):
    page = shown(client, ("comparison", COMPARISON))
    for part in (
        "<caption>Informer ou aiguiller</caption>",
        '<th scope="col" role="columnheader">Aiguiller</th>',
        '<th scope="row" role="rowheader">En combien de temps</th>',
        '<td role="cell" data-of="Aiguiller">',
    ):
        assert part in page


def test_a_comparison_has_one_cell_a_choice():
    block = ComparisonBlock()
    value = block.to_python({**COMPARISON, "options": ["Informer", "Aiguiller", "Accompagner"]})
    with pytest.raises(ValidationError, match="demande 3 cases"):
        block.clean(value)
    assert block.clean_deferred(value)
