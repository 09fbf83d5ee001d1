"""Every block is shown as its words promise, and refuses what it cannot show well."""

import re

import pytest
from django.core.exceptions import ValidationError

from resources.pages.blocks import BodyBlock, CaptionedTableBlock, CardBlock, FigureBlock
from tests.resources.media import makers
from tests.resources.media.recordings.makers import recording
from tests.resources.pages import trees

pytestmark = pytest.mark.django_db

TABLE = {
    "caption": "Durées indicatives",
    "columns": [{"type": "text", "heading": "Temps"}, {"type": "number", "heading": "Minutes"}],
    "rows": [{"values": ["Écouter", "15"]}],
}


def shown(client, *blocks) -> str:
    body = [{"type": kind, "value": value} for kind, value in blocks]
    page = trees.page(slug="blocs", body=BodyBlock().to_python(body))
    answer = client.get(page.address)
    assert answer.status_code == 200
    return re.sub(r"[ \n]+", " ", answer.content.decode())


def test_headings_have_addresses(client):
    page = shown(client, ("heading", {"text": "Avant tout", "level": "3"}))
    assert '<h3 id="avant-tout">Avant tout</h3>' in page


def test_callouts_say_what_they_are(client):
    page = shown(client, ("callout", {"kind": "care", "text": "<p>Doucement.</p>"}))
    assert 'aria-label="Attention"' in page


def test_steps_folds_quotes_and_cards(client):
    page = shown(
        client,
        ("steps", {"steps": [{"title": "Écouter", "text": ""}, {"title": "Chercher", "text": "<p>Partout.</p>"}]}),
        ("accordion", {"folds": [{"title": "Et après ?", "text": "<p>On rappelle.</p>"}]}),
        ("quote", {"text": "Le choix reste le sien", "source": "La charte"}),
        ("cards", {"cards": [{"title": "Agenda", "text": "", "page": trees.page(slug="but").pk, "address": ""}]}),
    )
    for part in ('<ol class="steps">', "<summary>Et après\u202f?</summary>", "«\u00a0Le choix", 'href="/but/"'):
        assert part in page


def test_a_table_has_a_caption_and_names_its_rows(client):
    page = shown(client, ("table", TABLE))
    assert "<caption>Durées indicatives</caption>" in page
    assert '<th scope="row">Écouter</th> <td class="n">15</td>' in page


def test_an_image_has_its_words_or_says_that_it_needs_none(client):
    image = makers.image()
    told = {"picture": {"image": image.pk, "decorative": False, "alt_text": "Un pont de brique"}, "caption": "Foix"}
    mute = {"picture": {"image": image.pk, "decorative": True, "alt_text": ""}, "caption": ""}
    page = shown(client, ("figure", told), ("figure", mute))
    assert 'alt="Un pont de brique"' in page
    assert 'alt=""' in page


def test_documents_and_films_have_guarded_addresses(client):
    guide, film = makers.document(), recording(title="Accueillir")
    page = shown(
        client,
        ("download", {"document": guide.pk, "label": ""}),
        ("recording", {"recording": film.pk}),
    )
    assert f'href="{guide.url}"' in page
    assert f'src="{film.address}" type="video/mp4"' in page
    assert "Lire la transcription" in page


def test_an_image_without_words_is_refused():
    value = {"picture": {"image": makers.image().pk, "decorative": False, "alt_text": ""}, "caption": ""}
    with pytest.raises(ValidationError):
        FigureBlock().clean(FigureBlock().to_python(value))


def test_a_table_without_caption_is_refused():
    with pytest.raises(ValidationError, match="Donnez un titre au tableau"):
        CaptionedTableBlock().clean(CaptionedTableBlock().to_python({**TABLE, "caption": ""}))


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "agenda"])
def test_a_card_leads_somewhere(address):
    value = {"title": "Agenda", "text": "", "page": None, "address": address}
    with pytest.raises(ValidationError):
        CardBlock().clean(CardBlock().to_python(value))
