"""A Word document becomes the draft of a lesson, block by block."""

import docx
import pytest

from learning.tutorials.authoring.documents.blocks import parts_of
from learning.tutorials.models import LessonPage
from portal.home.actions import ensure_site
from resources.media.models import SiteImage
from tests.factories import member
from tests.learning.tutorials.authoring.documents import lesson_document, picture, plain_document, saved, upload
from tests.learning.tutorials.authoring.editing import PUBLISH, edit, lesson_form
from tests.learning.tutorials.reading import text_of
from tests.learning.tutorials.tutorials import lesson, tutorial
from tests.resources.editing.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    ensure_site()
    client.force_login(person("carif_oref"))
    return client


def send(client, target, data, **fields):
    address = f"/gestion/tutoriels/{target.pk}/lire-un-document/"
    return client.post(address, {"document": data, "title": "", **fields}, follow=True)


def blocks(made):
    return [(block.block_type, block.value) for block in made.get_latest_revision_as_object().body]


def test_each_kind_of_text_becomes_its_block(editor):
    send(editor, tutorial(lessons=0), upload(lesson_document()))
    made = LessonPage.objects.get()
    kinds = [kind for kind, _ in blocks(made)]
    assert made.title == "Accueillir à distance"
    assert kinds == ["heading", "text", "heading", "table", "quote", "figure", "figure"]


def test_titles_keep_their_levels_and_text_its_marks(editor):
    send(editor, tutorial(lessons=0), upload(lesson_document()))
    heading, text, below, *_ = (value for _, value in blocks(LessonPage.objects.get()))
    assert (heading["text"], heading["level"], below["level"]) == ("Avant l’appel", "2", "3")
    assert "<p>Un endroit <b>calme</b> et &lt;sûr&gt;.</p>" in text.source
    assert "<ul><li>le dossier</li><li>le numéro</li></ul>" in text.source


def test_a_table_has_its_caption_and_its_heads(editor):
    send(editor, tutorial(lessons=0), upload(lesson_document()))
    table = blocks(LessonPage.objects.get())[3][1]
    assert table.caption == "Qui appelle qui"
    assert [column["heading"] for column in table.columns] == ["Structure", "Rôle"]
    assert "Mission locale" in str(next(cell for row in table.rows for cell in row))


def test_pictures_keep_what_their_author_wrote_and_not_what_word_made_up(editor):
    html = text_of(send(editor, tutorial(lessons=0), upload(lesson_document())))
    alternatives = [value["picture"].contextual_alt_text for kind, value in blocks(LessonPage.objects.get())[5:]]
    assert alternatives == ["Un poste de travail rangé", ""]
    assert "Une image attend son texte de remplacement" in html
    assert SiteImage.objects.count() == 2


def test_nothing_is_published_and_the_page_says_so(client, editor):
    page = tutorial(lessons=0)
    html = text_of(send(editor, page, upload(lesson_document())))
    assert "Rien n’est publié." in html
    assert not LessonPage.objects.live().exists()
    client.logout()
    assert client.get(f"{page.address}accueillir-a-distance/").status_code == 404


def test_a_picture_without_alternative_stops_the_publication(editor):
    send(editor, tutorial(lessons=0), upload(lesson_document()))
    made = LessonPage.objects.get()
    image = SiteImage.objects.last()
    figure = {
        "body-count": "1",
        "body-0-type": "figure",
        "body-0-order": "0",
        "body-0-deleted": "",
        "body-0-id": "",
        "body-0-value-picture-image": image.pk,
        "body-0-value-picture-alt_text": "",
        "body-0-value-caption": "",
    }
    edit(editor, made, {**lesson_form(text="", **PUBLISH), **figure})
    assert not LessonPage.objects.live().exists()


def test_the_title_given_wins_over_the_documents(editor):
    send(editor, tutorial(lessons=0), upload(plain_document()), title="Mon titre")
    assert LessonPage.objects.get().title == "Mon titre"


def test_without_any_title_the_file_lends_its_name(editor):
    send(editor, tutorial(lessons=0), upload(plain_document(), "Premier contact.docx"))
    made = LessonPage.objects.get()
    assert (made.title, made.slug) == ("Premier contact", "premier-contact")


def test_it_comes_last_and_takes_no_address_of_another(editor):
    page = tutorial(lessons=0)
    lesson(page, "quiz-blanc")
    for _ in range(2):
        send(editor, page, upload(plain_document()), title="Quiz")
    assert [each.slug for each in LessonPage.objects.order_by("path")] == ["quiz-blanc", "quiz-2", "quiz-3"]


def test_the_draft_has_the_audience_of_its_tutorial(editor):
    page = tutorial(lessons=0, keys=("members",))
    send(editor, page, upload(lesson_document()))
    made = LessonPage.objects.get()
    assert made.page_audience.audience == page.page_audience.audience
    assert {image.audience for image in SiteImage.objects.all()} == {page.page_audience.audience}


def test_whoever_does_not_edit_reads_no_document(client):
    ensure_site()
    page = tutorial(lessons=0)
    client.force_login(member())
    assert send(client, page, upload(plain_document())).status_code == 404
    assert not LessonPage.objects.exists()


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ("<p>a</p><p>b</p>", ["text"]),
        ("<h1>T</h1><p>a</p>", ["text"]),
        ("<h1>T</h1><h1>U</h1>", ["heading", "heading"]),
        ("<table><tr><td>seul</td></tr></table>", ["text"]),
        ('<p><a id="x"></a></p>', []),
        ('<p>a <img src="image:0"/> b</p>', ["text", "picture"]),
        ("<h2></h2><p> </p>", []),
    ],
)
def test_what_word_documents_hold_becomes_blocks(html, kinds):
    assert [block["type"] for block in parts_of(html).blocks] == kinds


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="#doc-bookmark">x</a>', "x"),
        ('<a href="https://exemple.fr/" onclick="x">x</a>', '<a href="https://exemple.fr/">x</a>'),
        ("<script>alert(1)</script>x", "x"),
    ],
)
def test_no_link_that_acts_and_no_script(written, kept):
    assert parts_of(f"<p>{written}</p><p>suite</p>").blocks[0]["value"] == f"<p>{kept}</p><p>suite</p>"


def test_a_merged_cell_leaves_the_table_square():
    html = '<table><tr><td>a</td><td>b</td></tr><tr><td colspan="2">c</td></tr></table>'
    assert parts_of(html).blocks[0]["value"]["rows"] == [{"values": ["c", ""]}]


def test_an_outside_picture_is_not_fetched(editor):
    document = docx.Document()
    document.add_paragraph("Avec une image liée.")
    document.add_picture(picture())
    relation = next(each for each in document.part.rels.values() if "image" in each.reltype)
    relation._is_external, relation._target = True, "file:///etc/hostname"
    html = text_of(send(editor, tutorial(lessons=0), upload(saved(document))))
    assert "Une image n’a pas pu être lue" in html
    assert not SiteImage.objects.exists()
