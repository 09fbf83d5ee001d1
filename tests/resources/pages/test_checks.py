"""The system checks catch a page without a template of its own."""

from types import SimpleNamespace

from resources.pages.checks import _page_errors, blocks_have_templates, pages_name_their_template
from resources.pages.models import BasePage, StandardPage


def model(**attributes):
    meta = SimpleNamespace(app_label="resources")
    return type("NewPage", (StandardPage.__mro__[-1],), {"_meta": meta, **attributes})


def identifiers(found) -> set[str]:
    return {error.id for error in found}


def test_our_own_pages_and_blocks_pass():
    assert pages_name_their_template(None) == []
    assert blocks_have_templates(None) == []


def test_a_template_that_wagtail_made_up_is_an_error():
    page = model(template="resources/new_page.html")
    assert identifiers(_page_errors(page, page)) == {"pages.E002"}


def test_a_template_that_does_not_exist_is_told():
    page = model(template="resources/pages/nowhere.html")
    assert identifiers(_page_errors(page, page)) == {"pages.W003"}


def test_a_page_that_is_no_base_page_is_an_error():
    page = model(template="resources/pages/standard_page.html")
    assert identifiers(_page_errors(page, BasePage)) == {"pages.E001"}
