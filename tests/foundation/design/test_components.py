"""Each component, rendered from a template as a page would."""

import datetime
import re

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template, engines
from django.test import RequestFactory

from foundation.clock import frozen_at
from foundation.design.icons import ICONS, SHAPES
from foundation.networks.models import Network
from tests.factories import DepartmentFactory, NetworkFactory, UserFactory


def render(template: str, **context: object) -> str:
    return re.sub(r"[ \n]+", " ", engines["django"].from_string(template).render(context)).strip()


@pytest.mark.parametrize("name", sorted(ICONS))
def test_icons_are_hidden_from_screen_readers(name):
    assert 'aria-hidden="true"' in render("{% icon name %}", name=name)


def test_an_icon_alone_has_its_word():
    assert '<span class="sr">Fermer</span>' in render('{% icon "close" "Fermer" %}')


def test_every_family_has_its_own_shape():
    assert set(SHAPES) == set(Network.Family.values)
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_a_network_chip_has_a_shape_and_its_acronym():
    network = NetworkFactory.build(acronym="CIO", family=Network.Family.STATE, name="Centres d’information")
    chip = render("{% network_chip network %}", network=network)
    assert 'class="chip net--state"' in chip
    assert "<circle" in chip
    assert chip.endswith("CIO</span>")
    assert 'href="/annuaire/"' in render('{% network_chip network "/annuaire/" %}', network=network)
    assert render("{% network_chip network %}", network=None) == ""


def test_a_department_chip_has_its_silhouette():
    chip = render("{% department_chip department %}", department=DepartmentFactory.build())
    assert "departements.svg#dep-09" in chip
    assert "Ariège (09)" in chip


def test_the_tiles_say_who_is_in_and_who_is_not():
    tiles = render("{% eight codes %}", codes=["09"])
    assert tiles.count('class="is-on"') == 1
    assert "Ariège\u00a0: oui" in tiles
    assert "Gers\u00a0: non" in tiles


def test_an_avatar_shows_initials_and_the_shape():
    person = UserFactory.build(first_name="Claire", last_name="Demo")
    assert ">CD<svg" in render("{% avatar person network %}", person=person, network=NetworkFactory.build())
    assert ">CD</span>" in render("{% avatar person %}", person=person)


def test_a_badge_has_its_tone_and_escapes_its_text():
    assert render('{% badge "Complet" "sun" "clock" %}').startswith('<span class="badge badge--wait"><svg')
    assert "&lt;b&gt;" in render("{% badge text %}", text="<b>")


def test_a_date_block():
    block = render("{% date_block date %}", date=datetime.date(2027, 1, 21))
    assert 'datetime="2027-01-21"' in block
    assert "<span>jeu.</span><b>21</b><span>janv. 2027</span>" in block


def test_verified_on_names_who_and_when():
    with frozen_at(datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)):
        mark = render("{% verified_on date by %}", date=datetime.date(2026, 11, 3), by="Rémi Exemple")
    assert "verified--ok" in mark
    assert "Vérifié le 3\u00a0novembre 2026" in mark
    assert "par Rémi Exemple" in mark


@pytest.mark.parametrize(("percent", "shown"), [(-5, 0), (58.4, 58), (130, 100)])
def test_the_arch_stays_within_its_bounds(percent, shown):
    drawn = render('{% arch percent "29 min sur 50" "Réussir un aiguillage" %}', percent=percent)
    assert 'aria-label="Réussir un aiguillage' in drawn
    assert f"{shown}\u00a0%" in drawn
    assert ('class="done"' in drawn) is (shown > 0)


def test_seats_are_squares_with_their_counts_in_words():
    drawn = render("{% seats taken=28 held=8 free=4 waiting=2 %}")
    assert drawn.count('class="taken"') == 28 + 1
    assert drawn.count('class="wait"') == 2 + 1
    words = drawn.replace("\u00a0", " ")
    assert "28 places prises, 8 places gardées, 4 places libres, 2 personnes en attente" in words
    assert "8 gardées" in words


def test_many_seats_are_a_bar():
    drawn = render("{% seats taken=96 held=20 free=64 %}")
    assert 'class="meter"' in drawn
    assert "seat-map" not in drawn


def test_a_meter_never_leaves_its_rail():
    assert 'width="100.00%"' in render("{% meter 12 8 %}")
    assert 'aria-label="6 h sur 8 h"' in render('{% meter 6 8 "6 h sur 8 h" %}')


def test_the_thread_says_where_one_is():
    stations = [
        {"kind": "Besoin", "title": "Mieux connaître", "address": "/besoins/1/"},
        {"kind": "Journée", "title": "Foix", "state": "here", "address": "/agenda/foix/"},
        {"kind": "Effet", "title": "Attestation", "state": "later"},
    ]
    drawn = render("{% thread stations %}", stations=stations)
    assert '<a class="thread__title" href="/besoins/1/">' in drawn
    assert '<li class="is-here" aria-current="true" data-before-later>' in drawn
    assert "/agenda/foix/" not in drawn
    assert "<li data-later>" in drawn


def test_the_map_numbers_its_pins_and_links_them():
    places = [{"longitude": 1.607, "latitude": 42.965, "name": "Foix", "address": "#foix"}]
    drawn = render('{% region_map pins=places codes=True mine="09" gaps=gaps %}', places=places, gaps=["32"])
    assert 'href="#foix" aria-label="1, Foix"' in drawn
    assert drawn.count("is-mine") == 1
    assert drawn.count(" gap") == 1


def test_bridges_leave_from_one_place():
    foix = {"longitude": 1.607, "latitude": 42.965}
    cahors = {"longitude": 1.441, "latitude": 44.448}
    assert (
        render("{% region_map places spans_from=foix %}", places=[foix, cahors], foix=foix).count('class="span"') == 1
    )


def test_the_frieze_marks_one_s_own():
    assert render('{% frieze "09" %}').count("is-mine") == 1
    assert "is-mine" not in render("{% frieze %}")


def test_an_empty_list_says_what_why_and_where_to():
    drawn = render(
        '{% include "components/empty.html" with title="Aucune journée" text="Pas cet hiver." '
        'address="/agenda/" action="Voir Toulouse" %}'
    )
    assert "Aucune journée" in drawn
    assert '<a class="btn btn--main" href="/agenda/">Voir Toulouse</a>' in drawn


def test_pages_keep_the_other_parameters_and_mark_the_current_one():
    template = '{% include "components/pagination.html" %}'
    request = RequestFactory().get("/annuaire/?q=cep&page=5")
    context = Context({"page_obj": Paginator(range(240), 20).page(5)})
    context.request = request
    drawn = Template(template).render(context)
    assert "?q=cep&amp;page=6" in drawn
    assert '<span aria-current="page"><span class="sr">Page </span>5</span>' in drawn
    assert "…" in drawn
    assert render(template, page_obj=Paginator(range(3), 20).page(1)) == ""


def test_breadcrumbs_end_with_where_one_stands():
    drawn = render(
        '{% include "components/breadcrumbs.html" %}', breadcrumbs=[("Agenda", "/agenda/"), ("Foix", "/agenda/foix/")]
    )
    assert '<a href="/agenda/">Agenda</a>' in drawn
    assert '<li aria-current="page">Foix</li>' in drawn
