"""Captions are written beside the player: cue by cue, never over somebody else's."""

import pytest

from foundation.audit.models import AuditEntry
from foundation.networks.models import Role
from resources.media.recordings.captions import MOST_CUES, Cue, written
from resources.media.recordings.models import Recording
from tests.resources.editing.people import person
from tests.resources.media.recordings import makers

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(person(Role.Kind.CARIF_OREF))
    return client


def address(recording):
    return f"/gestion/videos-et-sons/{recording.pk}/sous-titres/"


def sent(recording, *rows, **more):
    """The form as the page sends it: (start, end, text[, delete])."""
    data = {"cue-TOTAL_FORMS": str(len(rows)), "cue-INITIAL_FORMS": "2", "before": recording.version, **more}
    for place, (start, end, text, *delete) in enumerate(rows):
        data |= {f"cue-{place}-start": start, f"cue-{place}-end": end, f"cue-{place}-text": text}
        if delete:
            data[f"cue-{place}-DELETE"] = "on"
    return data


def cues(recording):
    return Recording.objects.get(pk=recording.pk).cues


def test_the_page_shows_each_caption_with_its_times(editor):
    html = editor.get(address(makers.recording())).content.decode()
    for part in ('value="0:01,000"', 'value="0:02,000"', "Bienvenue.", "data-cue-play"):
        assert part in html


def test_captions_are_changed_added_and_deleted(editor):
    recording = makers.recording()
    rows = [
        ("0:00", "0:01", "Bonjour.", True),
        ("0:01", "0:02,5", "Bienvenue à vous."),
        ("0:00,2", "0:00,9", "Ah.\n\nBon."),
    ]
    answer = editor.post(address(recording), sent(recording, *rows))
    assert answer.status_code == 302
    assert cues(recording) == [Cue(200, 900, "Ah.\nBon."), Cue(1000, 2500, "Bienvenue à vous.")]
    assert AuditEntry.objects.filter(verb="recording.captions").count() == 1


def test_the_empty_row_at_the_end_is_no_caption(editor):
    recording = makers.recording()
    rows = [("0:00", "0:01", "Bonjour."), ("0:01", "0:02", "Bienvenue."), ("", "", "")]
    editor.post(address(recording), sent(recording, *rows))
    assert len(cues(recording)) == 2


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("tôt", "0:01", "Bonjour."), "Écrivez le temps comme"),
        (("0:02", "0:01", "Bonjour."), "La fin vient après le début"),
        (("0:00", "0:01", ""), "Écrivez ce qui est dit"),
    ],
)
def test_a_wrong_caption_is_shown_again_with_why(editor, row, why):
    recording = makers.recording()
    answer = editor.post(address(recording), sent(recording, row, ("0:01", "0:02", "Bienvenue.")))
    assert answer.status_code == 400
    assert why in answer.content.decode()
    assert cues(recording) == recording.cues


def test_what_somebody_else_wrote_meanwhile_is_kept(editor):
    recording = makers.recording()
    form = sent(recording, ("0:00", "0:01", "À moi."))
    Recording.objects.update(captions=written([Cue(0, 1, "À l’autre.")]))
    answer = editor.post(address(recording), form)
    assert "changé ces sous-titres entre-temps" in answer.content.decode()
    assert [cue.text for cue in cues(recording)] == ["À l’autre."]


@pytest.mark.parametrize(
    "data", [{}, {"cue-TOTAL_FORMS": "x"}, {"cue-TOTAL_FORMS": "9999999", "cue-INITIAL_FORMS": "0"}]
)
def test_a_broken_form_changes_nothing(editor, data):
    recording = makers.recording()
    assert editor.post(address(recording), {"before": recording.version, **data}).status_code == 400
    assert cues(recording) == recording.cues


def test_an_hour_of_captions_is_one_form(editor):
    recording = makers.recording(seconds=3600)
    rows = [
        (f"{place // 60}:{place % 60:02}", f"{place // 60}:{place % 60:02},9", "Oui.") for place in range(MOST_CUES)
    ]
    assert editor.post(address(recording), sent(recording, *rows)).status_code == 302
    assert len(cues(recording)) == MOST_CUES


def test_a_caption_after_the_end_of_the_film_is_refused(editor):
    recording = makers.recording(seconds=80)
    rows = [("0:00", "0:01", "Bonjour."), ("1:21", "1:25", "Au revoir.")]
    answer = editor.post(address(recording), sent(recording, *rows))
    assert answer.status_code == 400
    assert "qui commence à 1:21,000 va au-delà de la fin, à 1:20,000" in answer.content.decode()
    assert cues(recording) == recording.cues
    rows[1] = ("1:18", "1:21,5", "Au revoir.")
    assert editor.post(address(recording), sent(recording, *rows)).status_code == 302
