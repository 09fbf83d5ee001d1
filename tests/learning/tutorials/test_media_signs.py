"""The signs of films, images, links, words and comparisons, and what the demo's loader makes of them."""

import pytest
from django.conf import settings

from learning.tutorials.demo.load import manuscript
from learning.tutorials.demo.media import find, named_media, with_media
from learning.tutorials.manuscript import read_body
from resources.media.recordings.inspection import PLAYED
from resources.media.recordings.models import Recording
from resources.pages.blocks import BodyBlock
from tests.learning.tutorials.test_manuscript import SEED

TEXT = """@video deux-services | Deux services
@ailleurs https://tube.exemple.fr/w/1 | Ailleurs | 2 min
@image rien.jpg | Un pont | Foix
@lien /agenda/jep-aiguillage/ | Pour s’exercer
: Relais :: Qui **prend** la suite.
: Aiguiller :: Donner un nom.
|~ Informer ou aiguiller
| | Informer | Aiguiller |
| Durée | 5 min | 1 h |
|= Un tableau
| a | b |
| 1 | 2 |
"""


def body():
    return read_body(TEXT, seed="essai")


def test_each_sign_gives_its_block():
    kinds = ["recording", "outside_video", "figure", "linked", "glossary", "comparison", "table"]
    assert [block["type"] for block in body()] == kinds


def test_words_and_comparisons_are_read_whole():
    value = {block["type"]: block["value"] for block in body()}
    terms = [item["value"] for item in value["glossary"]["terms"]]
    assert terms[0] == {"term": "Relais", "definition": "<p>Qui <b>prend</b> la suite.</p>"}
    comparison = BodyBlock().to_python(body())[5].value
    assert comparison.rows[0][0] == "Durée"
    assert [(option, str(cell.source)) for option, cell in comparison.rows[0][1]] == [
        ("Informer", "<p>5 min</p>"),
        ("Aiguiller", "<p>1 h</p>"),
    ]


@pytest.mark.django_db
def test_films_are_kept_once_and_what_has_no_file_is_left_out():
    first, second = with_media(body()), with_media(body())
    assert first == second
    assert [block["type"] for block in first][:2] == ["recording", "outside_video"]
    recording = Recording.objects.get()
    assert first[0]["value"] == {"recording": recording.pk}
    assert (recording.title, recording.missing, bool(recording.poster)) == ("Deux services", "", True)


@pytest.mark.parametrize("row", SEED, ids=lambda row: row["slug"])
def test_every_film_and_image_of_the_demo_is_there(row):
    names = {name for lesson in manuscript(row["slug"]).lessons for name in named_media(lesson.body)}
    folder = settings.BASE_DIR / "data" / "tutorials" / "media"
    assert [name for name in names if not (find(name, PLAYED) or (folder / name).exists())] == []


def test_three_lessons_or_more_have_a_film_or_a_sound():
    lessons = [lesson for row in SEED for lesson in manuscript(row["slug"]).lessons]
    assert sum(any(block["type"] == "recording" for block in lesson.body) for lesson in lessons) >= 3
