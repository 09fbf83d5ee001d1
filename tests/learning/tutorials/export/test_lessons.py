"""What a package holds of lessons: their words, their files, and links that open to everybody."""

import re

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file

from learning.packages.intake.actions import look_into
from resources.media.models import SiteDocument, SiteImage
from tests.factories import holder
from tests.learning.packages.archives import sample, upload
from tests.learning.packages.lessons import package
from tests.learning.tutorials.export.every_kind import with_every_kind
from tests.learning.tutorials.export.packages import opened, packed, page_of
from tests.learning.tutorials.tutorials import lesson, tutorial
from tests.resources.media.recordings.makers import recording

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return holder("carif_oref")


def exported(page, person):
    with opened(packed(page, person)) as archive:
        return page_of(archive), {name: archive.read(name) for name in archive.namelist()}


def test_files_come_along_once_and_links_to_them_stay_inside(editor):
    page = tutorial(lessons=0)
    image = SiteImage.objects.create(title="Pont", file=get_test_image_file())
    document = SiteDocument.objects.create(title="Fiche", file=ContentFile(b"%PDF-1.4 fiche", name="fiche.pdf"))
    figure = ("figure", {"picture": image, "caption": "Un pont"})
    lesson(page, "une", body=[figure, ("download", {"document": document, "label": ""})])
    lesson(page, "deux", body=[figure])
    html, files = exported(page, editor)
    media = [name for name in files if name.startswith("media/")]
    assert len(media) == 2
    assert files[next(name for name in media if name.endswith(".pdf"))] == b"%PDF-1.4 fiche"
    assert set(re.findall(r'(?:src|href)="(media/[^"]+)"', html)) == set(media)
    assert 'src="/' not in html


def test_a_file_that_the_person_may_not_have_stays_behind(editor):
    page = tutorial(lessons=0)
    image = SiteImage.objects.create(title="Réservée", file=get_test_image_file())
    lesson(page, "une", body=[("figure", {"picture": image, "caption": ""})])
    SiteImage.objects.filter(pk=image.pk).update(published=False)
    html, files = exported(page, holder("member"))
    assert [name for name in files if name.startswith("media/")] == []
    assert "Ce fichier n’accompagne pas le paquet." in html
    assert "<img" not in html


def test_links_lead_back_to_the_site_only_where_everybody_may_go(editor, settings):
    page = tutorial(lessons=0)
    closed = tutorial("ferme", keys=("members",))
    links = f'<p><a linktype="page" id="{page.pk}">ouvert</a> <a linktype="page" id="{closed.pk}">fermé</a></p>'
    lesson(page, "une", body=[("text", f'{links}<p><a href="/annuaire/">annuaire</a></p>')])
    html, _ = exported(page, editor)
    assert f'href="{settings.BASE_URL}{page.address}" target="_blank" rel="noopener">ouvert</a>' in html
    assert f'href="{settings.BASE_URL}/annuaire/"' in html
    assert "ferme/" not in html


def test_names_of_two_lessons_never_meet(editor):
    page = tutorial(lessons=0)
    for slug in ("une", "deux"):
        lesson(page, slug, body=[("heading", {"text": "Pareil", "level": "2"})])
    html, _ = exported(page, editor)
    names = re.findall(r'\sid="([^"]+)"', html)
    assert len(names) == len(set(names))
    assert {"l1-pareil", "l2-pareil"} <= set(names)


def test_nothing_in_it_asks_the_site_or_anybody_for_anything(editor):
    html, files = exported(with_every_kind(), editor)
    assert re.findall(r'(?:src|poster)="(?:https?:)?//?[^"]*"', html) == []
    assert re.findall(r"\s(?:on\w+|style|hx-\w+)=", html) == []
    for name in ("style.css", "scorm.js", "marking.js", "answers.js", "course.js"):
        assert not re.search(rb"https?://|@import|\beval\(|\bfetch\(|XMLHttpRequest", files[name]), name
    assert "csrf" not in html


def test_the_credits_say_who_wrote_it_and_under_which_licence(editor, settings):
    page = tutorial(contributors="Groupe des référents", licence="cc-by-sa")
    html, _ = exported(page, editor)
    assert "Groupe des référents" in html
    assert "https://creativecommons.org/licenses/by-sa/4.0/deed.fr" in html
    assert f"{settings.BASE_URL}{page.address}" in html


def test_a_film_comes_along_with_its_captions(editor):
    film = recording(title="Accueillir")
    page = tutorial(lessons=0)
    lesson(page, "une", body=[("recording", {"recording": film})])
    html, files = exported(page, editor)
    captions = next(content for name, content in files.items() if name.endswith(".vtt"))
    assert captions.startswith(b"WEBVTT")
    assert next(content for name, content in files.items() if name.endswith(".mp4")) == b"0123456789ab"
    assert re.search(r'<track [^>]*src="media/[\w-]+\.vtt"', html)


def test_a_lesson_with_a_module_says_where_it_is(editor, settings):
    page = tutorial(lessons=0)
    module = lesson(page, "module", package=package(sample("h5p")), body=[("text", "<p>Un module.</p>")])
    html, files = exported(page, editor)
    assert f'href="{settings.BASE_URL}{module.address}"' in html
    assert "Essai.Base-1.2/base.js" not in files


def test_our_own_players_take_it_back(editor):
    """A package is one that the site itself would accept from another."""
    page = with_every_kind(title="Aller et retour")
    _, plan = look_into(upload(packed(page, editor)))
    assert (plan.standard, plan.title) == ("scorm-1.2", "Aller et retour")
    assert [item.path for item in plan.items] == ["index.html"]


def test_a_page_costs_what_it_costs_whatever_the_number_of_lessons(client, editor, django_assert_max_num_queries):
    client.force_login(editor)
    page = tutorial(lessons=12)
    client.get(f"{page.address}emporter/")
    with django_assert_max_num_queries(12):
        client.get(f"{page.address}emporter/")


def test_a_package_costs_no_more_queries_with_more_lessons(editor):
    few, many = tutorial("court", lessons=2), tutorial("long", lessons=12)
    for page in (few, many):  # what the process and the pages keep
        packed(page, editor)
    assert queries_of(many, editor) == queries_of(few, editor)


def queries_of(page, person):
    with CaptureQueriesContext(connection) as captured:
        packed(page, person)
    return len(captured)


def test_a_film_for_others_is_not_taken(editor):
    film = recording("role:steering", title="Entre pilotes")
    page = tutorial(lessons=0)
    lesson(page, "une", body=[("recording", {"recording": film})])
    html, files = exported(page, editor)
    assert [name for name in files if name.startswith("media/")] == []
    assert "est réservé à d’autres personnes" in html
    assert "<video" not in html


def test_an_object_of_the_site_is_a_link_to_it(editor, settings):
    page, other = tutorial(lessons=0), tutorial("autre", title="Autre tutoriel")
    lesson(page, "une", body=[("linked", {"address": other.address, "comment": "À voir."})])
    html, _ = exported(page, editor)
    assert f'href="{settings.BASE_URL}{other.address}"' in html
    assert "Autre tutoriel" in html
