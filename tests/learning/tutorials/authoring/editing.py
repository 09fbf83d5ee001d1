"""The forms of the admin, filled as a browser would."""

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from learning.programme.setup import ensure_axes
from learning.tutorials.models import TutorialPage

PUBLISH = {"action-publish": "1"}


def tutorial_form(page: TutorialPage, **fields) -> dict:
    """Without a button: « Enregistrer le brouillon »."""
    return nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": page.summary,
            "axis": ensure_axes()["acteurs"].pk,
            "objectives": page.objectives,
            "minutes": page.minutes,
            "threshold": page.threshold,
            "attempts_allowed": 0,
            "licence": page.licence,
            "quiz": streamfield([]),
            "prerequisite_links": inline_formset([]),
            "comments": inline_formset([]),
            **fields,
        }
    )


def lesson_form(title: str = "Se préparer", text: str = "<p>Un endroit calme.</p>", **fields) -> dict:
    body = streamfield([("text", rich_text(text))] if text else [])
    return nested_form_data(
        {
            "title": title,
            "slug": "se-preparer",
            "summary": "",
            "minutes": 20,
            "body": body,
            "comments": inline_formset([]),
            **fields,
        }
    )


def edit(client, page, data):
    return client.post(f"/gestion/pages/{page.pk}/edit/", data)


def add_lesson(client, page, data):
    return client.post(f"/gestion/pages/add/learning/lessonpage/{page.pk}/", data)
